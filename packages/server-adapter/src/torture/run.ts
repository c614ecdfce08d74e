import { parseArgs } from 'node:util';

export interface TortureOptions {
  /** The form that the test command runs. */
  readonly short: boolean;
  /** Nothing but the object, on one line. */
  readonly json: boolean;
  readonly seed: number;
  /** The time it was given is over: it ends, and says how far it came. */
  readonly isLate: () => boolean;
}

/** What every harness prints last: `torture` says which, the rest are its figures. */
export interface Report {
  readonly torture: string;
  readonly seed: number;
  readonly [figure: string]: string | number;
}

/**
 * A harness as a program: `[--short] [--json] [--seed 7] [--minutes 12]`. It ends with one object on a line, and with exit
 * code 1 when one of `mustBeNone` is not 0.
 */
export async function torture(
  run: (options: TortureOptions) => Promise<Report>,
  mustBeNone: readonly string[],
): Promise<void> {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      seed: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  // The test command must say the same of the same tree; the long form goes somewhere else every time.
  const seed = Number(values.seed ?? (values.short ? 1 : Date.now() % 1_000_000_000));
  const began = performance.now();
  const ends = began + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const isLate = () => performance.now() > ends;
  const report = await run({ short: values.short, json: values.json, seed, isLate });
  const failed = mustBeNone.filter((figure) => report[figure] !== 0);
  if (!values.json) {
    const took = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${took} s on ${process.platform} ${process.arch}, node ${process.version}`);
  }
  console.log(JSON.stringify(report));
  process.exitCode = failed.length > 0 ? 1 : 0;
}
