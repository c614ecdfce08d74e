import type { CatalogItem, PriceTag } from '@pasar/core/catalog';
import { inLocale, type Localized, type OrganizationId, type ServiceId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { kindView } from '../kinds/kinds.store.ts';
import type { Entry } from './entries.ts';
import { partnerCard } from './partner-card.ts';

/** The cards of one page: only they need their texts. */
export async function catalogItems(
  tx: Tx,
  organization: OrganizationId,
  entries: readonly Entry[],
  locale: string,
): Promise<readonly CatalogItem[]> {
  if (entries.length === 0) return [];
  const texts = await readTexts(tx, entries);
  const currency = await readCurrency(tx, organization);
  return entries.map(({ offer, kind, matched, distance }) => {
    const { summary = {}, description = {} } = texts.get(offer.service) ?? {};
    const { lat, lng } = offer.partner;
    return {
      service: offer.service,
      kind: { ...kindView(kind, locale), category: offer.category },
      partner: partnerCard(offer.partner),
      summary: inLocale(summary, locale),
      description: inLocale(description, locale),
      price: priceTag(offer.price, offer.from, currency, inLocale(kind.unit, locale)),
      distance,
      point: { lat, lng },
      tags: [...matched],
      warrantyDays: offer.warrantyDays,
      soonest: null,
    };
  });
}

/** @param amount minor units; null: on quote */
export function priceTag(amount: number | null, from: boolean, currency: string, unit: string): PriceTag {
  return { money: amount === null ? null : { amount, currency }, from, unit };
}

export async function readCurrency(tx: Tx, organization: OrganizationId): Promise<string> {
  const row = await tx
    .selectFrom('organizations')
    .select('currency')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return row.currency;
}

interface Texts {
  readonly summary: Localized;
  readonly description: Localized;
}

async function readTexts(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<ServiceId, Texts>> {
  // Services belong to their partners: the key is the pair.
  const { rows } = await sql<Texts & { id: ServiceId }>`
    select s.id, s.summary, s.description
    from unnest(${entries.map(({ offer }) => offer.partner.id)}::uuid[], ${entries.map(({ service }) => service)}::uuid[])
      as asked (partner, service)
    join services s on s.owner = asked.partner and s.id = asked.service`.execute(tx);
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}
