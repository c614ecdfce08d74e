import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from '../../tools/chromium.ts';
import { leafletTrustedInTests } from './build/leaflet-trusted.ts';

const { path, args, source } = await findChromium();
console.log(`browser: ${path} (${source})`);

export default {
  // Hoisted packages must lie inside.
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: ['src/**/*.test.ts', '!src/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['@pasar/source', 'browser', 'development'] },
  plugins: [
    leafletTrustedInTests,
    esbuildPlugin({
      ts: true,
      // `esnext` leaves `with { type: 'json' }` to the browser.
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: path, args: [...args] } })],
  concurrency: 2,
};
