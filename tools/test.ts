/**
 * The whole test command: `npm test [suite …]`. Each suite does its own set-up (browser, databases); the last line sums
 * them all. Suites: build check unit browser torture stories size e2e.
 */
import { lastLine, runAll, type Step, type Tally } from './step.ts';

const vitest = (output: string): Tally | undefined => {
  const line = output.match(/^\s*Tests\s+(.*)$/m)?.[1];
  if (!line) return undefined;
  const number = (word: string) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') };
};

const SUITES: readonly (Step & { readonly suite: string })[] = [
  { suite: 'build', name: 'build', command: ['node', 'tools/build.ts'] },
  { suite: 'check', name: 'check', command: ['node', 'tools/check.ts'], count: lastLine },
  { suite: 'unit', name: 'rules, server, tools (vitest)', command: ['vitest', 'run'], count: vitest },
  { suite: 'browser', name: 'widgets in Chromium', command: ['npm', 'test', '-w', '@pasar/widgets'], count: lastLine },
  { suite: 'torture', name: 'proofs, short', command: ['node', 'tools/torture.ts'], count: lastLine },
  { suite: 'stories', name: 'every story in Chromium', command: ['node', 'tools/stories.ts'], count: lastLine },
  { suite: 'size', name: 'size', command: ['node', 'tools/size.ts'] },
  { suite: 'e2e', name: 'journeys', command: ['node', 'tools/e2e.ts'], count: lastLine },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SUITES.some(({ suite }) => suite === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${SUITES.map(({ suite }) => suite).join(' ')}.`);
  process.exit(2);
}

const began = performance.now();
const { passed, failed, complaints } = await runAll(
  SUITES.filter(({ suite }) => wanted.length === 0 || wanted.includes(suite)),
);
// Said once more where a log that was cut short still has it.
if (complaints) console.log(`\n══ what failed ══${complaints}`);
console.log(
  `\n${((performance.now() - began) / 1000).toFixed(0)} s on ${process.platform} ${process.arch}, node ${process.version}`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
