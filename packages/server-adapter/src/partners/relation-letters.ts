import { epochMs, type Instant, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { RelationDecision, RelationEventName } from '@pasar/core/partners';
import type { Contact } from '@pasar/core/people';
import { readBrand } from '../brand/brand.store.ts';
import type { Tx } from '../database/database.ts';
import type { RecordedHappening } from '../delivery/happenings.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import type { Message } from '../messages/message.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { readOwners, type Told, webhooksOf } from '../messages/tell.ts';
import { readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
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
  const brand = await readBrand(tx, owner);
  const { mail } = await tx
    .selectFrom('organizations')
    .select('mail')
    .where('id', '=', owner)
    .executeTakeFirstOrThrow();
  const to = message.partner
    ? await memberAddress(tx, house.seal, message)
    : mail.office && { name: brand.name, address: mail.office };
  if (!to) return 'no-address';
  const { words, locale } = letterWords(brand.locale);
  const page = message.partner ? (mail.profilePage ?? mail.partnerPage) : mail.officePage;
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: company.name },
      facts: [
        ['company', message.partner ? null : company.name],
        [event === 'apply' ? 'message' : 'reason', move.reason],
        ['until', move.until && dayOf(move.until, locale, brand.zone)],
      ],
      page: page?.replaceAll('{partner}', partner),
    },
    words,
  );
  return { brand, ...(mail.replyTo && { replyTo: mail.replyTo }), to, letter, locale };
};

/** Where a member of a partner gets its letters; undefined when no address is known. */
export async function memberAddress(tx: Tx, master: Seal, { partner, receiver }: Message) {
  const id = receiver as Parameters<typeof readDetails>[3][number];
  const contact = (await readDetails<Partial<Contact>>(tx, master, partner!, [id])).get(id);
  return contact?.email ? { name: contact.name ?? contact.email, address: contact.email } : undefined;
}

/** An instant as a letter's reader writes days and hours. */
export function dayOf(at: Instant, locale: string, timeZone: string): string {
  const how = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...how, timeZone }).format(epochMs(at));
}
