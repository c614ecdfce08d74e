import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server on a free port; answers with the statuses it was given, then 200. `silence` never answers. */
export async function webhookReceiver() {
  const answers: (number | 'silence' | 'drop')[] = [];
  const calls: ReceivedCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    calls.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    const answer = answers.shift() ?? 200;
    if (answer === 'silence') return;
    if (answer === 'drop') return void request.socket.destroy();
    response.writeHead(answer, answer === 302 ? { Location: '/elsewhere' } : {});
    response.end('Thank you, planted@mail.example');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    calls,
    next: (...what: typeof answers) => void answers.push(...what),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
