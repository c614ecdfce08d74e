import { makeTemplate } from '../races/ground.ts';
import { proveGuards } from '../races/prove-guards.ts';
import { runScenario } from '../races/run-scenario.ts';
import type { Scenario } from '../races/scenario.ts';
import { SCENARIOS } from '../races/scenarios.ts';
import { startPostgres } from '../testing/postgres-server.ts';
import { type Report, type TortureOptions, torture } from './run.ts';

/**
 * REQ-11: the scenarios of `races/` on real PostgreSQL, and the proof of each that it fails without its guard. The short
 * form has smaller crowds and proves one scenario of each guard.
 */

const FORMS = {
  short: { contenders: 12, rounds: 1, scenariosOf: oneOfEachGuard },
  long: { contenders: 100, rounds: 2, scenariosOf: (all: readonly Scenario[]) => all },
};
/** Without its guard, a race need not be lost at once. */
const TRIES = 30;
/** Contenders need not be many for a guard to be missed. */
const TRIED_BY = 24;

async function races({ short, json, seed }: TortureOptions): Promise<Report> {
  const { contenders, rounds, scenariosOf } = FORMS[short ? 'short' : 'long'];
  const tell = json ? () => {} : console.log;
  let [violations, unproven, guards_proven] = [0, 0, 0];
  // Durability takes time that widens each race: it is on, as it is where it matters.
  const server = await startPostgres([]);
  try {
    const postgres = server.url('postgres');
    const template = await makeTemplate(postgres);
    for (const scenario of SCENARIOS) {
      const began = performance.now();
      const run = await runScenario(scenario, { postgres, template, contenders, rounds, seed });
      const found = [...run.violations, ...run.broken];
      violations += found.length;
      tell(`${((performance.now() - began) / 1000).toFixed(1)} s  ${scenario.name}`);
      for (const violation of found) console.error(`  seed ${seed}: ${violation}`);
    }
    const trial = { postgres, contenders: Math.min(contenders, TRIED_BY), rounds: TRIES, seed };
    await proveGuards(scenariosOf(SCENARIOS), trial, ({ scenario, seen, because }) => {
      if (seen) {
        guards_proven++;
        tell(`${scenario.guard.name}, lost: ${scenario.name}\n  ${seen.slice(0, 200)}`);
      } else {
        unproven++;
        console.error(`${scenario.guard.name}, not lost: ${scenario.name}\n  ${because}`);
      }
    });
  } finally {
    await server.stop();
  }
  return { torture: 'races', scenarios: SCENARIOS.length, contenders, violations, guards_proven, unproven, seed };
}

function oneOfEachGuard(all: readonly Scenario[]): readonly Scenario[] {
  return [...Map.groupBy(all, ({ guard }) => guard).values()].map(([first]) => first!);
}

await torture(races, ['violations', 'unproven']);
