import { cpSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };
import { EVERYDAY } from './src/contract/everyday.ts';
import { ENDPOINTS } from './src/contract/table.ts';

/**
 * The client's copy of the contract's table, at a sixth of its weight: how to call an endpoint. Who may, what it refuses
 * and what it is for is read by the server, the docs and the tests.
 */
const leanTable: Plugin = {
  name: 'lean-table',
  setup(build) {
    build.onResolve({ filter: /contract\/(table|everyday)\.ts$/ }, ({ importer, path }) =>
      /[\\/]src[\\/]client[\\/]/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'lean' }, ({ path }) => {
      const [name, table] = path.endsWith('everyday.ts') ? ['EVERYDAY', EVERYDAY] : ['ENDPOINTS', ENDPOINTS];
      // What a page calls all day needs somebody who looks: the rest comes with the whole table.
      const rows = Object.entries(table)
        .filter(([, { roles }]) => table === ENDPOINTS || (Array.isArray(roles) && roles.includes('customer')))
        .map(([id, { method, path }]) => [id, method === 'GET' ? { path } : { method, path }]);
      return { contents: `export const ${name} = ${JSON.stringify(Object.fromEntries(rows))};` };
    });
  },
};

/** One entry a subpath of the package's exports; code they share goes into chunks. */
const entries = Object.values(manifest.exports)
  .flatMap((target) => (typeof target === 'object' && '@pasar/source' in target ? [target['@pasar/source']] : []))
  .filter((source) => source.endsWith('.ts') && !source.includes('/testing/'))
  .map((source) => source.slice(2));

export default defineConfig({
  entry: Object.fromEntries(entries.map((source) => [source.slice('src/'.length, -'.ts'.length), source])),
  format: ['esm'],
  target: 'es2023',
  dts: true,
  sourcemap: true,
  clean: true,
  splitting: true,
  esbuildPlugins: [leanTable],
  onSuccess: async () =>
    cpSync('src/words', 'dist/words', { recursive: true, filter: (path) => !path.endsWith('.ts') }),
});
