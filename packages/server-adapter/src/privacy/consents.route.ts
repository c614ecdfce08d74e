import type { CustomerId, PartnerId } from '@pasar/core/kernel';
import { answerConsent, type ConsentLine, consentsOf } from '@pasar/core/privacy';
import { type Call, route } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf, type Scope } from '../tenancy/scope.ts';

/** PRV-1: a resident's, or a company's towards one organization. */
export const consentRoutes = [
  route('consents.read', async (call) => viewOf(await readLines(call))),
  route('consents.set', async (call) => {
    const { tx, scope, house, body, now } = call;
    const owner = scope.organization!;
    const subject = subjectOf(scope);
    const lines = await readLines(call);
    const answered = answerConsent(lines, body, now);
    if (!answered.ok) return answered;
    call.about(scope.partner ? 'partner' : 'customer', subject);
    if (!answered.value) return viewOf(lines);
    const { purpose, given, version, at } = answered.value;
    const actor = actorOf(scope);
    await tx
      .insertInto('consents')
      .values({ owner, id: house.ids(), subject, purpose, given, version, actor, at })
      .execute();
    return viewOf([...lines, answered.value]);
  }),
];

function subjectOf({ customer, partner }: Scope): CustomerId | PartnerId {
  return (customer ?? partner)!;
}

async function readLines({ tx, scope }: Pick<Call<'consents.read'>, 'tx' | 'scope'>): Promise<readonly ConsentLine[]> {
  return tx
    .selectFrom('consents')
    .select(['purpose', 'given', 'version', 'at'])
    .where(forOwner('consents', scope.organization!))
    .where('subject', '=', subjectOf(scope))
    .orderBy('id')
    .execute();
}

function viewOf(lines: readonly ConsentLine[]) {
  return { items: consentsOf(lines).map((standing) => ({ ...standing })), history: lines.toReversed() };
}
