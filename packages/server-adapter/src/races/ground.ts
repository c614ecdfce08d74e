import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { execute } from '../testing/postgres-server.ts';

/** Milliseconds: a hundred wait in line for one row here, on a machine that does other things besides. */
const PATIENCE = 120_000;
/** Connections beyond one for each contender: for those who look on. */
const SPARE = 5;

/** Where a scenario is run: how many contend, and databases of its own. */
export interface Ground {
  readonly contenders: number;
  /** The order in which they set out follows from it; a new one each round. */
  seed: number;
  /** A database with the schema, and room for every contender. */
  openDatabase(): Promise<Database>;
  /** The address of one without. */
  emptyUrl(): Promise<string>;
  /** At the end of the scenario, last first. */
  atEnd(work: () => Promise<unknown>): void;
}

export interface GroundOptions {
  /** `postgres://…` of the maintenance database. */
  readonly postgres: string;
  /** A migrated database that is copied. */
  readonly template: string;
  readonly contenders: number;
  readonly seed: number;
}

/** @returns how to clear it away: connections closed, databases dropped */
export function layGround({ postgres, template, contenders, seed }: GroundOptions): Ground & {
  clear(): Promise<void>;
} {
  const ends: (() => Promise<unknown>)[] = [];
  async function fresh(how: string): Promise<string> {
    const name = `race_${randomUUID().replaceAll('-', '')}`;
    await execute(postgres, `create database ${name} ${how}`);
    ends.push(() => execute(postgres, `drop database ${name} with (force)`));
    return databaseUrl(postgres, name);
  }
  return {
    contenders,
    seed,
    async openDatabase() {
      const url = await fresh(`template ${template} strategy file_copy`);
      const database = await openPostgres(url, { connections: contenders + SPARE, statementTimeout: PATIENCE });
      ends.push(() => database.close());
      return database;
    },
    emptyUrl: () => fresh(''),
    atEnd: (work) => void ends.push(work),
    async clear() {
      for (const end of ends.splice(0).reverse()) await end();
    },
  };
}

/** Makes a migrated database to copy from, of the sources that this is part of; answers its name. */
export async function makeTemplate(postgres: string): Promise<string> {
  const name = `races_${randomUUID().replaceAll('-', '')}`;
  await execute(postgres, `create database ${name}`);
  const template = await openPostgres(databaseUrl(postgres, name), { connections: 1 });
  await template.close();
  return name;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
