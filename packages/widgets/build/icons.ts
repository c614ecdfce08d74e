/**
 * Writes the widgets' icons as path data from Lucide (ISC), so that an icon costs its outline and nothing else.
 * `names.json` lists them: `static` ones are exported one by one, `kinds` (asked for by name, from data) go into a map
 * that is loaded only where it is needed. Run: `node packages/widgets/build/icons.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const folder = new URL('../src/icons/', import.meta.url);
const names = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8')) as { static: string[]; kinds: string[] };
const drawings = new URL(
  './icons/',
  pathToFileURL(createRequire(import.meta.url).resolve('lucide-static/package.json')),
);
const fileOf = (name: string): URL => new URL(`${name}.svg`, drawings);

/** The shapes of one of Lucide's drawings. */
function shapesOf(name: string): Shape[] {
  const svg = readFileSync(fileOf(name), 'utf8');
  return [...svg.matchAll(/<(path|line|polyline|polygon|circle|ellipse|rect) ([^>]*?)\/>/g)].map(([, tag, text]) => [
    tag as string,
    Object.fromEntries([...(text as string).matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  ]);
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Any SVG shape as path data. */
function pathOf([tag, a]: Shape): string {
  const n = (name: string): number => Number(a[name] ?? 0);
  switch (tag) {
    case 'path':
      // A path that starts relatively is absolute on its own; joined to another it would not be.
      return (a.d as string).replace(/^m/, 'M');
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${a.points}`;
    case 'polygon':
      return `M${a.points}Z`;
    case 'circle':
    case 'ellipse': {
      const rx = tag === 'circle' ? n('r') : n('rx');
      const ry = tag === 'circle' ? n('r') : n('ry');
      return `M${number(n('cx') - rx)} ${n('cy')}a${rx} ${ry} 0 1 0 ${number(2 * rx)} 0a${rx} ${ry} 0 1 0 ${number(-2 * rx)} 0`;
    }
    case 'rect': {
      const [w, h] = [n('width'), n('height')];
      const r = Math.min(Number(a.rx ?? a.ry ?? 0), w / 2, h / 2);
      if (r === 0) return `M${n('x')} ${n('y')}h${w}v${h}h${-w}z`;
      const arc = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
      const [across, down] = [number(w - 2 * r), number(h - 2 * r)];
      return `M${number(n('x') + r)} ${n('y')}h${across}${arc(r, r)}v${down}${arc(-r, r)}h-${across}${arc(-r, -r)}v-${down}${arc(r, -r)}z`;
    }
    default:
      throw new Error(`no path for <${tag}>`);
  }
}

/** A leading `m dx dy` followed by implicit pairs means relative lines: write the `l` out before making the move absolute. */
function absoluteStart(d: string): string {
  return d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)(?=\s*[-\d.])/, 'M$1 $2l');
}

function outline(name: string): string {
  return shapesOf(name)
    .map(([tag, a]) => pathOf(tag === 'path' ? [tag, { d: absoluteStart(a.d as string) }] : [tag, a]))
    .join('');
}

const constant = (name: string): string =>
  `icon-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const head = '/** Made by `build/icons.ts` from Lucide (ISC licence); do not edit. Path data on a grid of 24. */\n';

const absent = [...names.static, ...names.kinds].filter((name) => !existsSync(fileOf(name)));
if (absent.length > 0) throw new Error(`not in Lucide: ${absent.join(', ')}`);

writeFileSync(
  new URL('icons.ts', folder),
  head +
    [...new Set(names.static)]
      .sort()
      .map((name) => `export const ${constant(name)} =\n  '${outline(name)}';\n`)
      .join(''),
);
writeFileSync(
  new URL('kind-icons.ts', folder),
  `${head}export const KIND_ICONS: Readonly<Record<string, string>> = {\n${[...new Set(names.kinds)]
    .sort()
    .map((name) => `  '${name}':\n    '${outline(name)}',\n`)
    .join('')}};\n`,
);
