import type { Brand } from '@pasar/core/brand';
import { inLocale, invariant, type OrganizationId, type RequestId, shortCode } from '@pasar/core/kernel';
import { isWorthTelling, type LetterFacts, type NoticeTemplate, writeLetter } from '@pasar/core/notices';
import type { Contact } from '@pasar/core/people';
import { standing } from '@pasar/core/proposals';
import type { Dispatch } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { type DetailsOf, readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { readDispatches } from '../requests/dispatch.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { LetterWriter, Unwritten, WrittenLetter } from './letter-writer.ts';
import type { Message } from './message.ts';
import { noticeWords } from './notice-words.ts';
import { organizationSender } from './organization-sender.ts';

/**
 * A letter of a request's life. The receiver's own name and address are the only personal data in it (JOB-4).
 * @param tx in the system's scope of the message's owner
 */
export const writeNotice: LetterWriter = async (tx, house, message) => {
  const notice = await readNotice(tx, house.seal, message);
  if (typeof notice === 'string') return notice;
  const { facts, ...envelope } = notice;
  const { words, locale } = noticeWords(envelope.brand.locale);
  const letter = writeLetter(message.template as NoticeTemplate, facts, { words, locale, zone: notice.zone });
  return { ...envelope, letter, locale };
};

interface ReadNotice extends Omit<WrittenLetter, 'letter' | 'locale'> {
  readonly brand: Brand;
  readonly zone: string;
  readonly facts: LetterFacts;
}

async function readNotice(tx: Tx, master: Seal, message: Message): Promise<ReadNotice | Unwritten> {
  const { template, partner } = message;
  const [owner, id] = [message.owner as OrganizationId, message.about as RequestId];
  const row = await tx
    .selectFrom('requests')
    .selectAll()
    .where(forOwner('requests', owner))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (!isWorthTelling(template as NoticeTemplate, row.state)) return 'moot';
  const contact = await contactOf(tx, master, message);
  if (!contact?.email) return 'no-address';
  const [dispatch] = await readDispatches(tx, owner, [row]);
  const kind = (await readKinds(tx, owner, [row.kind])).get(row.kind);
  invariant(dispatch && kind, 'a request has a kind');
  const { brand, mail, from } = await organizationSender(tx, owner);
  const page = partner ? mail.partnerPage : mail.customerPage;
  return {
    ...from,
    brand,
    zone: brand.zone,
    to: { name: contact.name, address: contact.email },
    facts: {
      ...factsOf(dispatch),
      brand: brand.name,
      service: inLocale(kind.names, brand.locale),
      partner: await winnerOf(tx, dispatch),
      page: page?.replaceAll('{request}', id),
    },
  };
}

function factsOf({ request, proposals, job }: Dispatch): Omit<LetterFacts, 'brand' | 'service'> {
  return {
    order: shortCode(request.id),
    wished: request.windows.toSorted((a, b) => (a.start < b.start ? -1 : 1))[0]!,
    visit: job?.proposed,
    until: request.offer?.until,
    count: standing(proposals).length,
  };
}

/** A member's own; a customer's as given with the request, else as the host knows it. */
async function contactOf(tx: Tx, master: Seal, message: Message): Promise<Contact | undefined> {
  const { partner } = message;
  const [owner, request] = [message.owner as OrganizationId, message.about as RequestId];
  const receiver = message.receiver as DetailsOf['id'];
  if (partner) return (await readDetails<Contact>(tx, master, partner, [receiver])).get(receiver);
  const details = await readDetails<Contact & { readonly contact?: Contact }>(tx, master, owner, [request, receiver]);
  const ordered = details.get(request)?.contact;
  return ordered?.email ? ordered : details.get(receiver);
}

async function winnerOf(tx: Tx, { request }: Dispatch): Promise<string | undefined> {
  if (!request.winner) return undefined;
  const row = await tx
    .selectFrom('partners')
    .select('name')
    .where('id', '=', request.winner.partner)
    .executeTakeFirst();
  return row?.name;
}
