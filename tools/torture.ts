/**
 * `npm run torture:races | torture:properties | torture:fuzz | torture:crash [-- --short --json --seed 7 --minutes 12]`
 * and `npm run torture:texts` (texts that would run as code, every one of them wherever a text stands, in Chromium): the
 * proofs that take long; one that is given its minutes says how far it came. Without a name: the short form of each
 * that no other suite runs (races and their guards are among the unit tests, texts among the widgets'). Each prints one object on its last line, and
 * ends with exit code 1 when it found anything.
 */
import { spawnSync } from 'node:child_process';
import { runAll, type Step } from './step.ts';

const HARNESSES = ['races', 'properties', 'fuzz', 'crash', 'texts'];
/** Those that another suite runs in their short form. */
const ELSEWHERE = ['races', 'texts'];
const programOf = (name: string) =>
  name === 'texts'
    ? ([
        'npm',
        'test',
        '-w',
        '@pasar/widgets',
        '--',
        '--files',
        'src/testing/proofs/{injection,typed}.test.ts',
      ] as const)
    : (['node', '--conditions=@pasar/source', `packages/server-adapter/src/torture/${name}.ts`] as const);

const [name, ...options] = process.argv.slice(2);
if (name !== undefined && !HARNESSES.includes(name)) {
  console.error(`No harness ${name}. There are: ${HARNESSES.join(' ')}.`);
  process.exit(2);
}

if (name) {
  const [program, ...args] = [...programOf(name), ...options];
  process.exitCode =
    spawnSync(program!, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, EVERY_TEXT: 'yes' },
    }).status ?? 1;
} else {
  const { passed, failed } = await runAll(
    HARNESSES.filter((harness) => !ELSEWHERE.includes(harness)).map(
      (harness): Step => ({ name: `torture ${harness}`, command: [...programOf(harness), '--short'] }),
    ),
    2,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
