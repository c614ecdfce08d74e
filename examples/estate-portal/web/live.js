/**
 * Live updates by server-sent events over `fetch`: calls back at each that tells of a request. They say only that
 * something changed; a broken stream is opened again behind the last one seen.
 * @returns what ends it
 */
export function liveEvents(client, onChange) {
  const end = new AbortController();
  void (async () => {
    let last = '';
    let wait = 500;
    while (!end.signal.aborted) {
      try {
        const headers = last ? { 'last-event-id': last } : {};
        const response = await client.open('live.read', { headers, signal: end.signal });
        wait = 500;
        for await (const { id, data } of eventsOf(response.body)) {
          last = id ?? last;
          if (data) onChange(JSON.parse(data));
        }
      } catch {
        // Offline, or the session could not be renewed: tried again below.
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, 15_000);
    }
  })();
  return () => end.abort();
}

async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) yield Object.fromEntries(block.split('\n').map(fieldOf));
  }
}

function fieldOf(line) {
  const colon = line.indexOf(':');
  return colon > 0 ? [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] : ['comment', line];
}
