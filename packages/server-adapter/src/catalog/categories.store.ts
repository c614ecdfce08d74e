import type { Category } from '@pasar/core/catalog';
import { inLocale, type Localized, type OrganizationId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forDirectory } from '../tenancy/for-owner.ts';

/** The categories that something is in, in the directory's order, with how much. */
export async function countCategories(
  tx: Tx,
  organization: OrganizationId,
  present: readonly string[],
  locale: string,
): Promise<readonly Category[]> {
  const counts = new Map<string, number>();
  for (const id of present) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return [];
  const { rows } = await sql<{ id: string; names: Localized; icon: string }>`
    select c.id, c.names, c.icon from categories c
    where ${forDirectory('c', organization)} and c.id = any(${[...counts.keys()]}::text[])
    order by c.position, c.id`.execute(tx);
  return rows.map(({ id, names, icon }) => ({ id, name: inLocale(names, locale), icon, count: counts.get(id) ?? 0 }));
}
