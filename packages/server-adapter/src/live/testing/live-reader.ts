import type { LiveEvent } from '@pasar/core/live';

/** Reads a live stream as a browser would; `next` and `until` resolve as events come. */
export async function liveReader(fetch: (request: Request) => Promise<Response>, token: string, lastId?: string) {
  const leaving = new AbortController();
  const response = await fetch(
    new Request('http://server.test/v1/live', {
      headers: { Authorization: `Bearer ${token}`, ...(lastId && { 'Last-Event-ID': lastId }) },
      signal: leaving.signal,
    }),
  );
  if (response.status !== 200) throw new Error(await response.text());
  const heard: LiveEvent[] = [];
  let wake = () => {};
  const ended = (async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const records = text.split('\n\n');
      text = records.pop()!;
      for (const record of records) {
        const data = /^data: (.*)$/m.exec(record)?.[1];
        if (data) heard.push(JSON.parse(data));
      }
      wake();
    }
  })();
  return {
    response,
    heard,
    /** @returns the first event that passes, as soon as there is one */
    async until(isIt: (event: LiveEvent) => boolean): Promise<LiveEvent> {
      for (;;) {
        const found = heard.find(isIt);
        if (found) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended,
    leave: () => leaving.abort(),
  };
}
