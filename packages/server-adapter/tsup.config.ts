import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/node.ts', 'src/cli.ts'],
  format: ['esm'],
  target: 'es2023',
  dts: { entry: ['src/index.ts', 'src/node.ts'] },
  sourcemap: true,
  clean: true,
  splitting: true,
  // Into the code: not every runtime imports JSON.
  noExternal: [/\.json$/],
  onSuccess: 'node --conditions=@pasar/source build/snapshot.ts',
});
