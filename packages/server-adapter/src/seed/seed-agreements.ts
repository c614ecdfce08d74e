import { type Agreement, appointed } from '@pasar/core/agreements';
import {
  type AgreementId,
  daysLater,
  type Instant,
  inLocale,
  type OrganizationId,
  type PartnerId,
} from '@pasar/core/kernel';
import { agreementOf } from '../agreements/agreement-rows.ts';
import { textLocale } from '../agreements/agreement-words.ts';
import { DEFAULT_TEMPLATES } from '../agreements/default-templates.ts';
import { partyOf } from '../agreements/legal-entities.store.ts';
import { wordingOf } from '../agreements/wording.ts';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { setTimers } from '../timers/timer.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];
type SeedAgreement = Organization['agreements'][number];
type Wider = Pick<CheckedSeed, 'partners' | 'kinds'>;

/** Who signs: partners' legal entities, and an organization's. */
export async function seedLegalEntities(tx: Tx, { partners, organizations }: CheckedSeed, now: Instant): Promise<void> {
  const own = partners.flatMap(({ id: owner, legalEntity }) => (legalEntity ? [{ owner, ...legalEntity }] : []));
  const ours = organizations.flatMap(({ id: owner, legalEntities }) => legalEntities.map((one) => ({ owner, ...one })));
  await insertNew(
    tx,
    'legal_entities',
    [...own, ...ours].map((one) => ({ prefilled: [], created_at: now, updated_at: now, ...one })),
  );
}

/**
 * AGR-1: each agreement of the seed as a first version in the house's own words, with a line for each service of its kinds.
 * Those that are there already stay as they are.
 */
export async function seedAgreements(tx: Tx, organization: Organization, wider: Wider, now: Instant): Promise<void> {
  const owner = organization.id as OrganizationId;
  const known = await tx.selectFrom('agreements').select('id').where(forOwner('agreements', owner)).execute();
  const isKnown = new Set<string>(known.map(({ id }) => id));
  const fresh = organization.agreements.filter(({ id }) => !isKnown.has(id));
  const made = await Promise.all(fresh.map((one) => rowsOf(organization, one, wider, now)));
  await insertNew(
    tx,
    'agreements',
    fresh.map(({ id, partner, state, expiresAt }) => ({
      owner,
      id,
      partner,
      state,
      expires_at: expiresAt,
      in_force: state === 'accepted' ? 1 : null,
      newest: 1,
      created_at: now,
      updated_at: now,
    })),
  );
  await insertNew(
    tx,
    'agreement_kinds',
    fresh.flatMap(({ id: agreement, kinds }) => [...new Set(kinds)].map((kind) => ({ owner, agreement, kind }))),
  );
  await insertNew(
    tx,
    'agreement_versions',
    made.map(({ version }) => version),
  );
  await insertNew(
    tx,
    'agreement_lines',
    made.flatMap(({ lines }) => lines),
  );
  // What is over already in the seed stays as it is told.
  const ahead = made.flatMap(({ agreement }) =>
    appointed(agreement, organization.zone)
      .filter(({ at }) => now < at)
      .map(({ at }) => ({ at, agreement })),
  );
  await setTimers(
    tx,
    ahead.map(({ at, agreement }) => ({ owner, kind: 'agreement.due', subject: agreement.id, dueAt: at })),
  );
}

async function rowsOf(organization: Organization, seed: SeedAgreement, { partners, kinds }: Wider, now: Instant) {
  const owner = organization.id as OrganizationId;
  const { id: agreement, state, expiresAt: until, commission: rate } = seed;
  const locale = textLocale(organization.locale);
  const partner = partners.find(({ id }) => id === seed.partner)!;
  const lines = partner.services
    .filter(({ kind }) => (seed.kinds as readonly string[]).includes(kind))
    .map(({ id: service, kind }, index) => {
      const name = inLocale(kinds.find(({ id }) => id === kind)!.names, locale);
      return { line: index + 1, service, kind, name, commission: { rate } };
    });
  const [ours] = organization.legalEntities;
  const parties = {
    organization: ours ? partyOf(ours.entity, locale) : { name: organization.name, lines: [] },
    partner: partner.legalEntity ? partyOf(partner.legalEntity.entity, locale) : { name: partner.name, lines: [] },
  };
  const noticeDays = 30;
  const facts = { locale, template: DEFAULT_TEMPLATES[locale], parties, version: 1, now };
  const wording = await wordingOf(
    { lines, until, noticeDays },
    { ...facts, brand: organization.name, zone: organization.zone },
  );
  const sentAt = state === 'draft' ? null : now;
  const isAnswered = !['draft', 'sent', 'withdrawn'].includes(state);
  const version = {
    owner,
    agreement: agreement as AgreementId,
    version: 1,
    state,
    legal_entity: ours?.id ?? null,
    ...wording,
    until,
    notice_days: noticeDays,
    created_at: now,
    sent_at: sentAt,
    answer_by: sentAt && daysLater(now, 14, organization.zone),
    opened_at: isAnswered ? now : null,
    answered_at: isAnswered ? now : null,
    notice: null,
    reason: null,
    ended_at: ['draft', 'sent', 'accepted'].includes(state) ? null : now,
    warned: null,
  };
  const rows = lines.map(({ commission, ...line }) => ({
    owner,
    agreement: version.agreement,
    version: 1,
    ...line,
    rate: commission.rate,
  }));
  const whole: Agreement = agreementOf(
    { id: version.agreement, owner, partner: partner.id as PartnerId },
    [version as never],
    rows as never,
  );
  return { version, lines: rows, agreement: whole };
}
