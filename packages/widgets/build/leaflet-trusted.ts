import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const LEAFLET = /leaflet[/\\]dist[/\\]leaflet-src\.esm\.js$/;

/** Each must occur exactly once: a new Leaflet fails the build, not the page. */
const PATCHES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/var inlineSvg = !!svg\$1 && \(function \(\) \{[\s\S]*?\}\)\(\);/g, 'var inlineSvg = !!svg$1;'],
  [/var vml = !svg\$1 && \(function \(\) \{[\s\S]*?\n\}\(\)\);/g, 'var vml = false;'],
];

/** Its loops over names meet what old libraries have put onto `Object.prototype`: those names are left out. */
const LOOP = /\bfor \((?:var )?(\w+) in [^{]+\) \{/g;

/**
 * Leaflet 1.9.4 assigns innerHTML while it is imported, to find out about SVG inside HTML and about VML; that throws on
 * a page with `require-trusted-types-for 'script'`. Both answers have been known for ten years: they are put in place.
 *
 * @param source leaflet-src.esm.js
 */
export function trustLeaflet(source: string): string {
  const patched = PATCHES.reduce((text, [pattern, replacement]) => {
    if (text.match(pattern)?.length !== 1) throw new Error(`leaflet has changed: ${pattern}`);
    return text.replace(pattern, () => replacement);
  }, source);
  return patched.replace(LOOP, '$& if ($1 in Object.prototype) continue;');
}

/** For tsup and esbuild. */
export const leafletTrusted: Plugin = {
  name: 'leaflet-trusted',
  setup(build) {
    build.onLoad({ filter: LEAFLET }, async ({ path }) => ({
      contents: trustLeaflet(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** For @web/dev-server, which serves sources to tests. */
export const leafletTrustedInTests = {
  name: 'leaflet-trusted',
  transform({ path, body }: { readonly path: string; readonly body: unknown }): string | undefined {
    return LEAFLET.test(path) && typeof body === 'string' ? trustLeaflet(body) : undefined;
  },
};
