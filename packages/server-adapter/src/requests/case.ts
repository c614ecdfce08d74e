import type { RefusalCode } from '@pasar/core/contract';
import type { Instant, PartnerId, RequestId } from '@pasar/core/kernel';
import type { Obstacle } from '@pasar/core/matching';
import type { Lead } from '@pasar/core/points';
import type { BroadcastFacts, Decided, Decision, Dispatch, Request } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import type { Call, Refused } from '../http/route.ts';
import { eligiblePartners, obstaclesOf } from '../matching/eligibility.store.ts';
import { readLead } from '../points/lead-points.ts';
import { actorOf } from '../tenancy/scope.ts';
import { type Carrying, carryOut } from './carry-out.ts';
import { runDue } from './clock-work.ts';
import { lockDispatch } from './dispatch.store.ts';
import { type Habits, readHabitsAt } from './habits.store.ts';
import { findRequest } from './sight.ts';

/** A request under its lock, with all that a rule may want to know. */
export interface Case {
  readonly tx: Tx;
  readonly dispatch: Dispatch;
  readonly habits: Habits;
  readonly facts: Omit<BroadcastFacts, 'eligible'>;
  /** REQ-3, now. */
  eligible(): Promise<BroadcastFacts['eligible']>;
  obstacles(partner: PartnerId): Promise<readonly Obstacle[]>;
  /** REQ-6: what the request costs this partner and what it can pay; its wallet is locked from here on. */
  lead(partner: PartnerId): Promise<Lead>;
}

export async function openCase(tx: Tx, dispatch: Dispatch, now: Instant, habits?: Habits): Promise<Case> {
  const { request } = dispatch;
  const known = habits ?? (await readHabitsAt(tx, request.organization, request.site));
  const work = { ...request, now };
  return {
    tx,
    dispatch,
    habits: known,
    facts: { now, zone: known.zone, settings: known.settings },
    eligible: () => eligiblePartners(tx, work),
    obstacles: (partner) => obstaclesOf(tx, work, partner),
    lead: (partner) => readLead(tx, request, partner),
  };
}

/** What a command needs of its call, whichever endpoint it came by. */
export type Acting = Pick<Call<'requests.cancel'>, 'tx' | 'scope' | 'now' | 'house' | 'afterCommit' | 'asSystem'>;

/**
 * A command on one request from end to end: the caller must see the request (else it is unknown, whatever it is); then
 * under its lock the rule decides, and what it decided is carried out, together with what is due at once.
 */
export async function decideOn<Code extends RefusalCode>(
  call: Acting,
  id: RequestId,
  decide: (open: Case) => Promise<Decided<Code>>,
): Promise<{ readonly ok: true; readonly value: Decision } | Refused<Code | 'request.unknown'>> {
  const { tx, scope, now, house } = call;
  if (!(await findRequest(tx, scope, id))) return { ok: false, refusal: { code: 'request.unknown' } };
  return call.asSystem(async () => {
    const dispatch = await lockDispatch(tx, scope.organization!, id);
    if (!dispatch) return { ok: false, refusal: { code: 'request.unknown' } };
    const open = await openCase(tx, dispatch, now);
    const decided = await decide(open);
    if (!decided.ok) return decided;
    const carrying = { now, actor: actorOf(scope), newId: house.ids } satisfies Carrying;
    const state = await carryOut(tx, dispatch, decided.value, carrying);
    await runDue({ ...open, dispatch: state }, carrying);
    call.afterCommit(() => house.delivery.nudge());
    return decided;
  });
}

/** What time has brought about at a request, by its timer. @returns whether there was anything */
export async function wakeRequest(
  tx: Tx,
  house: Pick<House, 'ids'>,
  { owner, subject, now }: { owner: string; subject: string; now: Instant },
): Promise<boolean> {
  const dispatch = await lockDispatch(tx, owner as Request['organization'], subject as RequestId);
  if (!dispatch) return false;
  return runDue(await openCase(tx, dispatch, now), { now, actor: 'clock', newId: house.ids });
}
