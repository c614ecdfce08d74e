import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** What a step of the test command adds to the last line. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What its output says of each failure, for the end of a long run. */
  readonly complaints?: string;
}

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads the step's own count off its output; without it a step is one check, passed when it exits with 0. */
  readonly count?: (output: string) => Tally | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs one step with its output passed through. A step that exits with another code than 0 has failed, whatever it counted.
 * @param isBeside others run meanwhile: what it has to say is said when it is over
 */
export async function run({ name, command: [program, ...args], count, env }: Step, isBeside = false): Promise<Tally> {
  const began = performance.now();
  const title = `\n── ${name} ──`;
  if (!isBeside) console.log(title);
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on('data', (chunk: Buffer) => {
      output += chunk;
      if (!isBeside) to.write(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  if (isBeside) console.log(`${title}\n${output}`);
  const said = stripVTControlCharacters(output);
  const counted = count?.(said);
  // A suite that says nothing of itself has not run.
  const tally = count ? (counted ?? { passed: 0, failed: 1 }) : { passed: code === 0 ? 1 : 0, failed: 0 };
  const failed = code === 0 ? tally.failed : Math.max(1, tally.failed);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${tally.passed} passed, ${failed} failed in ${seconds} s`);
  return { passed: tally.passed, failed, ...(failed > 0 && { complaints: `${title}\n${complaintsOf(said)}` }) };
}

/** How each of our runners begins what it has to say of a failure. */
const FAILURE = /^\s*(?:✗|×|𐄂|❌|FAIL |⎯+ Uncaught|⎯+ Unhandled|── .*: \d+ passed, [1-9]\d* failed)/;
const BEFORE = 10;
const AFTER = 15;
const LINES_ALL = 200;

/** The lines of an output that tell of a failure, each with those around it; its last lines when none does. */
export function complaintsOf(output: string): string {
  const lines = output.split('\n');
  const kept = lines.filter((_, at) =>
    lines.slice(Math.max(0, at - AFTER), at + BEFORE + 1).some((line) => FAILURE.test(line)),
  );
  return (kept.length > 0 ? kept.slice(0, LINES_ALL) : lines.slice(-AFTER - BEFORE)).join('\n');
}

/** The last `N passed, N failed` of an output. */
export function lastLine(output: string): Tally | undefined {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}

/** One after another, or so many at once as none of them needs a machine of its own. */
export async function runAll(steps: readonly Step[], atOnce = 1): Promise<Tally> {
  let passed = 0;
  let failed = 0;
  let complaints = '';
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const tally = await run(step, atOnce > 1);
      passed += tally.passed;
      failed += tally.failed;
      complaints += tally.complaints ?? '';
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { passed, failed, ...(complaints && { complaints }) };
}
