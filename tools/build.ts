/** Builds the packages: first what both others need, then these beside each other. */
import { runAll, type Step } from './step.ts';

const buildOf = (name: string): Step => ({ name: `build ${name}`, command: ['npm', 'run', '-s', 'build', '-w', name] });

const core = await runAll([buildOf('@pasar/core')]);
const others = core.failed > 0 ? core : await runAll(['@pasar/widgets', '@pasar/server-adapter'].map(buildOf), 2);
process.exitCode = core.failed + others.failed > 0 ? 1 : 0;
