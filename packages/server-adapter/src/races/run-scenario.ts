import { type GroundOptions, layGround } from './ground.ts';
import type { Scenario } from './scenario.ts';

export interface Course extends GroundOptions {
  readonly rounds: number;
  /** Ends with the first round that has a violation. */
  readonly untilViolated?: boolean;
}

export interface Run {
  readonly rounds: number;
  /** What was kept or told otherwise than it should be. */
  readonly violations: readonly string[];
  /** Rounds that could not be run to their end. */
  readonly broken: readonly string[];
}

/** Runs a scenario so many rounds, each from a seed of its own; a round that breaks down begins anew on fresh ground. */
export async function runScenario(scenario: Scenario, { rounds, untilViolated, ...options }: Course): Promise<Run> {
  const violations: string[] = [];
  const broken: string[] = [];
  let run = 0;
  while (run < rounds && !(untilViolated && violations.length > 0)) {
    const ground = layGround({ ...options, seed: options.seed + run });
    try {
      const round = await scenario.arrange(ground);
      for (; run < rounds && !(untilViolated && violations.length > 0); run++) {
        ground.seed = options.seed + run;
        violations.push(...(await round()));
      }
    } catch (error) {
      run++;
      broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      await ground.clear();
    }
  }
  return { rounds: run, violations, broken };
}
