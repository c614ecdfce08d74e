import { parseArgs } from 'node:util';
import { makeTemplate } from './ground.ts';
import { runScenario } from './run-scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/**
 * Runs the scenarios named, of whichever copy of the sources this is part of, each until it is violated or its rounds are
 * over. Prints what came of each on a line: a `Run`, in their order. `proveGuards` starts it.
 */
const { values } = parseArgs({
  options: {
    postgres: { type: 'string' },
    scenario: { type: 'string', multiple: true },
    contenders: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
  },
});
const { postgres, scenario: names = [] } = values;
if (!postgres) throw new Error('--postgres postgres://…');
const template = await makeTemplate(postgres);
for (const name of names) {
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const run = await runScenario(scenario, {
    postgres,
    template,
    contenders: Number(values.contenders),
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    untilViolated: true,
  });
  console.log(JSON.stringify(run));
}
