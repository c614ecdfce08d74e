/** Builds the packages in the order in which they need each other. */
import { runAll } from './step.ts';

const { failed } = await runAll(
  ['@pasar/core', '@pasar/server-adapter', '@pasar/widgets'].map((name) => ({
    name: `build ${name}`,
    command: ['npm', 'run', '-s', 'build', '-w', name],
  })),
);
process.exitCode = failed > 0 ? 1 : 0;
