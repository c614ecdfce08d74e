/**
 * The least a site needs: a page, the widgets' files, and one route that says who is looking. The marketplace runs beside
 * it on a port of its own, as it would on a machine of its own.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedMarketplace, serveMarketplace } from '@pasar/server-adapter/node';
import { personas, townSeed } from 'town';

const PORT = Number(process.env.PORT ?? 3000);
/** index.html names it. */
const API_PORT = 3100;

const data = process.env.PASAR_DATA ?? fileURLToPath(new URL('.data', import.meta.url));
const marketplace = await serveMarketplace({ data, databaseUrl: process.env.DATABASE_URL, port: API_PORT });
const seed = townSeed();
await seedMarketplace(marketplace, seed);

const resident = personas.find(({ town, role }) => town === 'lyon' && role === 'customer')!;
const secretKey = seed.organizations.find(({ id }) => id === resident.organization)!.keys!.secret;

/** The one route: the site knows who is signed in, and asks for a token with its secret key. */
async function token(): Promise<string> {
  const response = await fetch(`${marketplace.address}/v1/sessions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(resident.session),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { token: string }).token;
}

const manifest = createRequire(import.meta.url).resolve('@pasar/widgets/package.json');
const widgets = join(dirname(manifest), 'dist/script');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

const site = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    if (pathname === '/token' && request.method === 'POST') return void response.end(await token());
    const file = pathname.startsWith('/pasar/')
      ? normalize(join(widgets, pathname.slice('/pasar/'.length)))
      : fileURLToPath(new URL('index.html', import.meta.url));
    if (pathname !== '/' && !file.startsWith(widgets)) return void response.writeHead(404).end();
    const bytes = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing) console.error(error);
    response.writeHead(isMissing ? 404 : 500).end();
  }
}).listen(PORT, '127.0.0.1', () => console.log(`Open http://localhost:${PORT}`));

process.once('SIGINT', stop).once('SIGTERM', stop);
async function stop(): Promise<void> {
  site.close();
  site.closeAllConnections();
  await marketplace.close();
}
