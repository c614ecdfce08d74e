import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circle, importsOf, sourcesIn, target } from './import-graph.ts';

process.chdir(new URL('..', import.meta.url).pathname);

const CORE = 'packages/core/src/';
const core = sourcesIn('packages/core/src');
const server = sourcesIn('packages/server-adapter/src');
const widgets = sourcesIn('packages/widgets/src');
const examples = sourcesIn('examples', { tests: true });

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Imports of `files` that break `rule`, as `file → specifier`. */
function breaking(
  files: readonly string[],
  rule: (file: string, specifier: string, typeOnly: boolean) => boolean,
): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, typeOnly }) => !rule(file, specifier, typeOnly))
      .map(({ specifier }) => `${file} → ${specifier}`),
  );
}

describe('who may import whom', () => {
  it('reads imports, re-exports, types and lazy imports', () => {
    const text = `import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; export * from './d.ts'; import('e'); import 'f';`;
    expect(importsOf('x.ts', text)).toEqual([
      { specifier: 'a', typeOnly: false, lazy: false },
      { specifier: 'b', typeOnly: true, lazy: false },
      { specifier: 'c', typeOnly: true, lazy: false },
      { specifier: './d.ts', typeOnly: false, lazy: false },
      { specifier: 'e', typeOnly: false, lazy: true },
      { specifier: 'f', typeOnly: false, lazy: false },
    ]);
  });

  it('core depends on zod in schemas, flatbush in matching, geometry in places, tax ids in legal, and on nothing else', () => {
    const allowed = (file: string, specifier: string) => {
      if (specifier.startsWith('.')) return target(file, specifier).startsWith(CORE);
      if (specifier === 'zod') return /\.schema\.ts$|\/contract\/(schemas|shapes\/.*)\.ts$/.test(file);
      const own = { flatbush: 'matching', 'polyclip-ts': 'places', stdnum: 'legal', ibantools: 'legal' }[specifier];
      return own !== undefined && file.startsWith(`${CORE}${own}/`);
    };
    expect(breaking(core, allowed)).toEqual([]);
  });

  it('core takes types only from schema files, so that a rule weighs nothing in a browser', () => {
    const rules = core.filter((file) => !/\.schema\.ts$|\/contract\/(schemas|shapes\/.*)\.ts$/.test(file));
    const allowed = (_: string, specifier: string, typeOnly: boolean) =>
      typeOnly || !/\.schema\.ts$|\/schemas\.ts$/.test(specifier);
    expect(breaking(rules, allowed)).toEqual([]);
  });

  it('core: kernel ← money ← concepts ← contract ← client', () => {
    const LAYERS = ['kernel', 'money', '', 'contract', 'client'];
    const layer = (file: string) => {
      const folder = file.slice(CORE.length).split('/')[0] as string;
      const at = LAYERS.indexOf(folder);
      return at < 0 ? LAYERS.indexOf('') : at;
    };
    const downwards = (file: string, specifier: string, typeOnly: boolean) =>
      !specifier.startsWith('.') || typeOnly || layer(target(file, specifier)) <= layer(file);
    expect(breaking(core, downwards)).toEqual([]);
  });

  it('core: concepts import the file they need, not an index', () => {
    const allowed = (_: string, specifier: string) => !/(^|\/)index\.ts$/.test(specifier);
    expect(
      breaking(
        core.filter((file) => !file.endsWith('/index.ts')),
        allowed,
      ),
    ).toEqual([]);
  });

  it.each([
    ['core', core],
    ['server-adapter', server],
    ['widgets', widgets],
  ])('%s has no circle of run-time imports', (_, files) => {
    expect(circle(files)).toBeUndefined();
  });

  it('widgets know core, lit and the libraries named here; Leaflet is known to the map alone', () => {
    const libraries = [
      '@pasar/core',
      'lit',
      '@lit/context',
      '@lit/task',
      '@tanstack/virtual-core',
      'eventsource-parser',
    ];
    const allowed = (file: string, specifier: string) =>
      specifier.startsWith('.') ||
      libraries.includes(packageOf(specifier)) ||
      (packageOf(specifier) === 'leaflet' && file.includes('/components/map/'));
    expect(breaking(widgets, allowed)).toEqual([]);
  });

  it('widgets take no schema from core at run time', () => {
    const allowed = (_: string, specifier: string, typeOnly: boolean) =>
      typeOnly || !/\/schemas?$|\/settings$/.test(specifier);
    expect(breaking(widgets, allowed)).toEqual([]);
  });

  it('server-adapter and widgets never meet', () => {
    expect(breaking(server, (_, specifier) => packageOf(specifier) !== '@pasar/widgets')).toEqual([]);
    expect(breaking(widgets, (_, specifier) => packageOf(specifier) !== '@pasar/server-adapter')).toEqual([]);
  });

  it('examples embed Pasar by its published names only', () => {
    const roots = readdirSync('examples', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const allowed = (file: string, specifier: string) => {
      if (!specifier.startsWith('.')) return true;
      const own = roots.find((name) => file.startsWith(`examples/${name}/`));
      const reached = target(file, specifier);
      return reached.startsWith(`examples/${own}/`) || reached.startsWith('tools/');
    };
    expect(breaking(examples, allowed)).toEqual([]);
  });
});
