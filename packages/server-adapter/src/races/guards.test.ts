import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * A race that cannot fail shows nothing. Each guard is taken out of a copy of the sources here, by name: the race that
 * it guards must then fail.
 */
const PATCHES = [
  {
    name: 'without the lock on the request',
    file: 'src/requests/dispatch.store.ts',
    out: /\n\s*\.forUpdate\(\)/,
    race: 'src/races/races.test.ts',
    title: 'a hundred takings',
  },
  {
    name: 'without claiming the timer',
    file: 'src/timers/timer-rounds.ts',
    out: /\n\s*\.forUpdate\(\)\n\s*\.skipLocked\(\)/,
    race: 'src/timers/timer-rounds.test.ts',
    title: 'each timer takes effect once',
  },
  {
    name: 'without the lock on the wallet',
    file: 'src/points/wallet.store.ts',
    out: /\n\s*\.forUpdate\(\)/,
    race: 'src/races/points.test.ts',
    title: 'a hundred proposals',
  },
  {
    name: 'without claiming the message',
    file: 'src/messages/messages.store.ts',
    out: / for update skip locked/,
    race: 'src/messages/dispatcher.test.ts',
    title: 'each message is sent once, whichever',
  },
] as const;

const workspace = fileURLToPath(new URL('../../../../', import.meta.url));

/** The server's sources in a workspace of their own; all else is the real one's. */
async function copy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pasar-guards-'));
  const server = 'packages/server-adapter';
  for (const file of ['package.json', 'vitest.config.ts', 'tsconfig.base.json']) {
    await cp(join(workspace, file), join(folder, file));
  }
  await cp(join(workspace, server, 'package.json'), join(folder, server, 'package.json'), { recursive: true });
  await cp(join(workspace, server, 'src'), join(folder, server, 'src'), { recursive: true });
  for (const linked of ['node_modules', 'packages/core', 'packages/widgets', 'examples', 'tools']) {
    await symlink(join(workspace, linked), join(folder, linked));
  }
  return folder;
}

/** Runs the one race; answers how many tests passed and failed. */
async function run(folder: string, race: string, title: string) {
  const vitest = join(workspace, 'node_modules/vitest/vitest.mjs');
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--project',
    'server',
    race,
    '--testNamePattern',
    title,
    '--reporter',
    'json',
    '--outputFile',
    report,
  ];
  // Vitest tells its children by the environment that they are its children.
  const { PATH, HOME } = process.env;
  await new Promise((ended) =>
    execFile(process.execPath, [vitest, ...args], { cwd: folder, env: { PATH, HOME } }, ended),
  );
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(report, 'utf8'));
  return { passed, failed };
}

describe('guards', () => {
  test.each(PATCHES)('$name, "$title" fails', { timeout: 180_000 }, async ({ file, out, race, title }) => {
    const folder = await copy();
    try {
      const path = join(folder, 'packages/server-adapter', file);
      const source = await readFile(path, 'utf8');
      const patched = source.replace(out, '');
      expect(patched).not.toBe(source);
      await writeFile(path, patched);
      // It failed because the race was lost, not because nothing ran.
      expect(await run(folder, race, title)).toEqual({ passed: 0, failed: 1 });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
