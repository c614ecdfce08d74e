import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from '../../tools/chromium.ts';
import { leafletTrustedInTests } from './build/leaflet-trusted.ts';
import { noProcessInTests } from './build/no-process.ts';

const { path, args, source } = await findChromium();
console.log(`browser: ${path} (${source})`);

export default {
  // Hoisted packages must lie inside.
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  // The longest ones first: none is left to run alone at the end.
  files: ['src/testing/proofs/*.test.ts', 'src/**/*.test.ts', '!src/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['@pasar/source', 'browser', 'development'] },
  plugins: [
    leafletTrustedInTests,
    noProcessInTests,
    esbuildPlugin({
      ts: true,
      // `esnext` leaves `with { type: 'json' }` to the browser.
      target: 'esnext',
      define: { EVERY_TEXT: String(process.env.EVERY_TEXT === 'yes') },
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: path, args: [...args] },
      // Two files at once share no drafts.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  // axe looks at whole widgets, on machines with other things to do.
  testFramework: { config: { timeout: 15_000 } },
  // A file of proofs plays every widget dozens of times.
  testsFinishTimeout: 300_000,
  concurrency: 3,
};
