import { type Agreement, type AgreementDecided, passTime } from '@pasar/core/agreements';
import type { RefusalCode } from '@pasar/core/contract';
import type { AgreementId, Instant, OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import type { Call, Refused } from '../http/route.ts';
import { actorOf } from '../tenancy/scope.ts';
import { mayAct, readSeen, sideOf } from './agreement-view.ts';
import { lockAgreement } from './agreements.store.ts';
import { type CarryingAgreement, carryAgreement } from './carry-agreement.ts';
import { readHost } from './drafting.ts';

/** What a command needs of its call, whichever endpoint it came by. */
export type ActingOnAgreement = Pick<
  Call<'agreements.send'>,
  'tx' | 'scope' | 'now' | 'house' | 'afterCommit' | 'asSystem' | 'from'
>;

/** An agreement under its lock, brought up to date with the clock, and who decides on it. */
export interface OpenAgreement {
  readonly agreement: Agreement;
  readonly facts: { readonly now: Instant; readonly zone: string; readonly isOwner: boolean };
}

/**
 * A command on one agreement from end to end: the caller must see it (else it is unknown, whatever it is); then under its
 * lock what is due is carried out, the rule decides, and what it decided is carried out.
 */
export async function decideOnAgreement<Code extends RefusalCode>(
  call: ActingOnAgreement,
  id: AgreementId,
  decide: (open: OpenAgreement) => AgreementDecided<Code> | Promise<AgreementDecided<Code>>,
): Promise<{ readonly ok: true } | Refused<Code | 'agreement.unknown'>> {
  const { tx, scope, now, house } = call;
  const owner = scope.organization!;
  const [seen] = await readSeen(call, [id]);
  if (!seen) return { ok: false, refusal: { code: 'agreement.unknown' } };
  const isOwner = await mayAct(call);
  return call.asSystem(async () => {
    const carrying = await carryingOf(call);
    const locked = await lockAgreement(tx, owner, id);
    if (!locked) return { ok: false, refusal: { code: 'agreement.unknown' } };
    const agreement = await carryAgreement(tx, locked, passTime(locked, carrying), { ...carrying, actor: 'clock' });
    const decided = await decide({ agreement, facts: { now, zone: carrying.zone, isOwner } });
    if (!decided.ok) return decided;
    await carryAgreement(tx, agreement, decided.value, carrying);
    call.afterCommit(() => house.delivery.nudge());
    return { ok: true };
  });
}

/** @param call in the system's scope */
export async function carryingOf(call: ActingOnAgreement): Promise<CarryingAgreement> {
  const { tx, scope, now, house, from } = call;
  const { zone } = await readHost(tx, scope.organization!);
  return { now, actor: actorOf(scope), side: sideOf(scope), member: scope.member, from, zone, newId: house.ids };
}

/** What time has brought about at an agreement, by its timer. @returns whether there was anything */
export async function wakeAgreement(
  tx: Tx,
  house: Pick<House, 'ids'>,
  { owner, subject, now }: { owner: OrganizationId; subject: string; now: Instant },
): Promise<boolean> {
  const agreement = await lockAgreement(tx, owner, subject as AgreementId);
  if (!agreement) return false;
  const { zone } = await readHost(tx, owner);
  const after = await carryAgreement(tx, agreement, passTime(agreement, { now, zone }), {
    now,
    actor: 'clock',
    side: 'organization',
    zone,
    newId: house.ids,
  });
  return after !== agreement;
}
