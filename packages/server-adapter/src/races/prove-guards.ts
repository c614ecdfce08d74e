import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { patchedCopy } from '../torture/patched-copy.ts';
import type { Course } from './run-scenario.ts';
import type { Guard, Scenario } from './scenario.ts';

export interface Proof {
  readonly scenario: Scenario;
  /** The first violation that was seen without the guard. */
  readonly seen?: string;
  /** Why none was seen. */
  readonly because?: string;
}

type Trial = Pick<Course, 'postgres' | 'contenders' | 'rounds' | 'seed'>;

/**
 * A race that cannot fail shows nothing. Each guard is taken out of a copy of the sources, and the scenarios that it
 * guards are run there until a violation is seen, or the rounds are over.
 * @throws when a patch finds nothing to take out
 */
export async function proveGuards(
  scenarios: readonly Scenario[],
  trial: Trial,
  onProof: (proof: Proof) => void = () => {},
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (const [guard, guarded] of Map.groupBy(scenarios, (scenario) => scenario.guard)) {
    for (const proof of await proveGuard(guard, guarded, trial)) {
      proofs.push(proof);
      onProof(proof);
    }
  }
  return proofs;
}

async function proveGuard(guard: Guard, scenarios: readonly Scenario[], trial: Trial): Promise<readonly Proof[]> {
  const copy = await patchedCopy(...guard.patches);
  try {
    const { output, failure } = await runIn(copy.folder, scenarios, trial);
    const runs = output.split('\n').filter((line) => line.startsWith('{'));
    return scenarios.map((scenario, index) => {
      const line = runs[index];
      if (!line) return { scenario, because: failure };
      const { violations, broken, rounds } = JSON.parse(line);
      if (violations.length > 0) return { scenario, seen: violations[0] };
      return { scenario, because: `no violation in ${rounds} rounds\n${broken[0] ?? ''}` };
    });
  } finally {
    await copy.remove();
  }
}

function runIn(folder: string, scenarios: readonly Scenario[], { postgres, contenders, rounds, seed }: Trial) {
  const args = [
    '--conditions=@pasar/source',
    join(folder, 'packages/server-adapter/src/races/race-program.ts'),
    ...['--postgres', postgres],
    ...['--contenders', String(contenders)],
    ...['--rounds', String(rounds)],
    ...['--seed', String(seed)],
    ...scenarios.flatMap(({ name }) => ['--scenario', name]),
  ];
  // Vitest tells its children by the environment that they are its children.
  const { PATH, HOME } = process.env;
  return new Promise<{ readonly output: string; readonly failure: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH, HOME }, maxBuffer: 1 << 26 },
      (error, output, errors) => resolve({ output, failure: `${error?.message ?? ''}\n${errors}` }),
    );
  });
}
