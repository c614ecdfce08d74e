import type { Instant } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeEvent } from './event-stream.ts';
import { liveStream } from './live-stream.ts';

const event = (id: string): LiveEvent => ({ id, type: 'request.changed', at: '2026-11-22T04:00:00.000Z' as Instant });

async function rest(body: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(body).text();
}

describe('a live stream', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('tells each event once, in order, as one record', async () => {
    const stream = liveStream(() => {});
    for (const id of ['a', 'b', 'a']) stream.tell(event(id));
    stream.close();
    expect(await rest(stream.body)).toBe(`retry: 1000\n\n${encodeEvent(event('a'))}${encodeEvent(event('b'))}`);
  });

  test('is alive every fifteen seconds', async () => {
    const stream = liveStream(() => {});
    vi.advanceTimersByTime(45_000);
    stream.close();
    expect((await rest(stream.body)).match(/^: $/gm)).toHaveLength(3);
  });

  test('ends after ten minutes, with what its token was good for', async () => {
    const closed = vi.fn();
    const stream = liveStream(closed);
    vi.advanceTimersByTime(600_000);
    expect(closed).toHaveBeenCalledOnce();
    await rest(stream.body);
  });

  test('a reader that does not read is dropped, not buffered without bound', async () => {
    const closed = vi.fn();
    const stream = liveStream(closed);
    for (let i = 0; i < 100_000; i++) stream.tell(event(`${i}`));
    expect(closed).toHaveBeenCalledOnce();
    const text = await rest(stream.body);
    expect(text.match(/^id: /gm)!.length).toBeLessThanOrEqual(256);
    // What it got has no gap: it resumes behind the last of it.
    expect([...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => Number(id))).toEqual(
      Array.from({ length: text.match(/^id: /gm)!.length }, (_, i) => i),
    );
  });

  test('a reader that goes away leaves nothing behind', async () => {
    const closed = vi.fn();
    const stream = liveStream(closed);
    await stream.body.cancel();
    stream.tell(event('a'));
    stream.close();
    expect(closed).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
