/**
 * Does something again and again: every `interval` milliseconds, and sooner when nudged. Rounds never overlap; a nudge
 * during a round makes one more. A round that fails is reported and tried again, ever more slowly (up to `SLOWEST`).
 */
export interface Rounds {
  start(): void;
  nudge(): void;
  /** Resolves when the running round, if any, is over. */
  stop(): Promise<void>;
}

const SLOWEST = 10_000;

export function rounds({
  interval,
  round,
  onError,
}: {
  readonly interval: number;
  /** Answers whether there is more to do at once. */
  readonly round: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}): Rounds {
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  let again = false;
  let failures = 0;

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        if (await round()) again = true;
      } while (again && started);
      failures = 0;
    } catch (error) {
      failures++;
      onError(error);
    }
  }

  function begin(): void {
    clearTimeout(timer);
    running = run().then(() => {
      running = undefined;
      if (!started) return;
      // A nudge that came after the last look is not lost.
      if (again && failures === 0) begin();
      else timer = setTimeout(begin, failures ? Math.min(SLOWEST, interval * 2 ** failures) : interval);
    });
  }

  return {
    start() {
      if (started) return;
      started = true;
      begin();
    },
    nudge() {
      again = true;
      if (started && !running && failures === 0) begin();
    },
    async stop() {
      started = false;
      clearTimeout(timer);
      await running;
    },
  };
}
