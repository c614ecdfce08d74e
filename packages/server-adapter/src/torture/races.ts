import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKSPACE } from './patched-copy.ts';
import { type Report, type TortureOptions, torture } from './run.ts';

/**
 * REQ-11: the scenarios of `races/` on real PostgreSQL, and the proofs that each fails without its guard. The short form
 * runs them once, the long form from many seeds.
 */

const ROUNDS = { short: 1, long: 50 };
/** What `races/crowd.ts` brings to the start. */
const CONTENDERS = 100;
const SCENARIOS = ['src/races/', 'src/timers/timer-rounds.test.ts'];
const GUARDS = 'src/races/guards.test.ts';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

async function vitest(seed: number, files: readonly string[], without?: string): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'pasar-races-'));
  const outputFile = join(folder, 'report.json');
  const excluded = without ? ['--exclude', `**/${without}`] : [];
  const program = join(WORKSPACE, 'node_modules/vitest/vitest.mjs');
  const args = [
    program,
    'run',
    '--project',
    'server',
    ...files,
    ...excluded,
    '--reporter',
    'json',
    '--outputFile',
    outputFile,
  ];
  const env = { ...process.env, RACE_SEED: String(seed) };
  try {
    await new Promise((ended) => execFile(process.execPath, args, { cwd: WORKSPACE, env }, ended));
    return JSON.parse(await readFile(outputFile, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failures({ testResults }: Results): readonly string[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages?.[0] ?? ''}`),
  );
}

async function races({ short, seed }: TortureOptions): Promise<Report> {
  const rounds = ROUNDS[short ? 'short' : 'long'];
  let [scenarios, violations] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const results = await vitest(seed + round, SCENARIOS, GUARDS);
    scenarios = results.numPassedTests + results.numFailedTests;
    violations += results.numFailedTests;
    for (const failure of failures(results)) console.error(`seed ${seed + round}: ${failure}`);
  }
  const guards = await vitest(seed, [GUARDS]);
  for (const failure of failures(guards)) console.error(failure);
  // Nothing raced, or a guard that nothing needs: neither shows anything.
  const empty = Number(scenarios === 0) + Number(guards.numPassedTests === 0) + guards.numFailedTests;
  const guards_proven = guards.numPassedTests;
  return {
    torture: 'races',
    scenarios,
    contenders: CONTENDERS,
    rounds,
    violations,
    guards_proven,
    unproven: empty,
    seed,
  };
}

await torture(races, ['violations', 'unproven']);
