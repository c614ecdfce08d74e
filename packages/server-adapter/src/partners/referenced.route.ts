import { askToConnect } from '@pasar/core/partners';
import * as z from 'zod';
import { withScope } from '../database/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { actorOf, DEPLOYMENT } from '../tenancy/scope.ts';
import { readPartnerCard } from './partner-card.store.ts';
import { findReferenced, readReferenced } from './referenced.store.ts';
import { lockPair, saveRelation } from './relations.store.ts';

const Cursor = z.object({ name: z.string(), id: z.uuidv7() });

/** PAR-4: partners that are on the deployment already. */
export const referencedRoutes = [
  route('partners.referenced', async ({ tx, scope, query, locale }) => {
    const { limit, cursor, name, kind } = query;
    const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
    if (cursor !== undefined && !after) return { ok: false, refusal: { code: 'cursor.invalid' } };
    const found = await withScope(tx, DEPLOYMENT, scope, () =>
      readReferenced(tx, scope.organization!, { name, kind, after, limit: limit + 1 }, locale),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sorted: _, ...partner }) => partner),
      next: found.length > limit && last ? encodeCursor({ name: last.sorted, id: last.id }) : null,
    };
  }),
  route('partners.connect', async (call) => {
    const { tx, scope, params, now, house } = call;
    const organization = scope.organization!;
    const { partner } = params;
    const relation = await call.asSystem(() => lockPair(tx, organization, partner));
    const isThere = relation
      ? relation.state !== 'deleted' && relation.state !== 'refused'
      : await withScope(tx, DEPLOYMENT, scope, () => findReferenced(tx, organization, partner));
    if (!relation && !isThere) return { ok: false, refusal: { code: 'partner.unknown' } };
    const asked = askToConnect({ organization, partner, relation }, now);
    if (!asked.ok) return asked;
    await call.asSystem(() => saveRelation(tx, asked.value, { now, actor: actorOf(scope), newId: house.ids }));
    call.afterCommit(() => house.delivery.nudge());
    return (await readPartnerCard(call, partner))!;
  }),
];
