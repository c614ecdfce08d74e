import { DOCUMENT_LIFE, daysLeft, NOTICE_DAYS } from '@pasar/core/documents';
import { civilDate, type Instant, type OrganizationId } from '@pasar/core/kernel';
import type { Subject } from '../audit/act.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import type { House } from '../house.ts';
import type { MessageId } from '../messages/message.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { readOwners } from '../messages/tell.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { type DocumentId, findDocument, type StoredDocument } from './documents.store.ts';
import { readAsks } from './requirements.store.ts';

/**
 * PAR-5: a document's last day is near, or over: both sides hear of it, once each time, and a lapsed one says so from then
 * on. Nothing when it was replaced meanwhile, or is not asked for any more.
 * @param tx in the system's scope of the organization
 */
export async function wakeDocument(
  tx: Tx,
  house: Pick<House, 'ids'>,
  { owner, subject, now }: { readonly owner: OrganizationId; readonly subject: string; readonly now: Instant },
): Promise<Subject | null> {
  const document = await findDocument(tx, subject as DocumentId, { organization: owner });
  if (!document?.validUntil || !['valid', 'lapsed'].includes(document.state)) return null;
  const { requirements, zone } = await readAsks(tx, owner);
  if (!requirements.some(({ type }) => type === document.type)) return null;
  const left = daysLeft(document.validUntil, civilDate(now, zone));
  const days = left < 0 ? 0 : NOTICE_DAYS.findLast((notice) => left <= notice);
  if (days === undefined || !(await isFirst(tx, owner, document, days, now))) return null;
  if (left < 0) await lapse(tx, owner, document);
  await tell(tx, house, owner, document, left < 0 ? 'lapsed' : 'lapsing', now);
  await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['staff', `partner:${document.owner}`] }]);
  return { kind: 'document', id: document.id };
}

type Found = StoredDocument & NonNullable<Awaited<ReturnType<typeof findDocument>>>;

async function isFirst(tx: Tx, owner: OrganizationId, { id }: Found, days: number, at: Instant): Promise<boolean> {
  const told = await tx
    .insertInto('document_notices')
    .values({ owner, document: id, days, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('days')
    .executeTakeFirst();
  return told !== undefined;
}

/** The partner's own row: the organization reads it only. */
async function lapse(tx: Tx, organization: OrganizationId, { id, owner, state }: Found): Promise<void> {
  const lapsed = DOCUMENT_LIFE.next(state, 'lapse');
  if (!lapsed) return;
  await withScope(tx, DEPLOYMENT, systemScope(organization), () =>
    tx
      .updateTable('documents')
      .set({ state: lapsed })
      .where(forOwner('documents', owner))
      .where('id', '=', id)
      .where('state', '=', state)
      .execute(),
  );
}

async function tell(
  tx: Tx,
  { ids }: Pick<House, 'ids'>,
  owner: OrganizationId,
  { id: about, owner: partner }: Found,
  what: 'lapsing' | 'lapsed',
  now: Instant,
): Promise<void> {
  const mail = { owner, about, way: 'mail', event: null } as const;
  const members = await readOwners(tx, [partner]);
  await queueMessages(
    tx,
    [
      { ...mail, id: ids<MessageId>(), template: `document.partner-${what}`, receiver: owner, partner: null },
      ...members.map(({ id: receiver }) => ({
        ...mail,
        id: ids<MessageId>(),
        template: `document.${what}`,
        receiver,
        partner,
      })),
    ],
    now,
  );
}
