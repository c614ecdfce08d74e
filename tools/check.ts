/** `npm run check`: format, lint, types, dead code, package checks, generated docs. Needs a build for the package checks. */
import { existsSync } from 'node:fs';
import { runAll, type Step } from './step.ts';

const PROJECTS = [
  'packages/core',
  'packages/core/src/client',
  'packages/core/tsconfig.test.json',
  'packages/server-adapter',
  'packages/widgets',
  'examples',
  'tools',
];
const PACKAGES = ['@pasar/core', '@pasar/widgets', '@pasar/server-adapter'];

const build = existsSync('packages/widgets/dist')
  ? []
  : [{ name: 'build', command: ['node', 'tools/build.ts'] as const }];
const steps: Step[] = [
  { name: 'format and lint (biome)', command: ['biome', 'ci', '--colors=off', '.'] },
  ...PROJECTS.map((project): Step => ({ name: `types of ${project}`, command: ['tsc', '-p', project] })),
  { name: 'dead code (knip)', command: ['knip'] },
  { name: 'life cycles in docs are current', command: ['npm', 'run', '-s', 'docs', '--', '--check'] },
];
for (const name of PACKAGES) {
  steps.push({ name: `package ${name}`, command: ['npm', 'run', '-s', 'check:pkg', '-w', name] });
}

const built = await runAll(build);
const checked = await runAll(steps, 2);
const failed = built.failed + checked.failed;
console.log(`${built.passed + checked.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
