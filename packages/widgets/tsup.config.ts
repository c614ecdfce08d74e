import { readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { leafletTrusted } from './build/leaflet-trusted.ts';
import { minifyTemplates } from './build/minify-templates.ts';

const widgets = readdirSync('src/components');
const words = readdirSync('src/locales', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.json') && !file.startsWith('en'));

const shared: Options = {
  format: ['esm'],
  target: 'es2023',
  splitting: true,
  minify: true,
  sourcemap: false,
  esbuildPlugins: [minifyTemplates, leafletTrusted],
};

export default defineConfig([
  {
    ...shared,
    // A file for each of the package's subpaths, and for each language of each widget; what they share goes into chunks.
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      provider: 'src/provider/provider.ts',
      'provider.define': 'src/provider/provider.define.ts',
      ...Object.fromEntries(
        widgets.flatMap((name) => [
          [name, `src/components/${name}/${name}.ts`],
          [`${name}.define`, `src/components/${name}/${name}.define.ts`],
        ]),
      ),
      ...Object.fromEntries(words.map((file) => [`locales/${file.slice(0, -'.json'.length)}`, `src/locales/${file}`])),
    },
    clean: true,
    dts: {
      entry: [
        'src/index.ts',
        'src/define.ts',
        'src/provider/provider.ts',
        ...widgets.map((name) => `src/components/${name}/${name}.ts`),
      ],
    },
  },
  {
    ...shared,
    // The one script tag: everything inside, nothing to resolve.
    entry: { pasar: 'src/loader.ts' },
    outDir: 'dist/script',
    noExternal: [/./],
  },
]);
