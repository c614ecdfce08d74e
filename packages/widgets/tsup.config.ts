import { readdirSync, rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { leafletTrusted } from './build/leaflet-trusted.ts';
import { minifyTemplates } from './build/minify-templates.ts';

rmSync('dist', { recursive: true, force: true });

const widgets = readdirSync('src/components');
/** The package's classes, by subpath. */
const classes = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  provider: 'src/provider/provider.ts',
  ...Object.fromEntries(widgets.map((name) => [name, `src/components/${name}/${name}.ts`])),
};

/** What registers them, by subpath. */
const defines = {
  'provider.define': 'src/provider/provider.define.ts',
  ...Object.fromEntries(widgets.map((name) => [`${name}.define`, `src/components/${name}/${name}.define.ts`])),
};

const shared: Options = {
  format: ['esm'],
  target: 'es2023',
  // Else the one script gets Lit's build for Node inside, where `isServer` is true and no provider ever opens.
  platform: 'browser',
  splitting: true,
  minify: true,
  sourcemap: false,
  esbuildOptions: (options) => {
    options.charset = 'utf8';
    options.chunkNames = 'chunks/[name]-[hash]';
  },
  esbuildPlugins: [minifyTemplates, leafletTrusted],
  // Inside, for what is done to them here: Leaflet's patch holds on every host, and no browser is asked for `process`.
  noExternal: [/^leaflet/, '@tanstack/virtual-core'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

export default defineConfig([
  {
    ...shared,
    // A file for each of the package's subpaths; what they share, and what is loaded later, goes into chunks.
    entry: { ...classes, ...defines },
    dts: { entry: { ...classes, ...defines } },
  },
  {
    ...shared,
    // The one script tag: everything inside, nothing to resolve.
    entry: { pasar: 'src/loader.ts' },
    outDir: 'dist/script',
    noExternal: [/./],
  },
]);
