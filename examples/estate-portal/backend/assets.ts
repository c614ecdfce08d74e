import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const WEB = fileURLToPath(new URL('../web', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Packages whose built files the pages load, as any site would from its `node_modules` or a CDN. */
const SERVED = ['@pasar/widgets', '@pasar/core'] as const;
const FONTS = ['inter', 'plus-jakarta-sans', 'figtree', 'golos-text'] as const;

/** `/web/…`, `/packages/<name>/…`, `/fonts/<name>/…`; undefined for what there is not. */
export async function asset(path: string): Promise<Response | undefined> {
  const file = fileOf(path);
  const type = file && TYPES[extname(file)];
  if (!file || !type) return undefined;
  try {
    const bytes = await readFile(file);
    return new Response(bytes, { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
  } catch {
    return undefined;
  }
}

function fileOf(path: string): string | undefined {
  if (path.startsWith('/web/')) return within(WEB, path.slice('/web/'.length));
  for (const name of SERVED) {
    const prefix = `/packages/${name}/`;
    if (path.startsWith(prefix)) return within(folderOf(name), path.slice(prefix.length));
  }
  for (const name of FONTS) {
    const prefix = `/fonts/${name}/`;
    if (path.startsWith(prefix)) return within(folderOf(`@fontsource-variable/${name}`), path.slice(prefix.length));
  }
  return undefined;
}

function within(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(folder) ? file : undefined;
}

/** Where a package lies, found by what it publishes. */
function folderOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(folder, name, 'package.json')));
    } catch {}
  }
  throw new Error(`${name} is not installed`);
}

/** The built file behind a published name: `published('@pasar/widgets', './loader')` → `/packages/@pasar/widgets/dist/…`. */
export function published(name: (typeof SERVED)[number], subpath: string): string {
  const { exports } = require(join(folderOf(name), 'package.json')) as { exports: Record<string, unknown> };
  const entry = (exports[subpath] ?? exports) as { default?: string };
  if (!entry.default) throw new Error(`${name} publishes no ${subpath}`);
  return `/packages/${name}/${entry.default.replace(/^\.\//, '')}`;
}
