import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, startPostgres } from '@pasar/server-adapter/testing';
import { type Portal, startPortal } from './portal.run.ts';

/** A deployment to play on: the addresses of its server processes, the same data behind them. */
export interface Deployment {
  readonly name: string;
  readonly addresses: readonly [string, ...string[]];
  stop(): Promise<void>;
}

/** One process with the embedded database. */
export async function onPglite(): Promise<Deployment> {
  const data = await mkdtemp(join(tmpdir(), 'pasar-e2e-'));
  const portal = await startPortal({ PASAR_DATA: data });
  return {
    name: 'pglite',
    addresses: [portal.address],
    async stop() {
      await portal.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Two processes on one PostgreSQL: what one of them hears of, the other has to tell its readers. */
export async function onPostgres(): Promise<Deployment> {
  const data = await mkdtemp(join(tmpdir(), 'pasar-e2e-'));
  const postgres = await startPostgres();
  await execute(postgres.url('postgres'), 'create database portal');
  const env = {
    PASAR_DATA: data,
    DATABASE_URL: postgres.url('portal'),
    PASAR_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  const portals: Portal[] = [await startPortal(env), await startPortal(env)];
  return {
    name: 'postgres',
    addresses: [portals[0]!.address, portals[1]!.address],
    async stop() {
      await Promise.all(portals.map((portal) => portal.stop()));
      await postgres.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
