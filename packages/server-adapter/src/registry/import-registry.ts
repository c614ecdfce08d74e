import { basename } from 'node:path';
import type { RegistryEntity } from '@pasar/core/registry';
import { asCommand } from '../audit/command.ts';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { openDump } from './dump-records.ts';
import { upsertEntities } from './entities.store.ts';
import { type Columns, entityOfRecord } from './entity-of-record.ts';

export interface ImportOptions extends Columns {
  readonly encoding?: string | undefined;
  /** Records a transaction; 1 000 when left out. */
  readonly batch?: number;
  /** Told after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of each record that is not kept, once its batch is. */
  readonly onRefused?: (line: number, reason: string, field: string | undefined) => void;
}

export interface ImportProgress {
  /** Read, of which so many were kept and the rest refused, by reason. */
  readonly records: number;
  readonly kept: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Where an earlier run of the same file had come to. */
  readonly resumed: number;
  /** Of the file, from 0 to 1. */
  readonly part: number;
}

/** Two at one file: each batch is one's alone, so the other gives up. */
export class ImportUnderWay extends Error {}

type State = Pick<ImportProgress, 'records' | 'kept' | 'refused'> & { readonly isFinished: boolean };

/**
 * Reads a dump into the built-in registry, batch by batch; how far it is commits with each batch, so that one that was
 * killed goes on where it was: nothing is lost, nothing is there twice. A file that was read to its end is not read
 * again. Whoever is there already is brought up to date.
 */
export async function importRegistry(house: House, path: string, options: ImportOptions = {}): Promise<ImportProgress> {
  const { batch = 1_000, encoding, onProgress, onRefused } = options;
  const dump = await openDump(path, encoding);
  const file = { house, fingerprint: dump.fingerprint };
  const begun = await begin(file, basename(path));
  let state: State = begun;
  const progress = (): ImportProgress => {
    const { records, kept, refused, isFinished } = state;
    return {
      records,
      kept,
      refused,
      resumed: begun.records,
      part: isFinished ? 1 : dump.read() / Math.max(1, dump.bytes),
    };
  };
  if (begun.isFinished) return progress();

  let seen = 0;
  let entities = new Map<string, RegistryEntity>();
  let kept = 0;
  let refusals: { readonly line: number; readonly reason: string; readonly field: string | undefined }[] = [];

  const commit = async (isFinished: boolean) => {
    const refused = { ...state.refused };
    for (const { reason } of refusals) refused[reason] = (refused[reason] ?? 0) + 1;
    const next: State = { records: seen, kept: state.kept + kept, refused, isFinished };
    await save(file, state, next, [...entities.values()]);
    for (const { line, reason, field } of refusals) onRefused?.(line, reason, field);
    state = next;
    [entities, kept, refusals] = [new Map(), 0, []];
    onProgress?.(progress());
  };

  for await (const record of dump.records()) {
    seen++;
    if (seen <= begun.records) continue;
    const read = entityOfRecord(record, options);
    if (read.ok) {
      kept++;
      // The same one twice in a batch: the later knows better.
      entities.set(`${read.value.country} ${read.value.taxId}`, read.value);
    } else {
      refusals.push({ line: record.line, reason: read.refusal.code, field: read.refusal.field });
    }
    if (seen - state.records === batch) await commit(false);
  }
  await commit(true);
  return progress();
}

interface Source {
  readonly house: House;
  readonly fingerprint: string;
}

async function begin({ house, fingerprint }: Source, name: string): Promise<State> {
  const { database, deployment: owner, clock } = house;
  return transaction(database, DEPLOYMENT, async (tx) => {
    await tx
      .insertInto('registry_imports')
      .values({ owner, file: fingerprint, name, finished_at: null, updated_at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('registry_imports')
      .select(['records', 'kept', 'refused', 'finished_at'])
      .where(forOwner('registry_imports', owner))
      .where('file', '=', fingerprint)
      .executeTakeFirstOrThrow();
    return { records: row.records, kept: row.kept, refused: row.refused, isFinished: row.finished_at !== null };
  });
}

/** @throws ImportUnderWay when the file is no longer where it was left */
async function save(
  { house, fingerprint }: Source,
  before: State,
  { records, kept, refused, isFinished }: State,
  entities: readonly RegistryEntity[],
): Promise<void> {
  const { database, deployment: owner, clock } = house;
  const work = async (tx: Tx) => {
    const now = clock.now();
    const mine = await tx
      .updateTable('registry_imports')
      .set({ records, kept, refused: json(refused), finished_at: isFinished ? now : null, updated_at: now })
      .where(forOwner('registry_imports', owner))
      .where('file', '=', fingerprint)
      .where('records', '=', before.records)
      .where('finished_at', 'is', null)
      .executeTakeFirst();
    if (mine.numUpdatedRows === 0n) throw new ImportUnderWay('This file is being imported by somebody else.');
    await upsertEntities(tx, owner, entities);
  };
  if (!isFinished) return transaction(database, DEPLOYMENT, work);
  // PRV-3: one row in the trail a file.
  return asCommand(house, DEPLOYMENT, 'registry.import', async (tx, about) => {
    about({ kind: 'deployment', id: owner });
    await work(tx);
  });
}
