/**
 * Leaflet 1.9.4 assigns innerHTML while it is imported (a test for SVG inside HTML, and one for VML), which throws on a
 * page with `require-trusted-types-for 'script'`. Both answers are known today; they are put in their place.
 */
import { readFile } from 'node:fs/promises';

const LEAFLET = /leaflet[/\\]dist[/\\]leaflet-src\.esm\.js$/;

/** Each must occur exactly once: a new Leaflet fails the build, not the page. */
const PATCHES = [
  [/var inlineSvg = !!svg\$1 && \(function \(\) \{[\s\S]*?\}\)\(\);/, 'var inlineSvg = !!svg$1;'],
  [/var vml = !svg\$1 && \(function \(\) \{[\s\S]*?\n\}\(\)\);/, 'var vml = false;'],
];

/** @param {string} source leaflet-src.esm.js @returns {string} */
export function trustLeaflet(source) {
  return PATCHES.reduce((text, [pattern, replacement]) => {
    if (text.match(new RegExp(pattern, 'g'))?.length !== 1) throw new Error(`leaflet has changed: ${pattern}`);
    return text.replace(pattern, () => replacement);
  }, source);
}

/** For tsup and esbuild. */
export const leafletTrusted = () => ({
  name: 'leaflet-trusted',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: LEAFLET }, async ({ path }) => ({
      contents: trustLeaflet(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
});

/** For vite and Storybook (`transform`), and for @web/dev-server (`transform` with a context). */
export const leafletTrustedVite = () => ({
  name: 'leaflet-trusted',
  /** @param {string} code @param {string} id */
  transform: (code, id) => (LEAFLET.test(id.split('?')[0]) ? { code: trustLeaflet(code), map: null } : null),
});

export const leafletTrustedDevServer = () => ({
  name: 'leaflet-trusted',
  /** @param {{ path: string, body: unknown }} context */
  transform: ({ path, body }) => (LEAFLET.test(path) && typeof body === 'string' ? trustLeaflet(body) : undefined),
});
