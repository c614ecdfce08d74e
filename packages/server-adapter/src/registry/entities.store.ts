import type { RegistryEntity, RegistrySuggestion } from '@pasar/core/registry';
import { nameWords } from '@pasar/core/registry';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { gramsOf } from './grams.ts';

/** What a search looks at before it knows which it will show. */
export interface Candidate {
  readonly taxId: string;
  readonly folded: string;
  readonly state: RegistryEntity['state'];
}

type Row = Pick<RegistryEntity, 'country' | 'name' | 'state'> & {
  readonly tax_id: string;
  readonly details: Omit<RegistryEntity, 'country' | 'name' | 'state' | 'taxId'>;
};

/** The greatest of all characters: behind every text that begins so. */
const LAST = '\u{10ffff}';

export async function readEntity(
  tx: Tx,
  owner: DeploymentId,
  country: string,
  taxId: string,
): Promise<RegistryEntity | undefined> {
  const row = await tx
    .selectFrom('registry_entities')
    .select(['country', 'tax_id', 'name', 'state', 'details'])
    .where(forOwner('registry_entities', owner))
    .where('country', '=', country)
    .where('tax_id', '=', taxId)
    .executeTakeFirst();
  return row && entityOf(row);
}

/** In the order of `taxIds`. */
export async function readSuggestions(
  tx: Tx,
  owner: DeploymentId,
  country: string,
  taxIds: readonly string[],
): Promise<readonly RegistrySuggestion[]> {
  if (taxIds.length === 0) return [];
  const rows = await tx
    .selectFrom('registry_entities')
    .select(['country', 'tax_id', 'name', 'state', 'details'])
    .where(forOwner('registry_entities', owner))
    .where('country', '=', country)
    .where('tax_id', 'in', [...taxIds])
    .execute();
  const byTaxId = new Map(rows.map((row) => [row.tax_id, entityOf(row)]));
  return taxIds.flatMap((taxId) => {
    const entity = byTaxId.get(taxId);
    if (!entity) return [];
    const { name, form, address, state } = entity;
    return [{ country, taxId, name, ...(form && { form }), ...(address && { address }), state }];
  });
}

/** @param limit of each way there is to find one, so that a vague one does not crowd out a sharp one */
export async function findCandidates(
  tx: Tx,
  owner: DeploymentId,
  country: string,
  ways: {
    readonly taxIds?: readonly string[];
    readonly names?: readonly string[];
    readonly grams?: readonly (readonly number[])[];
  },
  limit: number,
): Promise<readonly Candidate[]> {
  const select = sql`(select tax_id, folded, state from registry_entities e
    where ${forOwner('e', owner)} and country = ${country}`;
  const beginning = (column: string, text: string) => sql`${select}
    and ${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${text + LAST} order by ${sql.ref(column)} limit ${limit})`;
  const parts = [
    ...(ways.taxIds ?? []).map((prefix) => beginning('tax_id', prefix)),
    ...(ways.names ?? []).map((prefix) => beginning('folded', prefix)),
    ...(ways.grams ?? []).map((grams) => sql`${select} and grams @> ${`{${grams.join()}}`}::int[] limit ${limit})`),
  ];
  if (parts.length === 0) return [];
  const { rows } = await sql<
    Omit<Candidate, 'taxId'> & { tax_id: string }
  >`${sql.join(parts, sql` union all `)}`.execute(tx);
  return [...new Map(rows.map(({ tax_id: taxId, folded, state }) => [taxId, { taxId, folded, state }])).values()];
}

/** Whoever is there already is brought up to date: a later file knows better. No tax id may be there twice. */
export async function upsertEntities(tx: Tx, owner: DeploymentId, entities: readonly RegistryEntity[]): Promise<void> {
  if (entities.length === 0) return;
  const columns: [string[], string[], string[], string[], string[], string[], string[]] = [[], [], [], [], [], [], []];
  for (const { country, taxId, name, state, ...details } of entities) {
    const words = nameWords(name);
    const row = [
      country,
      taxId,
      name,
      words.join(' '),
      state,
      JSON.stringify(details),
      `{${gramsOf(country, words).join()}}`,
    ];
    for (const [i, value] of row.entries()) columns[i]!.push(value);
  }
  const arrays = sql.join(columns.map((column) => sql`${column}::text[]`));
  await sql`insert into registry_entities as e (owner, country, tax_id, name, folded, state, details, grams)
    select ${owner}::uuid, country, tax_id, name, folded, state, details::jsonb, grams::int[]
    from unnest(${arrays}) as row (country, tax_id, name, folded, state, details, grams)
    on conflict (owner, country, tax_id) do update set
      name = excluded.name, folded = excluded.folded, state = excluded.state, details = excluded.details, grams = excluded.grams
    where (e.name, e.state, e.details) is distinct from (excluded.name, excluded.state, excluded.details)`.execute(tx);
}

function entityOf({ country, tax_id: taxId, name, state, details }: Row): RegistryEntity {
  return { country, taxId, name, ...details, state };
}
