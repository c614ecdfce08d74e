import { shuffled } from './crowd.ts';

/** `RACE_SEED=… vitest …` runs a race again in the order that failed. */
export const RACE_SEED = Number(process.env.RACE_SEED ?? Date.now() % 1_000_000_000);

export type Racer = () => Promise<{ readonly status: number; readonly text: string }>;

/** All at once, in an order the seed gives; what each was told, as status or refusal code. */
export async function race(racers: readonly Racer[]): Promise<Record<string, number>> {
  const replies = await Promise.all(shuffled(racers, RACE_SEED).map((run) => run()));
  const told: Record<string, number> = {};
  for (const { status, text } of replies) {
    const verdict = status < 300 ? String(status) : JSON.parse(text).code;
    told[verdict] = (told[verdict] ?? 0) + 1;
  }
  return told;
}
