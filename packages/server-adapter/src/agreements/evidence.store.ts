import type { Agreement, AgreementEvent } from '@pasar/core/agreements';
import type { AgreementId, OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Row } from './agreement-rows.ts';
import type { CarryingAgreement } from './carry-agreement.ts';

type What = Row<'agreement_evidence'>['what'];

/** What somebody did, and is kept; what the clock does stands in the trail. */
const KEPT: Partial<Record<AgreementEvent['type'], What>> = {
  'agreement.sent': 'sent',
  'agreement.opened': 'opened',
  'agreement.accepted': 'accepted',
  'agreement.declined': 'declined',
  'agreement.withdrawn': 'withdrawn',
  'agreement.notice-given': 'notice',
};

/** AGR-5: who, when, from where, and the SHA-256 of the exact text; nothing of it is ever changed. */
export async function keepEvidence(
  tx: Tx,
  { id: agreement, organization: owner, versions }: Agreement,
  events: readonly AgreementEvent[],
  { actor, side, member, from, newId }: CarryingAgreement,
): Promise<void> {
  const rows = events.flatMap((event) => {
    const what = KEPT[event.type];
    if (!what) return [];
    const { sha256 } = versions.find(({ version }) => version === event.version)!;
    return [
      {
        owner,
        id: newId(),
        agreement,
        version: event.version,
        what,
        at: event.at,
        side,
        actor,
        member: member ?? null,
        network: from?.network ?? null,
        agent: from?.agent ?? null,
        page: from?.page ?? null,
        sha256,
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('agreement_evidence').values(rows).execute();
}

/** Oldest first. */
export async function readEvidence(tx: Tx, owner: OrganizationId, agreement: AgreementId) {
  return tx
    .selectFrom('agreement_evidence')
    .selectAll()
    .where(forOwner('agreement_evidence', owner))
    .where('agreement', '=', agreement)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
