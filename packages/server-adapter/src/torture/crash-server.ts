import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type KyselyPlugin, type OperationNode, type RootOperationNode, TableNode } from 'kysely';
import { openFolder } from '../database/folder.ts';
import { openPostgres } from '../database/postgres.ts';
import { createMarketplace } from '../marketplace.ts';

/**
 * A server that dies: `node crash-server.ts <folder or postgres://…> <master key> [<point> <count>]`. At the named point,
 * when it is come by for the `count`th time, the process kills itself without a farewell: `insert requests`, before that
 * statement; `answer`, with an order committed and its answer not sent. It prints its address once it serves.
 */
const [where = '', masterKey = '', point = '', count = '0'] = process.argv.slice(2);

let passed = 0;
function come(at: string): void {
  if (at === point && ++passed === Number(count)) process.kill(process.pid, 'SIGKILL');
}

/** `insert requests`, `update idempotency_keys`, `delete timers`. */
function nameOf(node: RootOperationNode): string {
  if (node.kind === 'InsertQueryNode') return `insert ${node.into?.table.identifier.name}`;
  if (node.kind === 'UpdateQueryNode') return `update ${tableOf(node.table)}`;
  return node.kind === 'DeleteQueryNode' ? `delete ${tableOf(node.from.froms[0])}` : '';
}

function tableOf(node: OperationNode | undefined): string {
  return node && TableNode.is(node) ? node.table.identifier.name : '';
}

const watching: KyselyPlugin = {
  transformQuery({ node }) {
    come(nameOf(node));
    return node;
  },
  transformResult: async ({ result }) => result,
};

const opened = where.startsWith('postgres:') ? await openPostgres(where) : await openFolder(where);
const database = { ...opened, kysely: opened.kysely.withPlugin(watching) };
const marketplace = await createMarketplace({ database, masterKey });
await marketplace.start();
const server = serve({
  port: 0,
  hostname: '127.0.0.1',
  overrideGlobalObjects: false,
  async fetch(request: Request) {
    const response = await marketplace.fetch(request);
    if (request.method === 'POST' && response.status === 201) come('answer');
    return response;
  },
}) as Server;
await once(server, 'listening');
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
