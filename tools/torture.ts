/**
 * The proofs that take long. Each prints one object on its last line, and ends with exit code 1 when it found anything.
 *
 *     npm run torture:races | torture:properties | torture:fuzz | torture:crash [-- --short --json --seed 7 --minutes 12]
 *     npm run torture:rules [-- --minutes 12]   core's properties on other cases, round after round
 *     npm run torture:texts                     every text that would run as code, wherever a text stands, in Chromium
 *
 * Without a name: the short form of each that no other suite runs (races, guards and rules are among the unit tests, texts
 * among the widgets').
 */
import { spawnSync } from 'node:child_process';
import { runAll, type Step } from './step.ts';

const inServer = (name: string) =>
  ['node', '--conditions=@pasar/source', `packages/server-adapter/src/torture/${name}.ts`] as const;

const HARNESSES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  races: inServer('races'),
  properties: inServer('properties'),
  fuzz: inServer('fuzz'),
  crash: inServer('crash'),
  rules: ['node', '--conditions=@pasar/source', 'tools/rules.ts'],
  texts: ['npm', 'test', '-w', '@pasar/widgets', '--', '--files', 'src/testing/proofs/{injection,typed}.test.ts'],
};
/** Those that another suite runs in their short form. */
const ELSEWHERE = ['races', 'rules', 'texts'];

const [name, ...options] = process.argv.slice(2);
const harness = HARNESSES[name ?? ''];
if (name !== undefined && !harness) {
  console.error(`No harness ${name}. There are: ${Object.keys(HARNESSES).join(' ')}.`);
  process.exit(2);
}

if (harness) {
  const [program, ...args] = [...harness, ...options];
  process.exitCode =
    spawnSync(program, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, EVERY_TEXT: 'yes' },
    }).status ?? 1;
} else {
  const { passed, failed } = await runAll(
    Object.entries(HARNESSES)
      .filter(([name]) => !ELSEWHERE.includes(name))
      .map(([name, command]): Step => ({ name: `torture ${name}`, command: [...command, '--short'] })),
    2,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
