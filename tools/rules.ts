import { spawnSync } from 'node:child_process';
import { torture } from '../packages/server-adapter/src/torture/run.ts';

/** More than there is time for. */
const ROUNDS = 1000;

/** Core's properties on other cases in each round, until the time is over that it was given. */
await torture(
  async ({ json, seed: first, isLate }) => {
    const lost: number[] = [];
    let rounds = 0;
    for (; !isLate() && rounds < ROUNDS; rounds++) {
      const seed = first + rounds;
      const { status, stdout } = spawnSync('vitest', ['run', '--project', 'core', 'property'], {
        encoding: 'utf8',
        env: { ...process.env, PASAR_SEED: String(seed) },
        shell: process.platform === 'win32',
      });
      if (status === 0) continue;
      lost.push(seed);
      if (!json) console.log(stdout);
    }
    return { torture: 'rules', seed: first, rounds, lost: lost.length, seeds: lost.join(' ') };
  },
  ['lost'],
);
