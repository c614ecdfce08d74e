import type { RefusalCode } from '@pasar/core/contract';
import { type Instant, refuse } from '@pasar/core/kernel';
import {
  approveService,
  type DecidedService,
  rejectService,
  type Service,
  takeDownService,
} from '@pasar/core/services';
import { type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { actorOf } from '../tenancy/scope.ts';
import { tellOfService } from './carry-service.ts';
import { readModerated } from './service-rows.store.ts';
import { viewModerated } from './service-view.ts';
import { lockAnyService, saveService } from './services.store.ts';

const Cursor = z.strictObject({ at: z.string(), id: z.uuidv7(), of: z.string() });

/** The operator reads what partners say of their services (PAR-8). */
export const moderationRoutes = [
  route('moderation.list', (call) => call.asSystem(() => list(call))),
  route('moderation.approve', (call) => moderate(call, (service) => approveService(service, call.body, call))),
  route('moderation.reject', (call) => moderate(call, (service) => rejectService(service, call.body, call))),
  route('moderation.take-down', (call) => moderate(call, (service) => takeDownService(service, call.body, call))),
];

/** New words of an active service wait with the others. */
const WAITING = sql<SqlBool>`(s.state = 'in-moderation' or s.state = 'active' and s.submitted_at is not null)`;
const EVER = '1970-01-01T00:00:00.000Z' as Instant;

async function list({ tx, query, now, locale }: Call<'moderation.list'>) {
  const { limit, state, search = '' } = query;
  const of = `${state} ${search}`;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
  const since = sql`coalesce(s.submitted_at, ${EVER}::timestamptz)`;
  const where = sql<boolean>`${state === 'in-moderation' ? WAITING : sql`s.state = ${state}`}
    ${search.trim() ? sql`and ${isAbout(search.trim())}` : sql``}
    ${after ? sql`and (${since}, s.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}`;
  const rows = await readModerated(tx, { where, order: sql`${since}, s.id`, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: [...(await viewModerated(tx, page, { now, locale }))],
    next: rows.length > limit && last ? encodeCursor({ at: last.submittedAt ?? EVER, id: last.id, of }) : null,
  };
}

/** By the partner's name, or the kind's in any language. */
function isAbout(search: string) {
  return sql`(strpos(lower(p.name), lower(${search})) > 0
    or exists (select from jsonb_each_text(k.names) n where strpos(lower(n.value), lower(${search})) > 0))`;
}

type Moderating = 'moderation.approve' | 'moderation.reject' | 'moderation.take-down';

/** One decision, under the service's lock, in the operator's trail and in that of each organization it is offered to. */
function moderate(call: Call<Moderating>, decide: (service: Service) => DecidedService<RefusalCode>) {
  const { tx, scope, params, now, locale, house } = call;
  return call.asSystem(async () => {
    const service = await lockAnyService(tx, params.service);
    if (!service) return refuse('service.unknown');
    const decided = decide(service);
    if (!decided.ok) return decided;
    await saveService(tx, decided.value.state);
    const { ids: newId, deployment } = house;
    const carrying = { now, actor: actorOf(scope), deployment, newId };
    call.about('service', service.id);
    for (const organization of await tellOfService(tx, service, decided.value, carrying)) {
      call.about('service', service.id, { organization });
    }
    call.afterCommit(() => house.delivery.nudge());
    const rows = await readModerated(tx, { where: sql<boolean>`s.id = ${service.id}` });
    const [view] = await viewModerated(tx, rows, { now, locale });
    return view!;
  });
}
