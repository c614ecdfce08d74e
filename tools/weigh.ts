import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { leafletTrusted } from '../packages/widgets/build/leaflet-trusted.ts';
import { minifyTemplates } from '../packages/widgets/build/minify-templates.ts';

export interface Weight {
  /** Bytes of the static graph: minified, each chunk gzipped by itself, as a server sends it. */
  readonly gzip: number;
  /** Bytes of everything else that `import()` can bring, likewise. */
  readonly lazyGzip: number;
  /** Every module of the static graph, as the bundler names it. */
  readonly modules: readonly string[];
}

/** Libraries that may be loaded when they are needed, and never with the page. */
const FORBIDDEN = [
  'leaflet',
  'zod',
  'temporal-polyfill',
  'stdnum',
  'libphonenumber-js',
  'ibantools',
  'chart.js',
  'uplot',
  'signature_pad',
  'flatpickr',
] as const;

/** Bundles a source text as a page would load it and weighs what comes before any `import()` is run. */
export async function weigh(entry: string, options: BuildOptions = {}): Promise<Weight> {
  const result = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), sourcefile: 'entry.js' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    outdir: 'out',
    logLevel: 'silent',
    ...options,
    write: false,
    metafile: true,
  });
  const { outputs } = result.metafile;
  const gzipped = new Map(
    result.outputFiles.map(({ path, contents }) => [
      path.slice(path.lastIndexOf('/out/') + 1),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const first = Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith('entry.js'));
  if (first === undefined) throw new Error('the bundler made no entry');

  const reach = (kinds: readonly string[]): Set<string> => {
    const seen = new Set([first]);
    for (const name of seen) {
      for (const { path, kind } of outputs[name]?.imports ?? []) if (kinds.includes(kind)) seen.add(path);
    }
    return seen;
  };
  const atOnce = reach(['import-statement']);
  const everything = reach(['import-statement', 'dynamic-import']);
  const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + (gzipped.get(name) ?? 0), 0);
  return {
    gzip: sum(atOnce),
    lazyGzip: sum(everything.difference(atOnce)),
    modules: [...new Set([...atOnce].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {})))].sort(),
  };
}

/**
 * Of the packages' sources: each module has its own name there, while the build puts Leaflet into a chunk of the widgets'.
 */
export const FROM_SOURCES: BuildOptions = {
  conditions: ['@pasar/source'],
  plugins: [minifyTemplates, leafletTrusted],
  tsconfig: 'packages/widgets/tsconfig.json',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** The forbidden libraries found in a static graph. */
export function forbiddenIn(modules: readonly string[]): string[] {
  return FORBIDDEN.filter((name) => modules.some((module) => module.includes(`node_modules/${name}/`)));
}
