import { isDeepStrictEqual } from 'node:util';
import { shuffled } from './crowd.ts';

/** Runs for it; answers what it was told: `take 200`, `take request.taken`. */
export type Racer = () => Promise<string>;

/** What each was told, in the order of `racers`, and how many were told the same. */
export interface Told {
  readonly each: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** All at once, setting out in the order that `seed` gives. What throws was told that. */
export async function race(racers: readonly Racer[], seed: number): Promise<Told> {
  const each = racers.map(() => '');
  const order = shuffled(
    racers.map((run, index) => ({ run, index })),
    seed,
  );
  await Promise.all(
    order.map(async ({ run, index }) => {
      each[index] = await run().catch((error) => `threw ${error?.code ?? ''} ${error?.message ?? error}`);
    }),
  );
  const counts: Record<string, number> = {};
  for (const told of each.toSorted()) counts[told] = (counts[told] ?? 0) + 1;
  return { each, counts };
}

/** What an answer of the API said: its status, or the refusal's code. */
export async function said(
  what: string,
  reply: Promise<{ readonly status: number; readonly text: string }>,
): Promise<string> {
  const { status, text } = await reply;
  return `${what} ${status < 300 ? status : JSON.parse(text).code}`;
}

export function times(count: number, racer: (index: number) => Racer): readonly Racer[] {
  return Array.from({ length: count }, (_, index) => racer(index));
}

/** A violation, unless `found` is what was `wanted`. */
export function differs(what: string, found: unknown, wanted: unknown): readonly string[] {
  if (isDeepStrictEqual(found, wanted)) return [];
  return [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}
