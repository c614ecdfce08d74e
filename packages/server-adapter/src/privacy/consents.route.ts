import { type CustomerId, type PartnerId, refuse } from '@pasar/core/kernel';
import { answerConsent, type ConsentLine, consentsOf } from '@pasar/core/privacy';
import { type Call, route } from '../http/route.ts';
import { isRelated } from '../partners/partners.route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf, type Scope } from '../tenancy/scope.ts';

/** PRV-1: a resident's, or a company's towards one organization. */
export const consentRoutes = [
  route('consents.read', async (call) => viewOf(await readLines(call, subjectOf(call.scope)))),
  route('partner-consents.read', async (call) => {
    const { partner } = call.params;
    const isKnown = await isRelated(call.tx, call.scope.organization!, partner);
    return isKnown ? viewOf(await readLines(call, partner)) : refuse('partner.unknown');
  }),
  route('consents.set', async (call) => {
    const { tx, scope, house, body, now } = call;
    const owner = scope.organization!;
    const subject = subjectOf(scope);
    const lines = await readLines(call, subject);
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

async function readLines(
  { tx, scope }: Pick<Call<'consents.read'>, 'tx' | 'scope'>,
  subject: CustomerId | PartnerId,
): Promise<readonly ConsentLine[]> {
  return tx
    .selectFrom('consents')
    .select(['purpose', 'given', 'version', 'at'])
    .where(forOwner('consents', scope.organization!))
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
}

function viewOf(lines: readonly ConsentLine[]) {
  return { items: consentsOf(lines).map((standing) => ({ ...standing })), history: lines.toReversed() };
}
