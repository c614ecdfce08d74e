import type { LegalEntityId } from '@pasar/core/agreements';
import { refuse } from '@pasar/core/kernel';
import { checkLegalEntity } from '@pasar/core/legal/check';
import {
  deleteLegalEntity,
  type KeptLegalEntity,
  putLegalEntity,
  readLegalEntities,
  readLegalEntity,
} from '../agreements/legal-entities.store.ts';
import { type Call, route } from '../http/route.ts';
import { refusalWithin } from '../http/within.ts';

type Saving = Call<'legal-entities.create'> | Call<'legal-entities.edit'>;

/** AGR-1: who signs for the organization; its owner says so. */
export const signatoryRoutes = [
  route('legal-entities.list', async ({ tx, scope }) => {
    const isOwner = scope.role === 'owner';
    const items = (await readLegalEntities(tx, scope.organization!)).map((kept) => viewOf(kept, isOwner));
    return { items, can: isOwner ? (['add'] as const) : [] };
  }),

  route('legal-entities.create', async (call) => {
    const id = call.house.ids<LegalEntityId>();
    call.about('legalEntity', id);
    return save(call, id);
  }),

  route('legal-entities.edit', async (call) => {
    const { legalEntity } = call.params;
    const known = await readLegalEntity(call.tx, call.scope.organization!, legalEntity);
    return known ? save(call, legalEntity) : refuse('legal-entity.unknown');
  }),

  route('legal-entities.remove', async ({ tx, scope, params }) => {
    const known = await readLegalEntity(tx, scope.organization!, params.legalEntity);
    if (!known) return refuse('legal-entity.unknown');
    await deleteLegalEntity(tx, scope.organization!, params.legalEntity);
    return {};
  }),
];

async function save({ tx, scope, body, now }: Saving, id: LegalEntityId) {
  const checked = checkLegalEntity(body.entity);
  if (!checked.ok) return { ok: false, refusal: refusalWithin('entity', checked.refusal) } as const;
  const kept = { id, entity: checked.value, prefilled: body.prefilled };
  await putLegalEntity(tx, scope.organization!, kept, now);
  return viewOf(kept, true);
}

function viewOf({ id, entity, prefilled = [] }: KeptLegalEntity, isOwner: boolean) {
  return { id, entity, prefilled: [...prefilled], can: isOwner ? (['edit', 'remove'] as const) : [] };
}
