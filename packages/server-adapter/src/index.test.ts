import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('a server in a tab: nothing that index.ts needs is Node’s', async () => {
  const { errors, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@pasar/source', 'browser'],
    // It asks at run time where it is.
    external: ['@electric-sql/pglite'],
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((path) => path.endsWith('src/marketplace.ts'))).toBe(true);
  expect(inputs.filter((path) => /node_modules\/(pg|@aws-sdk|@hono\/node-server|nodemailer)\//.test(path))).toEqual([]);
});
