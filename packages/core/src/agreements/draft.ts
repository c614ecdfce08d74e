import type { AgreementId, OrganizationId, PartnerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import {
  type Agreement,
  type AgreementDecision,
  type AgreementVersion,
  about,
  moved,
  newestOf,
  type Terms,
  type Wording,
  withVersion,
} from './agreement.ts';

/** Terms that were checked (`termsOf`) and the words made of them (`fillTemplate`). */
export interface Drafted {
  readonly terms: Terms;
  readonly wording: Wording;
}

/** AGR-1: the first version of an agreement. */
export function draftAgreement(
  { terms, wording }: Drafted,
  facts: {
    readonly id: AgreementId;
    readonly organization: OrganizationId;
    readonly partner: PartnerId;
    readonly now: Instant;
  },
): AgreementDecision {
  const { now, ...ids } = facts;
  const first = fresh(1, { terms, wording }, now);
  const state: Agreement = { ...ids, versions: [first] };
  return { state, events: [{ type: 'agreement.drafted', ...about(state, first, now) }] };
}

/**
 * AGR-4: other conditions. A draft is changed in place, for nobody has seen it; else they are a new version, and whatever
 * holds or is offered goes on unchanged.
 */
export function changeConditions(agreement: Agreement, drafted: Drafted, facts: { readonly now: Instant }) {
  const newest = newestOf(agreement);
  const { now } = facts;
  if (newest.state === 'draft') {
    const changed = moved(newest, 'edit', { ...drafted.terms, ...drafted.wording });
    return { state: withVersion(agreement, changed), events: [] } satisfies AgreementDecision;
  }
  const next = fresh(newest.version + 1, drafted, now);
  const state: Agreement = { ...agreement, versions: [...agreement.versions, next] };
  return {
    state,
    events: [{ type: 'agreement.drafted', ...about(state, next, now) }],
  } satisfies AgreementDecision;
}

function fresh(version: number, { terms, wording }: Drafted, createdAt: Instant): AgreementVersion {
  return {
    version,
    state: 'draft',
    ...terms,
    ...wording,
    createdAt,
    sentAt: null,
    answerBy: null,
    openedAt: null,
    answeredAt: null,
    notice: null,
    reason: null,
    endedAt: null,
    warned: null,
  };
}
