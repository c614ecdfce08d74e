/** The portal with the marketplace in it, on one port: `npm start`. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openMarketplace } from '@pasar/server-adapter/node';
import { serverFor } from './backend/node-http.ts';
import { API, portal } from './backend/portal.ts';
import { settle } from './backend/settle.ts';

const { DATABASE_URL, PASAR_MASTER_KEY, PORT = '3000', HOST = '127.0.0.1', PASAR_DATA } = process.env;

const began = performance.now();
const marketplace = await openMarketplace({
  data: PASAR_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url)),
  databaseUrl: DATABASE_URL,
  ...(PASAR_MASTER_KEY && { masterKey: PASAR_MASTER_KEY }),
  basePath: API,
});
await settle(marketplace, (step) => console.log(step));
await marketplace.start();

const server = serverFor(portal(marketplace.fetch)).listen(Number(PORT), HOST);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(
  `Loggia is open at http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${port} (${Math.round(performance.now() - began)} ms)`,
);

let isClosing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    // A second one does not wait.
    if (isClosing) process.exit(1);
    isClosing = true;
    server.close();
    await marketplace.stop();
    server.closeAllConnections();
    await marketplace.close();
    process.exit(0);
  });
}
