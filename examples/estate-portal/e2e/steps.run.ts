import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from './actors.run.ts';

/** What journeys count and say, and how they end. */
const tally = { passed: 0, failed: 0 };
/** Later than a mail or a webhook is ever waited for, on a machine with other things to do. */
const PATIENCE_MS = 20_000;

/** @param step what it shows; a step that throws ends its journey */
export async function show<Result>(step: string, run: () => Promise<Result> | Result): Promise<Result> {
  const result = await run();
  tally.passed++;
  console.log(`  ✓ ${step}`);
  return result;
}

/**
 * Plays a journey. When a step of it throws, it has failed: everybody's screen is kept, and what their pages said.
 *
 * @param name the screenshots' names begin with it
 */
export async function journey(
  name: string,
  actors: Readonly<Record<string, Pick<Actor, 'page' | 'complaints'>>>,
  play: () => Promise<unknown>,
): Promise<void> {
  try {
    await play();
  } catch (error) {
    tally.failed++;
    console.error(error);
    const folder = join(tmpdir(), 'pasar-e2e-screenshots');
    await mkdir(folder, { recursive: true });
    for (const [who, { page, complaints }] of Object.entries(actors)) {
      const path = join(folder, `${name}-${who}.png`);
      await page.screenshot({ path }).catch(() => {});
      console.error(`${who}: ${path}`, complaints);
    }
  } finally {
    for (const { page } of Object.values(actors)) await page.context().close();
  }
}

/** Peers say nothing of themselves: they are looked at until what is expected is there. */
export async function eventually<Found>(what: string, look: () => Found | undefined | false): Promise<Found> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came: ${what}`);
}

/** The last line, which the test command reads, and the exit code. */
export function close(): void {
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
