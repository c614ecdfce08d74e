import type { RefusalCode } from '@pasar/core/contract';
import { type OrganizationId, type PartnerId, refuse } from '@pasar/core/kernel';
import {
  acceptOffering,
  type DecidedOffering,
  deactivateOffering,
  type NamedOffering,
  narrowedBy,
  type Offering,
  reactivateOffering,
  reduceOffering,
  reduceOfferings,
  refuseOffering,
  type Service,
  type ServiceView,
} from '@pasar/core/services';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Tx } from '../database/database.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, type Refused, route } from '../http/route.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf } from '../tenancy/scope.ts';
import { carryOffering } from './carry-service.ts';
import { readServiceRows } from './service-rows.store.ts';
import { viewServices } from './service-view.ts';
import { lockService, readOffering } from './services.store.ts';

const Cursor = z.strictObject({ id: z.uuidv7(), of: z.string() });

/** What an organization says to what its partners offer it (PAR-8, PAR-11). */
export const serviceRoutes = [
  route('services.list', (call) => list(call)),
  route('services.accept', (call) => answer(call, (service, offering) => acceptOffering(service, offering, call))),
  route('services.refuse', (call) =>
    answer(call, (service, offering) => refuseOffering(service, offering, call.body, call)),
  ),
  route('services.deactivate', (call) =>
    answer(call, (service, offering) => deactivateOffering(service, offering, call.body, call)),
  ),
  route('services.reactivate', (call) =>
    answer(call, (service, offering) => reactivateOffering(service, offering, call)),
  ),
  route('services.reduce', (call) =>
    answer(call, (service, offering) => reduceOffering(service, offering, call.body, call)),
  ),
  route('services.reduce-all', (call) => reduceAll(call)),
];

/** What is read at a time when a status takes more to know than the row tells. */
const BATCH = 200;

/** Those that were offered here, newest first; the others are nobody's business here. */
async function list(call: Call<'services.list'>) {
  const { tx, scope, query } = call;
  const owner = scope.organization!;
  const { limit, partner, status } = query;
  const of = `${partner ?? ''} ${status ?? ''}`;
  const cursor = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && cursor?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
  if (partner && !(await readRelatedPartner(tx, owner, partner)))
    return refuse('partner.unknown', { field: 'partner' });

  const narrowed = status && narrowedBy(status);
  const found: ServiceView[] = [];
  for (let after = cursor?.id; ; ) {
    const where = sql<boolean>`${forOwner('o', owner)}
      ${partner ? sql`and ${forOwner('s', partner)}` : sql``}
      ${narrowed ? sql`and s.state = ${narrowed.state}` : sql``}
      ${narrowed?.offering !== undefined ? sql`and o.state is not distinct from ${narrowed.offering}` : sql``}
      ${after ? sql`and s.id < ${after}::uuid` : sql``}`;
    const size = status ? BATCH : limit + 1;
    const rows = await readServiceRows(tx, owner, { where, limit: size });
    const views = await viewServices(tx, owner, rows, looking(call));
    found.push(...views.filter((view) => !status || view.status === status));
    after = rows.at(-1)?.id;
    if (found.length > limit || rows.length < size) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: found.length > limit && last ? encodeCursor({ id: last.id, of }) : null };
}

type Answering =
  | 'services.accept'
  | 'services.refuse'
  | 'services.deactivate'
  | 'services.reactivate'
  | 'services.reduce';

/** One answer, under the service's lock: nobody accepts what its partner withdraws at the same moment. */
async function answer(
  call: Call<Answering>,
  decide: (service: Service, offering: Offering) => DecidedOffering<RefusalCode>,
) {
  const { tx, scope, params, now, house } = call;
  const owner = scope.organization!;
  const answered = await call.asSystem(async (): Promise<{ ok: true } | Refused> => {
    const offered = await readOffering(tx, owner, params.service);
    const service = offered && (await lockService(tx, offered.partner, params.service));
    // Once more: what was read before the lock may have been answered meanwhile.
    const offering = service && (await readOffering(tx, owner, params.service));
    if (!service || !offering) return refuse('service.unknown');
    const decided = decide(service, offering);
    if (!decided.ok) return decided;
    const { ids: newId, deployment } = house;
    await carryOffering(tx, service, decided.value, { now, actor: actorOf(scope), deployment, newId });
    return { ok: true };
  });
  if (!answered.ok) return answered;
  call.afterCommit(() => house.delivery.nudge());
  const where = sql<boolean>`${forOwner('o', owner)} and s.id = ${params.service}`;
  const rows = await readServiceRows(tx, owner, { where });
  const [view] = await viewServices(tx, owner, rows, looking(call));
  return view!;
}

/** PAR-11: all that a partner offers here, under their locks, in one act. */
async function reduceAll(call: Call<'services.reduce-all'>) {
  const { tx, scope, params, body, now, house } = call;
  const owner = scope.organization!;
  const related = await readRelatedPartner(tx, owner, params.partner);
  if (!related) return refuse('partner.unknown');
  const reduced = await call.asSystem(async () => {
    const offered = await lockOffered(tx, owner, params.partner);
    const decided = reduceOfferings(offered, body, call);
    if (!decided.ok) return decided;
    const carrying = { now, actor: actorOf(scope), deployment: house.deployment, newId: house.ids };
    for (const { service, offering, events } of decided.value)
      await carryOffering(tx, service, { state: offering, events }, carrying);
    return decided;
  });
  if (!reduced.ok) return reduced;
  call.about('partner', params.partner);
  call.afterCommit(() => house.delivery.nudge());
  const ids = reduced.value.map(({ service }) => service.id);
  const where = sql<boolean>`${forOwner('o', owner)} and s.id = any(${ids}::uuid[])`;
  const rows = await readServiceRows(tx, owner, { where });
  return { items: [...(await viewServices(tx, owner, rows, looking(call)))] };
}

/** @param tx in the system's scope */
async function lockOffered(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<NamedOffering[]> {
  const where = sql<boolean>`${forOwner('o', owner)} and ${forOwner('s', partner)}`;
  const offered: NamedOffering[] = [];
  for (const { id, kindNames: name } of await readServiceRows(tx, owner, { where, order: sql`s.id` })) {
    const service = await lockService(tx, partner, id);
    const offering = service && (await readOffering(tx, owner, id));
    if (service && offering) offered.push({ service, offering, name });
  }
  return offered;
}

function looking({ scope, now, locale }: Pick<Call<'services.list'>, 'scope' | 'now' | 'locale'>) {
  return { side: 'organization', mayAct: scope.role !== 'viewer', now, locale } as const;
}
