import {
  type Conditions,
  type ConditionsRefusal,
  type Drafted,
  type OfferedService,
  termsOf,
  type Wording,
} from '@pasar/core/agreements';
import { inLocale, type Locale, type OrganizationId, type PartnerId, type Result, refuse } from '@pasar/core/kernel';
import { readRates } from '../commissions/commissions.store.ts';
import type { Tx } from '../database/database.ts';
import type { Call } from '../http/route.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { textLocale } from './agreement-words.ts';
import { partyOf, readLegalEntities, readLegalEntity } from './legal-entities.store.ts';
import { readTemplate } from './templates.store.ts';
import { wordingOf } from './wording.ts';

export type DraftingRefusal = ConditionsRefusal | 'legal-entity.unknown' | 'legal-entity.missing';

/** What a partner offers here, whether it is moderated and accepted yet or not, named in a language. */
export async function readOffered(
  tx: Tx,
  organization: OrganizationId,
  partner: PartnerId,
  locale: string,
): Promise<readonly OfferedService[]> {
  const services = await tx
    .selectFrom('services')
    .innerJoin('offerings', (on) =>
      on
        .on(forOwner('offerings', organization))
        .onRef('offerings.partner', '=', 'services.owner')
        .onRef('offerings.service', '=', 'services.id'),
    )
    .select(['services.id', 'services.kind'])
    .where(forOwner('services', partner))
    .where('services.state', '<>', 'withdrawn')
    .where('offerings.state', '<>', 'refused')
    .orderBy('services.id')
    .execute();
  const kinds = await readKinds(
    tx,
    organization,
    services.map(({ kind }) => kind),
  );
  return services.flatMap(({ id: service, kind }) => {
    const entry = kinds.get(kind);
    return entry ? [{ service, kind, name: inLocale(entry.names, locale) }] : [];
  });
}

/** AGR-1: chosen conditions become terms and an exact text. @param version the number it will have */
export async function draftOf(
  call: Pick<Call<'agreements.draft'>, 'tx' | 'scope' | 'now'>,
  partner: PartnerId,
  conditions: Conditions,
  version: number,
): Promise<Result<Drafted, DraftingRefusal>> {
  const { tx, scope, now } = call;
  const organization = scope.organization!;
  const { name: brand, zone, locale: own } = await readHost(tx, organization);
  const locale = conditions.locale ?? textLocale(own);
  const parties = await partiesOf(tx, organization, partner, { ...conditions, locale });
  if (!parties.ok) return parties;
  const services = await readOffered(tx, organization, partner, locale);
  const terms = termsOf(conditions, { now, partner, services, settings: await readRates(tx, organization, partner) });
  if (!terms.ok) return terms;
  const template = await readTemplate(tx, organization, locale);
  const facts = { locale, template, parties: parties.value, brand, zone, version, now };
  return { ok: true, value: { terms: terms.value, wording: await wordingOf(terms.value, facts) } };
}

export async function readHost(tx: Tx, organization: OrganizationId) {
  return tx
    .selectFrom('organizations')
    .select(['name', 'zone', 'locale'])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
}

async function partiesOf(
  tx: Tx,
  organization: OrganizationId,
  partner: PartnerId,
  { legalEntity, locale }: Pick<Conditions, 'legalEntity'> & { readonly locale: Locale },
): Promise<Result<Wording['parties'], 'legal-entity.unknown' | 'legal-entity.missing'>> {
  const ours = await readLegalEntity(tx, organization, legalEntity);
  if (!ours) return refuse('legal-entity.unknown', { field: 'legalEntity' });
  const [theirs] = await readLegalEntities(tx, partner);
  if (!theirs) return refuse('legal-entity.missing', { params: { partner } });
  return { ok: true, value: { organization: partyOf(ours, locale), partner: partyOf(theirs.entity, locale) } };
}
