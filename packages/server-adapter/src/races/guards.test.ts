import { describe, expect, inject, test } from 'vitest';
import { patched, patchedCopy } from '../torture/patched-copy.ts';
import { MESSAGE_CLAIM, REQUEST_LOCK, WALLET_LOCK } from './guards.ts';
import { proveGuards } from './prove-guards.ts';
import { SCENARIOS } from './scenarios.ts';

/** The guards that most depends on; `npm run torture:races` proves each scenario's. */
const PROVEN = [REQUEST_LOCK, WALLET_LOCK, MESSAGE_CLAIM];

describe('guards', () => {
  test.each(PROVEN.map((guard) => [guard.name, guard] as const))(
    '%s, a race is lost',
    { timeout: 180_000 },
    async (_, guard) => {
      const scenario = SCENARIOS.find((one) => one.guard === guard)!;
      const trial = { postgres: inject('postgresUrl'), contenders: 12, rounds: 30, seed: 1 };
      const [proof] = await proveGuards([scenario], trial);
      expect(proof).toEqual({ scenario, seen: expect.stringContaining(' instead of ') });
    },
  );

  test('a patch that finds nothing to take out is an error', async () => {
    const patch = {
      name: 'a guard of another time',
      file: 'packages/server-adapter/src/index.ts',
      out: /no such text/,
    };
    await expect(patchedCopy(patch)).rejects.toThrow('a guard of another time: there is no');
  });

  const patches = [...new Set(SCENARIOS.map(({ guard }) => guard))].flatMap((guard) =>
    guard.patches.map((patch) => [`${guard.name}: ${patch.name}`, patch] as const),
  );
  test.each(patches)('%s, is there to be taken out', async (_, patch) => {
    expect(await patched(patch)).not.toBe('');
  });
});
