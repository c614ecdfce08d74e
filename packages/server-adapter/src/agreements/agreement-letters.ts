import { type Agreement, type AgreementEvent, type AgreementSide, endOf } from '@pasar/core/agreements';
import { type AgreementId, epochMs, type Instant, type OrganizationId, shortCode } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { Tx } from '../database/database.ts';
import type { RecordedHappening } from '../delivery/happenings.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { hearerOf, organizationSender, pageFor } from '../messages/organization-sender.ts';
import { readOwners, type Told, webhooksOf } from '../messages/tell.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readAgreements } from './agreements.store.ts';
import type { CarryingAgreement } from './carry-agreement.ts';

interface Hearing {
  readonly template: string;
  readonly to: readonly AgreementSide[];
}

/** Who is written to of what. Nobody of what they did themselves. */
function hearingOf(event: AgreementEvent): Hearing | undefined {
  switch (event.type) {
    case 'agreement.sent':
      return { template: 'agreement.sent', to: ['partner'] };
    case 'agreement.accepted':
      return { template: 'agreement.accepted', to: ['organization'] };
    case 'agreement.declined':
      return { template: 'agreement.declined', to: ['organization'] };
    case 'agreement.withdrawn':
      return event.heard ? { template: 'agreement.withdrawn', to: ['partner'] } : undefined;
    case 'agreement.lapsed':
      return { template: 'agreement.lapsed', to: ['organization', 'partner'] };
    case 'agreement.notice-given':
      return { template: 'agreement.notice', to: [event.by === 'partner' ? 'organization' : 'partner'] };
    case 'agreement.ending':
      return { template: 'agreement.ending', to: ['organization', 'partner'] };
    case 'agreement.ended':
      // ORG-7: that the partnership has ended says it all.
      if (event.cause === 'closed') return undefined;
      return { template: 'agreement.ended', to: ['organization', 'partner'] };
    default:
      return undefined;
  }
}

/**
 * Queues the letters and webhooks that follow from a decision, in its transaction: to the owners of the partner's account,
 * and to the organization at its own address.
 */
export async function tellOfAgreement(
  tx: Tx,
  { id: about, organization: owner, partner }: Agreement,
  events: readonly AgreementEvent[],
  recorded: readonly RecordedHappening[],
  { now, newId }: CarryingAgreement,
): Promise<void> {
  const owners = await readOwners(tx, [partner]);
  const letters = events.flatMap((event): readonly Told[] => {
    const heard = hearingOf(event);
    if (!heard) return [];
    const mail = { way: 'mail', template: heard.template, event: null } as const;
    return heard.to.flatMap((side): readonly Told[] =>
      side === 'organization'
        ? [{ ...mail, receiver: owner, partner: null }]
        : owners.map(({ id: receiver }) => ({ ...mail, receiver, partner })),
    );
  });
  const told = [...letters, ...(await webhooksOf(tx, owner, recorded))];
  await queueMessages(
    tx,
    told.map((message) => ({ ...message, owner, about, id: newId() })),
    now,
  );
}

/** MSG-2: a letter about an agreement, with what holds when it leaves; one that has been overtaken is not sent. */
export const writeAgreementLetter: LetterWriter = async (tx, { seal }, message) => {
  const [owner, id] = [message.owner as OrganizationId, message.about as AgreementId];
  const row = await tx
    .selectFrom('agreements')
    .select(['id', 'owner', 'partner'])
    .where(forOwner('agreements', owner))
    .where('id', '=', id)
    .executeTakeFirst();
  const [agreement] = row ? await readAgreements(tx, owner, [row]) : [];
  const version = agreement && toldVersion(agreement, message.template);
  if (!agreement || !version) return 'moot';
  const { name: partner } = await tx
    .selectFrom('partners')
    .select('name')
    .where('id', '=', agreement.partner)
    .executeTakeFirstOrThrow();
  const sender = await organizationSender(tx, owner);
  const to = await hearerOf(tx, seal, message, sender);
  if (!to) return 'no-address';

  const { brand } = sender;
  const { words, locale } = letterWords(brand.locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: brand.zone });
  const day = (at: Instant | null) => at && dates.format(epochMs(at));
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: partner },
      facts: [
        ['company', partner],
        ['agreement', shortCode(id)],
        ['version', String(version.version)],
        ['answerBy', version.state === 'sent' ? day(version.answerBy) : null],
        ['endsAt', version.state === 'accepted' ? day(endOf(version)) : null],
        ['reason', version.notice?.reason ?? version.reason],
      ],
      page: pageFor(message, sender, agreement.partner),
    },
    words,
  );
  return { ...sender.from, to, letter, locale };
};

/** The newest version that is as the letter says; none when it has been overtaken. */
function toldVersion({ versions }: Agreement, template: string) {
  const states: Readonly<Record<string, readonly string[]>> = {
    'agreement.sent': ['sent'],
    'agreement.accepted': ['accepted'],
    'agreement.declined': ['declined'],
    'agreement.withdrawn': ['withdrawn'],
    'agreement.lapsed': ['expired'],
    'agreement.notice': ['accepted'],
    'agreement.ending': ['accepted'],
    'agreement.ended': ['expired', 'terminated'],
  };
  return versions.findLast(({ state, sentAt }) => sentAt !== null && states[template]?.includes(state));
}
