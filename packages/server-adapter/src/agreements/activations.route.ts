import { gateOf } from '@pasar/core/agreements';
import {
  type KindId,
  type Listed,
  type OrganizationId,
  type PartnerId,
  refuse,
  type ServiceId,
  shortCode,
} from '@pasar/core/kernel';
import * as z from 'zod';
import type { Tx } from '../database/database.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { forDirectory, forOwner } from '../tenancy/for-owner.ts';
import { activationChoices } from './activation-choices.ts';
import {
  type ActivationPlace,
  lockAgreementsOf,
  namedActivations,
  readActivations,
  readGates,
  writeActivations,
} from './activations.store.ts';
import { findAgreement } from './agreements.store.ts';

/** What customers are offered where (CAT-2), as far as an agreement covers it (AGR-3). */
export const activationRoutes = [
  route('activations.list', (call) => listActivations(call)),
  route('activations.prepare', (call) => activationChoices(call)),
  route('activations.set', (call) => setActivation(call)),
];

const Cursor = z.strictObject({ service: z.uuid(), place: z.uuid() });

async function listActivations({ tx, scope, query, locale }: Call<'activations.list'>) {
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && !after) return refuse('cursor.invalid', { field: 'cursor' });
  const owner = scope.organization!;
  const { limit, cursor: _, ...filter } = query;
  const page = { after: after as ActivationPlace | undefined, limit: limit + 1 };
  const rows = await readActivations(tx, owner, filter, page);
  const lines = rows.slice(0, limit);
  const last = lines.at(-1);
  return {
    items: [...(await namedActivations(tx, owner, lines, locale))],
    next: rows.length > limit && last ? encodeCursor({ service: last.service, place: last.place.id }) : null,
  };
}

async function setActivation(call: Call<'activations.set'>) {
  const { tx, scope, body, now, locale, house } = call;
  const { partner, service, active } = body;
  const owner = scope.organization!;
  const related = await readRelatedPartner(tx, owner, partner);
  if (!related) return refuse('partner.unknown', { field: 'partner' });
  await lockAgreementsOf(tx, owner, partner);
  const gate = (await readGates(tx, { owner, partner, now })).get(service);
  if (!gate) return refuse('service.unknown', { field: 'service' });
  const places = [...new Set(body.places)];
  const strange = await strangePlace(tx, owner, places);
  if (strange >= 0) return refuse('place.unknown', { field: `places.${strange}` });
  const known = await readActivations(tx, owner, { partner, service }, { limit: 10_000 });
  const category =
    body.category ?? known.find(({ place }) => places.includes(place.id))?.category ?? known[0]?.category;
  if (!category) return refuse('category.missing', { field: 'category' });
  if (!(await isCategory(tx, owner, category))) return refuse('category.unknown', { field: 'category' });
  const barred = active
    ? gateOf({ ...gate, leadsTo: await waysOut(tx, owner, related, { service, ...gate }) })
    : undefined;
  if (barred) return barred;

  await writeActivations(tx, owner, { ...body, places, category });
  await call.asSystem(() => writeUpdates(tx, owner, now, [{ type: 'catalog.changed', audience: ['everyone'] }]));
  call.about('partner', partner);
  call.afterCommit(() => house.delivery.nudge());
  const lines = await readActivations(tx, owner, { partner, service }, { limit: 10_000 });
  const changed = lines.filter(({ place }) => places.includes(place.id));
  return { items: [...(await namedActivations(tx, owner, changed, locale))] };
}

/** AGR-3: the partner, the service, and the agreement there is: the window where it can be sent opens with them. */
async function waysOut(
  tx: Tx,
  owner: OrganizationId,
  { id: partner, name }: { readonly id: PartnerId; readonly name: string },
  { service, kind }: { readonly service: ServiceId; readonly kind: KindId },
): Promise<readonly Listed[]> {
  const agreement = await findAgreement(tx, owner, partner);
  const names = (await readKinds(tx, owner, [kind])).get(kind)?.names;
  return [
    { type: 'partner', id: partner, label: { en: name } },
    { type: 'service', id: service, label: names ?? { en: '' } },
    ...(agreement ? [{ type: 'agreement' as const, id: agreement.id, label: { en: shortCode(agreement.id) } }] : []),
  ];
}

/** The first that is not this organization's (ORG-2); -1 when all are. */
async function strangePlace(tx: Tx, owner: string, places: Call<'activations.set'>['body']['places']): Promise<number> {
  const rows = await tx
    .selectFrom('places')
    .select('id')
    .where(forOwner('places', owner))
    .where('id', 'in', places)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return places.findIndex((place) => !known.has(place));
}

async function isCategory(tx: Tx, owner: string, category: string): Promise<boolean> {
  const row = await tx
    .selectFrom('categories')
    .select('id')
    .where(forDirectory('categories', owner))
    .where('id', '=', category)
    .executeTakeFirst();
  return row !== undefined;
}
