import type { Application } from '@pasar/core/partners';
import { sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readPartnerRecords } from './partner-facts.store.ts';
import { movesFor, ratingOf } from './partner-view.ts';

const Cursor = z.object({ since: z.string(), id: z.uuidv7() });

/** PAR-7: applications to decide on, oldest first. */
export const applicationRoutes = [
  route('applications.list', async ({ tx, scope, query, now }) => {
    const owner = scope.organization!;
    const { limit, cursor } = query;
    const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
    if (cursor !== undefined && !after) return { ok: false, refusal: { code: 'cursor.invalid' } };
    const beyond = after ? sql`and (r.since, p.id) > (${after.since}::timestamptz, ${after.id}::uuid)` : sql``;
    const wanted = { where: sql<boolean>`r.state = 'applied' ${beyond}`, order: sql`r.since, p.id`, limit: limit + 1 };
    const found = await readPartnerRecords(tx, owner, wanted, now);
    const page = found.slice(0, limit);
    const { rows } = await sql<{ partner: string; message: string }>`
      select distinct on (m.partner) m.partner, coalesce(m.reason, '') as message from relation_moves m
      where ${forOwner('m', owner)} and m.event = 'apply' and m.partner = any(${page.map(({ id }) => id)}::uuid[])
      order by m.partner, m.id desc`.execute(tx);
    const messages = new Map(rows.map(({ partner, message }) => [partner, message]));
    const items = page.map((record): Application => {
      const { id: partner, name, legalEntity, origin, since: appliedAt, services, state } = record;
      const message = messages.get(partner) ?? '';
      const rating = ratingOf(record);
      return { partner, name, legalEntity, origin, appliedAt, message, rating, services, can: movesFor(scope, state) };
    });
    const last = page.at(-1);
    const next = found.length > limit && last ? encodeCursor({ since: last.since, id: last.id }) : null;
    return { items, next };
  }),
];
