/** Hands out the built playground; the marketplace itself runs in the page. `npm start -w playground` */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buildPlayground } from './build.ts';

const { PORT = '3200', HOST = '127.0.0.1' } = process.env;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Strict, but for WebAssembly: the database is made of it. Pictures come from the page itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const dist = await buildPlayground();

const server = createServer(async ({ url = '/', method }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  // The names below dist/ have neither dots in a row nor percent signs.
  const file = pathname === '/' ? 'index.html' : /^(\/[\w-]+(\.[\w-]+)*)+$/.test(pathname) ? pathname : undefined;
  const bytes = method === 'GET' && file ? await readFile(join(dist, file)).catch(() => undefined) : undefined;
  if (!file || !bytes) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
    })
    .end(bytes);
}).listen(Number(PORT), HOST);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(`The playground is open at http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${port}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
