import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** @param connection what the socket knows: the marketplace's audit trail says from where */
export type Handler = (request: Request, connection?: { readonly address?: string | undefined }) => Promise<Response>;

/** Node's own HTTP server for a standard handler; bodies and live updates stream through. */
export function serverFor(handle: Handler): Server {
  return createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch((error) => {
      // A reader who left in the middle is no error.
      if (!outgoing.destroyed) console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
}

async function answer(handle: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const left = new AbortController();
  outgoing.once('close', () => left.abort());
  const response = await handle(requestOf(incoming, left.signal), { address: incoming.socket.remoteAddress });
  if (outgoing.destroyed) return response.body?.cancel();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) return void outgoing.end();
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as never), outgoing);
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    signal,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
    ...(hasBody && { body: Readable.toWeb(incoming) as never, duplex: 'half' }),
  });
}
