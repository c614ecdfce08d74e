import {
  type Agreement,
  type AgreementDecision,
  type AgreementEvent,
  type AgreementSide,
  appointed,
} from '@pasar/core/agreements';
import type { Instant, MemberId, OrganizationId } from '@pasar/core/kernel';
import type { Origin } from '../audit/origin.ts';
import type { Tx } from '../database/database.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { setTimers } from '../timers/timer.ts';
import { tellOfAgreement } from './agreement-letters.ts';
import { saveAgreement } from './agreements.store.ts';
import { endActivations } from './ending.ts';
import { keepEvidence } from './evidence.store.ts';

/** Who carries out, when, from where, and where new ids come from. */
export interface CarryingAgreement {
  readonly now: Instant;
  /** `manager:anna`, `partner:0198…`, `clock`. */
  readonly actor: string;
  readonly side: AgreementSide;
  /** Of the partner. */
  readonly member?: MemberId | undefined;
  readonly from?: Origin | undefined;
  /** The organization's IANA zone. */
  readonly zone: string;
  readonly newId: <Made extends string>() => Made;
}

/** Nobody outside hears of a draft; whatever else happens the host's systems are told. */
const isTold = (event: AgreementEvent) =>
  event.type !== 'agreement.drafted' && event.type !== 'agreement.opened' && !isUnheard(event);

/** A draft that was thrown away, or an offer whose newer one says it. */
const isUnheard = (event: AgreementEvent) => event.type === 'agreement.withdrawn' && !event.heard;

/**
 * Carries out a decision in one transaction: versions, what matching reads, evidence, events, letters, live updates, timers,
 * and at an end what AGR-6 says; all of it, or nothing.
 * @param tx in the system's scope, holding the agreement's lock
 */
export async function carryAgreement(
  tx: Tx,
  before: Agreement | undefined,
  { state, events }: AgreementDecision,
  carrying: CarryingAgreement,
): Promise<Agreement> {
  if (state === before) return state;
  const { now, zone } = carrying;
  const { organization: owner, id, partner } = state;
  await saveAgreement(tx, before, state, now);
  await keepEvidence(tx, state, events, carrying);
  const happenings = events.map((event) => {
    const { type, at, agreement: _, organization: __, ...data } = event;
    return { type, at, data, isTold: isTold(event) };
  });
  const recorded = await recordHappenings(tx, owner, id, happenings, carrying);
  await tellOfAgreement(tx, state, events, recorded, carrying);
  if (events.some(changesWork)) await endActivations(tx, state, carrying);
  await announce(tx, owner, { partner, events, now });
  await setTimers(tx, newTimers(before, state, zone));
  return state;
}

/** What no longer covers what it did: at an end, and when a newer version takes its place. */
function changesWork({ type }: AgreementEvent): boolean {
  return type === 'agreement.ended' || type === 'agreement.superseded';
}

async function announce(
  tx: Tx,
  owner: OrganizationId,
  { partner, events, now }: { partner: Agreement['partner']; events: readonly AgreementEvent[]; now: Instant },
) {
  if (events.length === 0) return;
  const isPartners = events.some((event) => event.type !== 'agreement.drafted' && !isUnheard(event));
  const audience = ['staff', ...(isPartners ? [`partner:${partner}` as const] : [])] as const;
  await writeUpdates(tx, owner, now, [{ type: 'agreement.changed', audience }]);
}

/** A timer for each moment that was not foreseen before; one whose cause is gone does nothing. */
function newTimers(before: Agreement | undefined, after: Agreement, zone: string) {
  const known = new Set(before ? appointed(before, zone).map(({ at }) => at) : []);
  const ahead = new Set(appointed(after, zone).map(({ at }) => at));
  return [...ahead]
    .filter((at) => !known.has(at))
    .map((dueAt) => ({ owner: after.organization, kind: 'agreement.due', subject: after.id, dueAt }) as const);
}
