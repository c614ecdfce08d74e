import type { Conditions } from '../agreements/agreement.schema.ts';
import type { Agreement, Wording } from '../agreements/agreement.ts';
import { termsOf } from '../agreements/conditions.ts';
import { draftAgreement } from '../agreements/draft.ts';
import { someIds } from './ids.ts';
import { NOW } from './instants.ts';

const id = someIds(20261125);

/** Two services of one partner, and the organization's legal entity. */
export const AGREED = {
  partner: id<'partner'>(),
  organization: id<'organization'>(),
  legalEntity: id<'legal-entity'>(),
  services: [
    { service: id<'service'>(), kind: id<'kind'>(), name: 'Plumbing' },
    { service: id<'service'>(), kind: id<'kind'>(), name: 'Locks' },
  ],
};

/** Both services, at a rate each. */
export function someConditions(changes: Partial<Conditions> = {}): Conditions {
  const [plumbing, locks] = AGREED.services;
  return {
    legalEntity: AGREED.legalEntity,
    services: [
      { service: plumbing!.service, rate: 1250 },
      { service: locks!.service, rate: 1000 },
    ],
    until: null,
    noticeDays: 30,
    ...changes,
  };
}

/** A text with a hash of its own; the rules do not look inside. */
export function aWording(text = 'Both agree.'): Wording {
  const party = { name: 'A company', lines: [] };
  const sha256 = [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7).toString(16);
  return {
    locale: 'en',
    title: 'Agreement',
    text,
    sha256: sha256.padStart(64, '0'),
    parties: { organization: party, partner: party },
  };
}

/** A first draft, made at NOW. */
export function anAgreement(conditions = someConditions()): Agreement {
  const facts = { now: NOW, partner: AGREED.partner, services: AGREED.services, settings: [] };
  const terms = termsOf(conditions, facts);
  if (!terms.ok) throw new Error(terms.refusal.code);
  const { partner, organization } = AGREED;
  return draftAgreement(
    { terms: terms.value, wording: aWording() },
    { id: id<'agreement'>(), partner, organization, now: NOW },
  ).state;
}
