import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rounds } from './rounds.ts';

describe('rounds', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Rounds that last until they are let go; `begun` counts them. */
  function held() {
    const errors: unknown[] = [];
    const waiting: ((more: boolean | Error) => void)[] = [];
    let begun = 0;
    const made = rounds({
      interval: 1000,
      round: () => {
        begun++;
        return new Promise((resolve, reject) =>
          waiting.push((more) => (more instanceof Error ? reject(more) : resolve(more))),
        );
      },
      onError: (error) => errors.push(error),
    });
    const end = async (more: boolean | Error = false) => {
      waiting.shift()!(more);
      await vi.advanceTimersByTimeAsync(0);
    };
    return { ...made, end, errors, begun: () => begun };
  }

  test('one at once, then one each interval, never two at a time', async () => {
    const { start, end, begun, stop } = held();
    start();
    expect(begun()).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun()).toBe(1);
    await end();
    await vi.advanceTimersByTimeAsync(999);
    expect(begun()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun()).toBe(2);
    await end();
    await stop();
  });

  test('a nudge begins one at once; during one, however many make one more', async () => {
    const { start, nudge, end, begun, stop } = held();
    start();
    await end();
    nudge();
    expect(begun()).toBe(2);
    nudge();
    nudge();
    nudge();
    await end();
    expect(begun()).toBe(3);
    await end();
    expect(begun()).toBe(3);
    await stop();
  });

  test('with more to do, the next begins at once', async () => {
    const { start, end, begun, stop } = held();
    start();
    await end(true);
    expect(begun()).toBe(2);
    await end();
    expect(begun()).toBe(2);
    await stop();
  });

  test('one that fails is reported and tried again, ever later; nudges do not hurry it; one that succeeds resets that', async () => {
    const { start, nudge, end, begun, errors, stop } = held();
    start();
    await end(new Error('down'));
    nudge();
    expect([begun(), errors.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(begun()).toBe(2);
    await end(new Error('down'));
    await vi.advanceTimersByTimeAsync(3999);
    expect(begun()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun()).toBe(3);
    await end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(4);
    await end();
    await stop();
  });

  test('stopping waits for the running one, and nothing begins any more', async () => {
    const { start, nudge, end, begun, stop } = held();
    start();
    let isStopped = false;
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect(isStopped).toBe(false);
    await end(true);
    await stopped;
    nudge();
    await vi.advanceTimersByTimeAsync(5000);
    expect([begun(), vi.getTimerCount()]).toEqual([1, 0]);
  });
});
