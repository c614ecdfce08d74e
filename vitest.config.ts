import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Do not add 'import' or 'default' here: vitest passes these on to Node as --conditions, and CommonJS packages (pg) break.
// 'module' goes out: it leads Node to bundlers' builds with imports that it cannot resolve (@aws-sdk).
const conditions = ['@pasar/source', ...defaultServerConditions.filter((c) => c !== 'module')];
const resolve = { resolve: { conditions }, ssr: { resolve: { conditions } } };
/** The same cases in every run of one tree; `npm run torture:rules` gives others. */
const seed = Number(process.env.PASAR_SEED ?? 1);
const cases = { provide: { seed }, setupFiles: [fileURLToPath(new URL('tools/same-cases.ts', import.meta.url))] };
const slow = { testTimeout: 60_000, hookTimeout: 120_000 };
/** Files share a process, and what they import is read once: twice as fast. None may leave anything behind. */
const together = { isolate: false, restoreMocks: true };
/** They take a module out for all that import it. */
const MOCKED = ['src/tenancy/without-predicates.test.ts', 'src/torture/isolation-by-row-security.test.ts'];
const server = {
  root: './packages/server-adapter',
  include: ['src/**/*.{test,property}.ts'],
  globalSetup: './src/testing/global-setup.ts',
  ...cases,
  ...slow,
};

export default defineConfig({
  test: {
    // Much of it waits for databases: two cores carry two files at once, where vitest by itself would take one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...resolve,
        test: {
          name: 'core',
          root: './packages/core',
          include: ['src/**/*.{test,property}.ts'],
          testTimeout: 30_000,
          ...cases,
          ...together,
        },
      },
      { ...resolve, test: { ...server, name: 'server', exclude: MOCKED, ...together } },
      { ...resolve, test: { ...server, name: 'server with a part taken out', include: MOCKED } },
      { ...resolve, test: { name: 'examples', root: './examples', include: ['*/src/**/*.test.ts'], ...slow } },
      // What runs in Node; the widgets themselves are tested in a browser, by web-test-runner.
      { test: { name: 'widgets', root: './packages/widgets', include: ['build/*.test.ts'] } },
      { ...resolve, test: { name: 'tools', root: './tools', include: ['*.test.ts'], ...slow } },
    ],
  },
});
