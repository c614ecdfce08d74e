import type { Instant, PartnerId } from '@pasar/core/kernel';
import type { Decision, Dispatch, Request } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { tellOf } from '../messages/tell.ts';
import { moveLeadPoints } from '../points/lead-points.ts';
import { setTimers } from '../timers/timer.ts';
import { updatesOf } from './announced.ts';
import { ask, readAsked } from './asked.store.ts';
import { disclose } from './disclosures.store.ts';
import { saveDispatch } from './dispatch.store.ts';
import { recordEvents } from './events.store.ts';
import { newTimers } from './wake.ts';

/** Who carries out, when, and where new ids come from. */
export interface Carrying {
  readonly now: Instant;
  /** `customer:0198…`, `clock`. */
  readonly actor: string;
  readonly newId: <Made extends string>() => Made;
}

/**
 * Carries out a decision in one transaction: state, inboxes, disclosures, points, events, live updates, messages and timers; all of
 * it, or nothing. `before` is what the rule was shown; a new request's row is there already.
 * @param tx in the system's scope, holding the request's lock
 */
export async function carryOut(
  tx: Tx,
  before: Dispatch | undefined,
  decision: Decision,
  carrying: Carrying,
): Promise<Dispatch> {
  const { state, events, asked = [] } = decision;
  const { now } = carrying;
  const { request } = state;
  const owner = request.organization;
  await saveDispatch(tx, before ?? state, state, now);
  await ask(tx, request, asked, now);
  await disclose(tx, request, events, carrying.newId);
  const recorded = await recordEvents(tx, owner, request.id, events, carrying);
  const paying = await moveLeadPoints(tx, request, events, carrying);
  if (events.length > 0) await announce(tx, request, decision, paying, now);
  await tellOf(tx, decision, recorded, carrying);
  await setTimers(tx, newTimers(before, state));
  return state;
}

/** @param paying whose points it moved */
async function announce(
  tx: Tx,
  request: Request,
  decision: Decision,
  paying: readonly PartnerId[],
  at: Instant,
): Promise<void> {
  const asked = await readAsked(tx, request);
  const updates = updatesOf(
    decision,
    asked.map(({ partner }) => partner),
  );
  const wallets = { type: 'wallet.changed', audience: paying.map((partner) => `partner:${partner}` as const) } as const;
  await writeUpdates(tx, request.organization, at, [...updates, wallets]);
}
