import type { OrganizationId } from '@pasar/core/kernel';
import type { DispatchSettings } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';

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

export async function readHabits(tx: Tx, organization: OrganizationId): Promise<Habits> {
  const { dispatch, ...row } = await tx
    .selectFrom('organizations')
    .select(['zone', 'currency', 'country', 'dispatch'])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return { organization, ...row, settings: dispatch };
}
