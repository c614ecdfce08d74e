import type { LiveEvent } from '@pasar/core/live';
import { encodeEvent, HEARTBEAT, OPENING } from './event-stream.ts';

/** Milliseconds. The widgets take 45 s of silence for a broken line. */
const HEARTBEAT_EVERY = 15_000;
/** As long as an embed session lasts: who may no longer look, no longer hears. The reader comes back by itself. */
const LONGEST = 600_000;
/** Events that may wait for a reader. One that reads slower is dropped and comes back to what is retained. */
const BACKLOG = 256;
/** Ids remembered so that what was replayed is not told again. */
const REMEMBERED = 2048;

export interface LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Tells an event, once. */
  tell(event: LiveEvent): void;
  close(): void;
}

/**
 * One reader's stream. `onClose` is called once, however it ends: the reader went, was too slow, its time was over, or
 * the server stops.
 */
export function liveStream(onClose: () => void): LiveStream {
  const encoder = new TextEncoder();
  const told = new Set<string>();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  const heartbeat = setInterval(() => write(HEARTBEAT), HEARTBEAT_EVERY);
  const end = setTimeout(close, LONGEST);

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
      },
      cancel: () => stop(),
    },
    { highWaterMark: BACKLOG },
  );
  write(OPENING);

  function write(text: string): void {
    if (!open) return;
    if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
    else close();
  }

  function tell(event: LiveEvent): void {
    if (told.has(event.id)) return;
    told.add(event.id);
    if (told.size > REMEMBERED) told.delete(told.values().next().value as string);
    write(encodeEvent(event));
  }

  function stop(): void {
    if (!open) return;
    open = false;
    clearInterval(heartbeat);
    clearTimeout(end);
    onClose();
  }

  function close(): void {
    if (!open) return;
    stop();
    controller.close();
  }

  return { body, tell, close };
}
