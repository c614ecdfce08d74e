import type { LegalEntityId } from '@pasar/core/agreements';
import { type PartnerId, refuse } from '@pasar/core/kernel';
import { checkLegalEntity } from '@pasar/core/legal/check';
import { putLegalEntity, readLegalEntities } from '../agreements/legal-entities.store.ts';
import type { Tx } from '../database/database.ts';
import { route } from '../http/route.ts';
import { refusalWithin } from '../http/within.ts';
import { ownerOnly } from './own-side.ts';
import { isRelated } from './partners.route.ts';

/** PAR-1: a partner's legal details, as agreements and invoices name it. */
export const legalRoutes = [
  route('legal.read', ({ tx, scope }) => readLegal(tx, scope.partner!)),
  route('partner-legal.read', async ({ tx, scope, params }) => {
    const isKnown = await isRelated(tx, scope.organization!, params.partner);
    return isKnown ? readLegal(tx, params.partner) : refuse('partner.unknown');
  }),
  route('legal.save', async (call) => {
    const { tx, scope, body, now, house } = call;
    const refused = await ownerOnly(tx, scope);
    if (refused) return refused;
    const checked = checkLegalEntity(body.entity);
    if (!checked.ok) return { ok: false, refusal: refusalWithin('entity', checked.refusal) };
    const [first] = await readLegalEntities(tx, scope.partner!);
    const id = first?.id ?? house.ids<LegalEntityId>();
    const { prefilled } = body;
    await putLegalEntity(tx, scope.partner!, { id, entity: checked.value, prefilled }, now);
    call.about('partner', scope.partner!);
    return readLegal(tx, scope.partner!);
  }),
];

async function readLegal(tx: Tx, partner: PartnerId) {
  const [first] = await readLegalEntities(tx, partner);
  return { entity: first?.entity ?? null, prefilled: [...(first?.prefilled ?? [])] };
}
