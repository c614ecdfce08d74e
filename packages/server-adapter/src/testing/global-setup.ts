import type { TestProject } from 'vitest/node';
import { openPostgres } from '../database/postgres.ts';
import { readySnapshot } from '../database/snapshot.ts';
import { execute, type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's maintenance database; a test file makes its own from the template `pasar_template`. */
    postgresUrl: string;
    /** What chance begins with: the same in every run of one tree. */
    seed: number;
  }
}

/** Once per run: one PostgreSQL with a migrated template, and the embedded database's snapshot. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    await Promise.all([migrateTemplate(server), readySnapshot()]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url('postgres'));
  return () => server.stop();
}

async function migrateTemplate(server: PostgresServer): Promise<void> {
  await execute(server.url('postgres'), 'create database pasar_template');
  const template = await openPostgres(server.url('pasar_template'), { connections: 1 });
  await template.close();
}
