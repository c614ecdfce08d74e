import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { RelationDecision, RelationEventName } from '@pasar/core/partners';
import type { Tx } from '../database/database.ts';
import type { RecordedHappening } from '../delivery/happenings.store.ts';
import { dayOf, letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { hearerOf, organizationSender, pageFor } from '../messages/organization-sender.ts';
import { readOwners, type Told, webhooksOf } from '../messages/tell.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Who hears of a step; nobody of what they did themselves. By a link's letter a partner is invited, not by another one. */
const HEARERS: Readonly<Record<RelationEventName, 'partner' | 'office'>> = {
  invite: 'partner',
  apply: 'office',
  connect: 'office',
  decline: 'office',
  accept: 'partner',
  refuse: 'partner',
  suspend: 'partner',
  reinstate: 'partner',
  deactivate: 'partner',
  reactivate: 'partner',
  delete: 'partner',
};

/**
 * Queues the letters and webhooks that follow from a step, in its transaction (MSG-2).
 * @param tx in the system's scope of the organization
 */
export async function tellOfRelation(
  tx: Tx,
  { relation, moved }: RelationDecision,
  recorded: readonly RecordedHappening[],
  { now, newId }: Pick<Carrying, 'now' | 'newId'>,
): Promise<void> {
  const { organization: owner, partner, origin } = relation;
  const mail = { way: 'mail', template: `relation.${moved.event}`, event: null } as const;
  const isByLink = moved.event === 'invite' && origin !== 'connect';
  const letters: Told[] =
    HEARERS[moved.event] === 'office'
      ? [{ ...mail, receiver: owner, partner: null }]
      : isByLink
        ? []
        : (await readOwners(tx, [partner])).map(({ id: receiver }) => ({ ...mail, receiver, partner }));
  const messages = [...letters, ...(await webhooksOf(tx, owner, recorded))];
  await queueMessages(
    tx,
    messages.map((message) => ({ ...message, owner, about: partner, id: newId() })),
    now,
  );
}

/** A letter of a relation's life, with the words that went with its step. */
export const writeRelationLetter: LetterWriter = async (tx, house, message) => {
  const owner = message.owner as OrganizationId;
  const partner = message.about as PartnerId;
  const event = message.template.slice('relation.'.length);
  const move = await tx
    .selectFrom('relation_moves')
    .select(['reason', 'until'])
    .where(forOwner('relation_moves', owner))
    .where('partner', '=', partner)
    .where('event', '=', event)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const company = await tx.selectFrom('partners').select('name').where('id', '=', partner).executeTakeFirst();
  if (!move || !company) return 'moot';
  const sender = await organizationSender(tx, owner);
  const to = await hearerOf(tx, house.seal, message, sender);
  if (!to) return 'no-address';
  const { brand } = sender;
  const { words, locale } = letterWords(brand.locale);
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: company.name },
      facts: [
        ['company', message.partner ? null : company.name],
        [event === 'apply' ? 'message' : 'reason', move.reason],
        ['until', move.until && dayOf(move.until, locale, brand.zone)],
      ],
      page: pageFor(message, sender, partner),
    },
    words,
  );
  return { ...sender.from, to, letter, locale };
};
