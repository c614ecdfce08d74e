import type { LiveEvent } from '@pasar/core/live';

/**
 * Server-sent events as text (WHATWG HTML, 9.2). `id` comes back as `Last-Event-ID`; the data is one line, since JSON
 * escapes line breaks.
 */
export function encodeEvent(event: LiveEvent): string {
  return `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A comment: readers ignore it, but see that the line is alive, and so do the proxies between. */
export const HEARTBEAT = ': \n\n';

/** Said first: how long to wait before coming back, in milliseconds; and it makes proxies send the headers on. */
export const OPENING = 'retry: 1000\n\n';
