import type { OrganizationId, PlaceId } from '@pasar/core/kernel';
import { effectiveSettings, type PlaceSettings, placeTree, valuesOf } from '@pasar/core/places';
import type { DispatchSettings } from '@pasar/core/requests';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** What an organization adds to every decision on its requests. */
export interface Habits {
  readonly organization: OrganizationId;
  /** IANA. */
  readonly zone: string;
  readonly currency: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly settings: DispatchSettings;
}

/** As the organization has them, before any place sets its own. */
export async function readHabits(tx: Tx, organization: OrganizationId): Promise<Habits> {
  const { dispatch, ...row } = await tx
    .selectFrom('organizations')
    .select(['zone', 'currency', 'country', 'dispatch'])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return { organization, ...row, settings: dispatch };
}

/** ORG-1: as they hold at a site; the nearest setting wins. */
export async function readHabitsAt(tx: Tx, organization: OrganizationId, site: PlaceId): Promise<Habits> {
  const habits = await readHabits(tx, organization);
  const { rows } = await sql<{ id: PlaceId; settings: PlaceSettings; path: readonly PlaceId[] }>`
    select above.id, above.settings, above.path
    from places here
    join places above on ${forOwner('above', organization)} and above.id = any(here.path)
    where ${forOwner('here', organization)} and here.id = ${site}`.execute(tx);
  if (rows.every(({ settings }) => Object.keys(settings).length === 0)) return habits;
  const nodes = rows.map(({ path, ...node }) => ({ ...node, parent: path.at(-2) ?? null, level: 'group' as const }));
  const holding = valuesOf(effectiveSettings(placeTree(nodes), site, habits.settings));
  return { ...habits, settings: { ...habits.settings, ...holding } };
}
