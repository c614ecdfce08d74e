/** Builds the playground into `dist/`: files that any web server can hand out. `npm run build -w playground` */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readySnapshot } from '@pasar/server-adapter/node';
import { build, type Plugin } from 'esbuild';
import { townFiles } from './town-files.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
export const DIST = join(HERE, 'dist');

/** The database's own files, which it cannot find once it is bundled. */
const ENGINE = ['pglite.wasm', 'initdb.wasm', 'pglite.data'] as const;

/**
 * `playground.js` is the page; `workday.js` the marketplace alone with some work in it, for Storybook.
 * Each is one file: what a widget loads lazily would be asked of the network.
 * @returns the folder
 */
export async function buildPlayground(): Promise<string> {
  await rm(DIST, { recursive: true, force: true });
  await mkdir(join(DIST, 'towns'), { recursive: true });
  const engine = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  await Promise.all([
    bundle(),
    ...ENGINE.map((file) => copyFile(join(engine, file), join(DIST, file))),
    ...['index.html', 'playground.css'].map((file) => copyFile(join(HERE, 'web', file), join(DIST, file))),
    readySnapshot().then(async (snapshot) => writeFile(join(DIST, 'snapshot.tar.gz'), await bytesOf(snapshot))),
    ...townFiles().map((town) => writeFile(join(DIST, 'towns', `${town.slug}.json`), JSON.stringify(town))),
  ]);
  return DIST;
}

/** The database reaches for Node's modules where it finds itself in Node; a bundle of one file would ask for them at once. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:/]+$/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: 'node' } : undefined));
    onLoad({ filter: /.*/, namespace: 'node' }, () => ({ contents: 'module.exports = {}' }));
  },
};

async function bundle(): Promise<void> {
  await build({
    entryPoints: ['playground', 'workday'].map((name) => join(HERE, 'web', `${name}.ts`)),
    outdir: DIST,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    conditions: ['@pasar/source'],
    // In one file, what is imported both at once and lazily has to be run in its turn; told that a package has no side
    // effects, esbuild leaves that out.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutNode],
    logLevel: 'error',
  });
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

if (import.meta.main) console.log(await buildPlayground());
