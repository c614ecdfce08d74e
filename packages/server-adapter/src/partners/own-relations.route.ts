import type { RefusalCode } from '@pasar/core/contract';
import { type OrganizationId, type PartnerId, type Result, refuse } from '@pasar/core/kernel';
import {
  apply,
  connect,
  moveRelation,
  type OwnRelation,
  type Relation,
  type RelationDecision,
} from '@pasar/core/partners';
import { sql } from 'kysely';
import * as z from 'zod';
import { withScope } from '../database/transaction.ts';
import { missingDocuments } from '../documents/required-papers.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, type Refused, route } from '../http/route.ts';
import { admitBeginning, isOpen } from '../organization/admission.store.ts';
import { actorOf, systemScope } from '../tenancy/scope.ts';
import { readOwnRelation } from './own-relations.store.ts';
import { inside, outside, ownerOnly, ownOrganizations } from './own-side.ts';
import { lockPair, saveRelation } from './relations.store.ts';

const Cursor = z.object({ name: z.string(), id: z.uuidv7() });

/** A partner's own side of its relations (PAR-4, PAR-5). */
export const ownRelationRoutes = [
  route('relations.list', async (call) => {
    const items: OwnRelation[] = [];
    for (const { organization } of await ownOrganizations(call.tx, call.scope)) {
      const relation = await readOwnRelation(call, organization);
      if (relation) items.push(relation);
    }
    return { items: items.toSorted((a, b) => Number(b.current) - Number(a.current)) };
  }),
  route('relations.open', async ({ tx, scope, query }) => {
    const { limit, cursor, name } = query;
    const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
    if (cursor !== undefined && !after) return { ok: false, refusal: { code: 'cursor.invalid' } };
    if (await ownerOnly(tx, scope)) return { items: [], next: null };
    const rows = await withScope(tx, outside(scope), scope, () => readOpen(tx, scope.partner!, { name, after, limit }));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sorted: _, ...organization }) => organization),
      next: rows.length > limit && last ? encodeCursor({ name: last.sorted, id: last.id }) : null,
    };
  }),
  route('relations.apply', (call) =>
    step(call, async (relation, organization) => {
      const { tx, scope, now, body } = call;
      // Its papers are its own until it has applied: they are looked at as the partner.
      const missing = await withScope(tx, inside(scope, organization), systemScope(organization), () =>
        missingDocuments(tx, organization, scope.partner!, now),
      );
      const applied = apply({ organization, partner: scope.partner!, relation }, { now, missing });
      if (!applied.ok) return applied;
      const moved = { ...applied.value.moved, reason: body.message || null };
      return { ok: true, value: { ...applied.value, moved } };
    }),
  ),
  route('relations.connect', (call) =>
    step(call, async (relation) => (relation ? connect(relation, call.now) : UNKNOWN)),
  ),
  route('relations.decline', (call) =>
    step(call, async (relation) => (relation ? moveRelation(relation, 'decline', 'partner', call.now) : UNKNOWN), {
      begins: false,
    }),
  ),
];

const UNKNOWN = { ok: false, refusal: { code: 'organization.unknown' } } as const;

type Step = 'relations.apply' | 'relations.connect' | 'relations.decline';
type Decide = (
  relation: Relation | null,
  organization: OrganizationId,
) => Promise<Result<RelationDecision, RefusalCode>>;

/** A step of the partner's at any of its organizations, or at one that takes applications; by an owner of the company. */
async function step(
  call: Call<Step>,
  decide: Decide,
  { begins = true }: { readonly begins?: boolean } = {},
): Promise<OwnRelation | Refused> {
  const { tx, scope, params, now, house } = call;
  const { organization } = params;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const isSeen = await withScope(tx, outside(scope), scope, () => isReachable(tx, scope.partner!, organization));
  if (!isSeen) return UNKNOWN;
  const system = systemScope(organization);
  const decided = await withScope(tx, system, scope, async (): Promise<Result<RelationDecision, RefusalCode>> => {
    const barred = begins && (await admitBeginning(tx, organization));
    if (barred) return refuse(barred);
    const relation = await lockPair(tx, organization, scope.partner!);
    const decision = await decide(relation, organization);
    if (!decision.ok) return decision;
    await saveRelation(tx, decision.value, { now, actor: actorOf(scope), newId: house.ids });
    return decision;
  });
  if (!decided.ok) return decided;
  call.about('partner', scope.partner!, { organization, state: decided.value.relation.state });
  call.afterCommit(() => house.delivery.nudge());
  return (await readOwnRelation(call, organization))!;
}

/** @param tx in the partner's scope outside of any organization */
async function isReachable(tx: Call<Step>['tx'], partner: PartnerId, organization: OrganizationId): Promise<boolean> {
  const { rows } = await sql`
    select from organizations o where o.id = ${organization} and o.takes_applications and ${isOpen('o')}
    union all
    select from relations r where r.owner = ${organization} and r.partner = ${partner} and r.state <> 'deleted'`.execute(
    tx,
  );
  return rows.length > 0;
}

interface OpenFilter {
  readonly name: string | undefined;
  readonly after: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** @param tx in the partner's scope outside of any organization */
async function readOpen(tx: Call<Step>['tx'], partner: PartnerId, { name, after, limit }: OpenFilter) {
  type Row = { id: OrganizationId; name: string; sorted: string; country: string; zone: string };
  const { rows } = await sql<Row>`
    select o.id, o.name, lower(o.name) as sorted, o.country, o.zone
    from organizations o
    where o.takes_applications and ${isOpen('o')}
      and not exists (select from relations r where r.owner = o.id and r.partner = ${partner} and r.state <> 'deleted')
      ${name ? sql`and strpos(lower(o.name), lower(${name})) > 0` : sql``}
      ${after ? sql`and (lower(o.name), o.id) > (${after.name}, ${after.id}::uuid)` : sql``}
    order by lower(o.name), o.id
    limit ${limit + 1}`.execute(tx);
  return rows;
}
