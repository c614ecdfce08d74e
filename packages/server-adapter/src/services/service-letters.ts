import { inLocale, type Localized, type OrganizationId, type ServiceId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { OfferingState, ServiceState } from '@pasar/core/services';
import { readLicensing } from '../licences/licensing.store.ts';
import { readPayer } from '../licences/payer.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { hearerOf, memberAddress, organizationSender, pageFor } from '../messages/organization-sender.ts';
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
  const sender = await organizationSender(tx, owner);
  const to = await hearerOf(tx, house.seal, message, sender);
  if (!to) return 'no-address';
  const { brand } = sender;
  const { words, locale } = letterWords(brand.locale);
  const hearer = message.partner ? 'partner' : 'office';
  const order = written({ ...row, brand: brand.name, template, locale, hearer });
  const letter = composeLetter({ ...order, page: pageFor(message, sender, row.partner) }, words);
  return { ...sender.from, to, letter, locale };
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
