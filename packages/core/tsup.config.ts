import { cpSync } from 'node:fs';
import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };

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
  onSuccess: async () => cpSync('src/words', 'dist/words', { recursive: true, filter: (path) => !path.endsWith('.ts') }),
});
