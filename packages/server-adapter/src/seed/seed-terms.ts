import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import { putRate } from '../commissions/commissions.store.ts';
import type { Tx } from '../database/database.ts';
import { readAsks, refreshPapers } from '../documents/requirements.store.ts';
import type { House } from '../house.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];

/** What an organization asks of partners: its rates (PAR-12), and papers, which are looked at at once (PAR-5). */
export async function seedTerms(
  tx: Tx,
  { clock }: Pick<House, 'clock'>,
  { id, commissions, requirements, relations }: Organization,
): Promise<void> {
  const owner = id as OrganizationId;
  const now = clock.now();
  for (const { rate, ...target } of commissions) await putRate(tx, owner, { target, rate }, now);
  if (requirements.length === 0) return;
  await insertNew(
    tx,
    'document_requirements',
    requirements.map((requirement, position) => ({ owner, ...requirement, position })),
  );
  const asks = await readAsks(tx, owner);
  for (const { partner } of relations) await refreshPapers(tx, { owner, partner: partner as PartnerId }, asks, now);
}
