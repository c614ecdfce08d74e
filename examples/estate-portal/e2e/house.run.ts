import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, instantOf } from '@pasar/core/kernel';
import { type Seed, seedMarketplace } from '@pasar/server-adapter';
import { openMarketplace, webhookPost } from '@pasar/server-adapter/node';
import { execute, startPostgres } from '@pasar/server-adapter/testing';
import { serverFor } from '../backend/node-http.ts';
import { API, portal } from '../backend/portal.ts';

/** The portal inside the journey's own process, so that its clock can be set and its server stopped and started. */
export interface House {
  readonly engine: 'pglite' | 'postgres';
  /** Stays the same when it is started again. */
  readonly address: string;
  now(): Instant;
  /** So much later, in milliseconds: the server's clock is ahead from then on, and goes on. */
  pass(ms: number): void;
  /** Ends the server as a deployment does; what is done meanwhile happens while nobody is there. */
  restart(meanwhile?: () => void): Promise<void>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly seed: Seed;
  readonly smtp: { readonly url: string; readonly from: string };
}

/** With an embedded database, or on a PostgreSQL of its own. */
export async function openHouse(engine: House['engine'], { seed, smtp }: HouseOptions): Promise<House> {
  const data = await mkdtemp(join(tmpdir(), 'pasar-e2e-'));
  const postgres = engine === 'postgres' ? await startPostgres() : undefined;
  if (postgres) await execute(postgres.url('postgres'), 'create database portal');
  const masterKey = randomBytes(32).toString('base64');
  let ahead = 0;
  const now = () => instantOf(Date.now() + ahead);

  const open = () =>
    openMarketplace({
      data,
      databaseUrl: postgres?.url('portal'),
      masterKey,
      basePath: API,
      clock: { now },
      smtp,
      // The receiver is on this machine.
      webhooks: webhookPost({ allowPrivate: true }),
    });
  let marketplace = await open();
  await seedMarketplace(marketplace, seed);
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;

  async function listen(on: number) {
    await marketplace.start();
    const listening = serverFor(portal(marketplace.fetch)).listen(on, '127.0.0.1');
    await once(listening, 'listening');
    return listening;
  }

  async function close(): Promise<void> {
    const gone = once(server, 'close');
    server.close();
    // Live streams end here; whoever asks now is not answered any more.
    await marketplace.stop();
    server.closeAllConnections();
    await gone;
    await marketplace.close();
  }

  return {
    engine,
    address: `http://localhost:${port}`,
    now,
    pass(ms) {
      ahead += ms;
    },
    async restart(meanwhile) {
      await close();
      meanwhile?.();
      marketplace = await open();
      server = await listen(port);
    },
    async stop() {
      await close();
      await postgres?.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
