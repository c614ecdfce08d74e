import type { Brand } from '@pasar/core/brand';
import type { OrganizationId } from '@pasar/core/kernel';
import type { MailSettings } from '@pasar/core/notices/settings';
import type { Contact } from '@pasar/core/people';
import { readBrand } from '../brand/brand.store.ts';
import type { Tx } from '../database/database.ts';
import { type DetailsOf, readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import type { WrittenLetter } from './letter-writer.ts';
import type { Message } from './message.ts';

/** WL-1: an organization as a sender, with its addresses and pages. */
export interface OrganizationSender {
  readonly brand: Brand;
  readonly mail: MailSettings;
  /** What of it every letter carries. */
  readonly from: Pick<WrittenLetter, 'brand' | 'replyTo'>;
}

export async function organizationSender(tx: Tx, organization: OrganizationId): Promise<OrganizationSender> {
  const brand = await readBrand(tx, organization);
  const { mail } = await tx
    .selectFrom('organizations')
    .select('mail')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return { brand, mail, from: { brand, ...(mail.replyTo && { replyTo: mail.replyTo }) } };
}

type Addressed = Pick<Message, 'partner' | 'receiver'>;

/** Who hears of what is between an organization and a partner: one of the partner's people, or the organization's office. */
export async function hearerOf(
  tx: Tx,
  master: Seal,
  message: Addressed,
  { brand, mail }: OrganizationSender,
): Promise<WrittenLetter['to'] | undefined> {
  if (message.partner) return memberAddress(tx, master, message);
  return mail.office ? { name: brand.name, address: mail.office } : undefined;
}

/** Where that hearer goes on: the partner's own page, or the organization's about this partner. */
export function pageFor({ partner: hearer }: Addressed, { mail }: OrganizationSender, partner: string) {
  const page = hearer ? (mail.profilePage ?? mail.partnerPage) : mail.officePage;
  return page?.replaceAll('{partner}', partner);
}

/** Where one of a partner's people gets letters; undefined when no address is known. */
export async function memberAddress(
  tx: Tx,
  master: Seal,
  { partner, receiver }: Addressed,
): Promise<WrittenLetter['to'] | undefined> {
  const id = receiver as DetailsOf['id'];
  const contact = (await readDetails<Partial<Contact>>(tx, master, partner!, [id])).get(id);
  return contact?.email ? { name: contact.name ?? contact.email, address: contact.email } : undefined;
}
