import { describe, expect, inject, test } from 'vitest';
import { runScenario } from './run-scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** The long form, `npm run torture:races`, has a hundred; `PASAR_SEED=… vitest …` another order. */
const CONTENDERS = 12;
const seed = inject('seed');

describe(`races of ${CONTENDERS} on PostgreSQL (seed ${seed})`, () => {
  test('names are told apart', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  });

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const course = { postgres: inject('postgresUrl'), template: 'pasar_template', contenders: CONTENDERS, seed };
    expect(await runScenario(scenario, { ...course, rounds: 1 })).toEqual({ rounds: 1, violations: [], broken: [] });
  });
});
