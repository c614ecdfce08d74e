import { inLocale, type Localized, type MemberId, type OrganizationId, type ServiceId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { Contact } from '@pasar/core/people';
import type { OfferingState, ServiceState } from '@pasar/core/services';
import { readBrand } from '../brand/brand.store.ts';
import type { Tx } from '../database/database.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { readPayer } from '../licences/payer.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import type { Message } from '../messages/message.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** PAR-8: from the operator to a partner, from an organization to a partner, and to the organization itself. */
export const writeServiceLetter: LetterWriter = (tx, house, message) =>
  message.owner === house.deployment ? fromOperator(tx, house, message) : inOrganization(tx, house, message);

/** What the operator's letter says still holds. */
const TOLD: Readonly<Record<string, readonly ServiceState[]>> = {
  'service.approved': ['active'],
  'service.rejected': ['rejected'],
  'service.taken-down': ['rejected'],
  'service.revision-approved': ['active'],
  'service.revision-rejected': ['active'],
};
/** What an organization's letter says still holds. */
const SAID: Readonly<Record<string, readonly OfferingState[]>> = {
  'service.offered': ['offered'],
  'service.gone': ['accepted'],
  'service.accepted': ['accepted'],
  'service.refused': ['refused'],
  'service.deactivated': ['deactivated'],
  'service.reactivated': ['accepted'],
};
const WITH_REASON = /\.(rejected|revision-rejected|taken-down|refused|deactivated)$/;

const fromOperator: LetterWriter = async (tx, house, message) => {
  const { template, about } = message;
  const row = await tx
    .selectFrom('services')
    .innerJoin('partners', 'partners.id', 'services.owner')
    .innerJoin('kinds', (on) =>
      on.onRef('kinds.owner', '=', 'services.kind_owner').onRef('kinds.id', '=', 'services.kind'),
    )
    .select(['services.state', 'services.reason', 'partners.name as company', 'kinds.names'])
    .where('services.id', '=', about as ServiceId)
    .executeTakeFirst();
  if (!row || !TOLD[template]?.includes(row.state)) return 'moot';
  const settings = await readLicensing(tx, house.deployment);
  const to = await memberAddress(tx, house.seal, message);
  if (!to) return 'no-address';
  const own = (await readPayer(tx, house.deployment, message.partner!))?.locale;
  const { words, locale } = letterWords(own ?? settings.locale);
  const letter = composeLetter(written({ ...row, brand: settings.name, template, locale, hearer: 'partner' }), words);
  return { ...operatorSender(settings), to, letter, locale };
};

const inOrganization: LetterWriter = async (tx, house, message) => {
  const { template, about } = message;
  const owner = message.owner as OrganizationId;
  const row = await tx
    .selectFrom('offerings')
    .innerJoin('services', (on) =>
      on.onRef('services.owner', '=', 'offerings.partner').onRef('services.id', '=', 'offerings.service'),
    )
    .innerJoin('partners', 'partners.id', 'offerings.partner')
    .innerJoin('kinds', (on) =>
      on.onRef('kinds.owner', '=', 'services.kind_owner').onRef('kinds.id', '=', 'services.kind'),
    )
    .select(['offerings.state', 'offerings.reason', 'offerings.partner', 'partners.name as company', 'kinds.names'])
    .select('services.state as service')
    .where(forOwner('offerings', owner))
    .where('offerings.service', '=', about as ServiceId)
    .executeTakeFirst();
  if (!row || !SAID[template]?.includes(row.state)) return 'moot';
  const isOpen = row.service === 'active';
  if (template === 'service.gone' ? isOpen : !isOpen) return 'moot';
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
  const hearer = message.partner ? 'partner' : 'office';
  const order = written({ ...row, brand: brand.name, template, locale, hearer });
  const letter = composeLetter({ ...order, page: page?.replaceAll('{partner}', row.partner) }, words);
  return { brand, ...(mail.replyTo && { replyTo: mail.replyTo }), to, letter, locale };
};

interface Saying {
  readonly template: string;
  readonly brand: string;
  readonly company: string;
  readonly names: Localized;
  readonly reason: string | null;
  readonly locale: string;
  readonly hearer: 'partner' | 'office';
}

function written({ template, brand, company, names, reason, locale, hearer }: Saying) {
  const service = inLocale(names, locale);
  return {
    template,
    params: { brand, company, service },
    facts: [
      ['company', hearer === 'office' ? company : null],
      ['service', service],
      ['reason', WITH_REASON.test(template) ? reason : null],
    ] as const,
  };
}

async function memberAddress(tx: Tx, master: Seal, { partner, receiver }: Message) {
  const id = receiver as MemberId;
  const contact = (await readDetails<Partial<Contact>>(tx, master, partner!, [id])).get(id);
  return contact?.email ? { name: contact.name ?? contact.email, address: contact.email } : undefined;
}
