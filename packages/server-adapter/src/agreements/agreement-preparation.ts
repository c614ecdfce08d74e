import { type Agreement, newestOf, proposedFor } from '@pasar/core/agreements';
import { type Instant, refuse } from '@pasar/core/kernel';
import { readRates } from '../commissions/commissions.store.ts';
import { explained } from '../commissions/explain.ts';
import type { Call } from '../http/route.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { textLocale } from './agreement-words.ts';
import { findAgreement } from './agreements.store.ts';
import { readOffered } from './drafting.ts';
import { explainedLine, readLinesInForce } from './in-force.store.ts';
import { readLegalEntities } from './legal-entities.store.ts';

/** AGR-1, AGR-3: the window where conditions are chosen, opened for one partner. */
export async function prepareConditions(call: Call<'agreements.prepare'>) {
  const { tx, scope, params, now, locale } = call;
  const owner = scope.organization!;
  const partner = await readRelatedPartner(tx, owner, params.partner);
  if (!partner) return refuse('partner.unknown');
  const [theirs] = await readLegalEntities(tx, partner.id);
  const ours = await readLegalEntities(tx, owner);
  const services = await readOffered(tx, owner, partner.id, locale);
  const settings = await readRates(tx, owner, partner.id);
  const lines = await readLinesInForce(tx, { owner, partner: partner.id, now });
  const agreement = await findAgreement(tx, owner, partner.id);
  return {
    partner: { ...partner, legalEntity: theirs ? (theirs.entity.fullName ?? theirs.entity.name) : null },
    legalEntities: ours.map(({ id, entity }) => ({ id, name: entity.name })),
    services: services.map((offered) => {
      const line = lines.find(({ service }) => service === offered.service);
      return {
        ...offered,
        proposed: explained(proposedFor(offered, { partner: partner.id, settings }), locale),
        applies: explained(line && explainedLine(line), locale),
      };
    }),
    agreement: agreement?.id ?? null,
    conditions: agreement ? conditionsOf(agreement, now) : null,
  };
}

/** What the newest version says, to begin from; null for one from before agreements had texts. */
function conditionsOf(agreement: Agreement, now: Instant) {
  const { legalEntity, lines, until, noticeDays, locale } = newestOf(agreement);
  if (!legalEntity) return null;
  return {
    legalEntity,
    services: lines.map(({ service, commission: { rate } }) => ({ service, rate })),
    until: until && until > now ? until : null,
    noticeDays,
    locale: textLocale(locale),
  };
}
