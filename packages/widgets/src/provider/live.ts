import type { Client } from '@pasar/core/client';
import type { LiveEvent } from '@pasar/core/live';
import { createParser } from 'eventsource-parser';

/** `stalled`: the browser is online but nothing comes; what is shown may be old. */
export type LiveState = 'live' | 'stalled' | 'offline';

export interface LiveOptions {
  readonly client: Client;
  onEvent(event: LiveEvent): void;
  onState?(state: LiveState): void;
  /** Milliseconds; the defaults suit a server that sends a comment at least every 20 s. */
  readonly silence?: number;
  readonly backoff?: { readonly first: number; readonly longest: number };
}

type Said =
  | { readonly type: 'event'; readonly event: LiveEvent }
  | { readonly type: 'state'; readonly state: LiveState }
  | { readonly type: 'hello' };

/**
 * Live updates for a person, over one stream per browser: the first page to come holds a lock and reads for all; when it
 * goes, the next takes the lock and resumes behind the last event that was seen. Returns how to stop.
 */
export function liveUpdates({ client, onEvent, onState, silence = 45_000, backoff }: LiveOptions): () => void {
  const { first, longest } = backoff ?? { first: 1000, longest: 30_000 };
  const stopping = new AbortController();
  const { signal } = stopping;
  let channel: BroadcastChannel | undefined;
  let leading = false;
  let state: LiveState | undefined;
  let lastId = '';
  let wake = () => {};

  function heard(said: Said) {
    if (said.type === 'event') {
      lastId = said.event.id;
      onEvent(said.event);
    } else if (said.type === 'state' && said.state !== state) {
      state = said.state;
      onState?.(state);
    } else if (said.type === 'hello' && leading && state) {
      channel?.postMessage({ type: 'state', state } satisfies Said);
    }
  }

  function tell(said: Said) {
    if (signal.aborted) return;
    if (said.type !== 'state' || said.state !== state) channel?.postMessage(said);
    heard(said);
  }

  const trouble = () => tell({ type: 'state', state: navigator.onLine ? 'stalled' : 'offline' });

  /** Reads until the stream ends, breaks, or falls silent. */
  async function read(onAlive: () => void) {
    const silent = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), silence);
      onAlive();
    };
    const until = AbortSignal.any([signal, silent.signal]);
    try {
      timer = setTimeout(() => silent.abort(), silence);
      const headers: Record<string, string> = {
        accept: 'text/event-stream',
        ...(lastId && { 'last-event-id': lastId }),
      };
      const { body } = await client.open('live.read', { signal: until, headers });
      const parser = createParser({
        onEvent: ({ data, id }) => {
          const event = JSON.parse(data) as LiveEvent;
          tell({ type: 'event', event: id ? { ...event, id } : event });
        },
      });
      alive();
      // A body from a server in the same page may not hear the signal: the race does.
      const aborted = new Promise<never>((_, reject) => {
        until.addEventListener('abort', () => reject(until.reason), { once: true });
      });
      aborted.catch(() => {});
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
      try {
        for (;;) {
          const { done, value } = await Promise.race([reader.read(), aborted]);
          if (done) return;
          alive();
          parser.feed(value);
        }
      } finally {
        reader.cancel().catch(() => {});
      }
    } finally {
      clearTimeout(timer);
    }
  }

  async function lead() {
    leading = true;
    for (let failures = 0; !signal.aborted; failures++) {
      await read(() => {
        failures = -1;
        tell({ type: 'state', state: 'live' });
      }).catch(() => {});
      if (signal.aborted) return;
      // A stream that merely ended is opened again without a word; not getting one is trouble.
      if (failures >= 0) trouble();
      const ms = Math.min(longest, first * 2 ** Math.max(0, failures)) * (0.5 + Math.random() / 2);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, ms);
      });
    }
  }

  const online = () => wake();
  const offline = () => leading && trouble();
  addEventListener('online', online);
  addEventListener('offline', offline);

  async function start() {
    const name = `pasar-live ${client.api} ${await client.identity()}`;
    if (signal.aborted) return;
    if (!navigator.locks) return lead();
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Said>) => heard(data);
    channel.postMessage({ type: 'hello' } satisfies Said);
    await navigator.locks.request(name, { signal }, lead);
  }
  const begin = () =>
    start().catch(() => {
      if (signal.aborted) return;
      trouble();
      setTimeout(begin, longest);
    });
  begin();

  return () => {
    stopping.abort();
    wake();
    channel?.close();
    removeEventListener('online', online);
    removeEventListener('offline', offline);
  };
}
