import type { OrganizationId } from '@pasar/core/kernel';
import type { PartnerCount, PartnerRow, RelationState } from '@pasar/core/partners';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, type Refused, route } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { jobInHand, readWorkInHand } from './jobs-in-hand.store.ts';
import { readPartnerCard } from './partner-card.store.ts';
import { countPartners, LEGAL_NAME, readPartnerRecords } from './partner-facts.store.ts';
import { rowOf } from './partner-view.ts';

const Cursor = z.object({ name: z.string(), id: z.uuidv7() });

/** PAR-9: of which the list consists when no state is asked for. */
const WITH_SERVICES: readonly RelationState[] = ['accepted', 'suspended', 'deactivated'];
const ON_THE_WAY: readonly RelationState[] = ['invited', 'applied', 'accepted', 'suspended'];

/** PAR-8: moderated by the operator and accepted here, whether an agreement covers it or it is on anywhere yet or not. */
const WITH_ONE = sql<SqlBool>`s.accepted > 0`;
/** Who comes back has services of before, and is on the way all the same. */
const WITHOUT_YET = sql<SqlBool>`(s.accepted = 0 or r.state in ('invited', 'applied'))`;

/** The partner list, those on their way in, and the card (PAR-9, PAR-10). */
export const partnerRoutes = [
  route('partners.list', (call) => listOf(call, WITH_ONE, WITH_SERVICES)),
  route('partners.joining', (call) => listOf(call, WITHOUT_YET, ON_THE_WAY)),
  route('partners.read', async (call) => {
    const card = await readPartnerCard(call, call.params.partner);
    return card ?? { ok: false, refusal: { code: 'partner.unknown' } };
  }),
  route('partners.jobs', async ({ tx, scope, params, locale }) => {
    const owner = scope.organization!;
    const { partner } = params;
    if (!(await isRelated(tx, owner, partner))) return { ok: false, refusal: { code: 'partner.unknown' } };
    const work = await readWorkInHand(tx, owner, partner);
    return { jobs: work.map((row) => jobInHand(row, 'organization', locale)) };
  }),
];

interface Page {
  readonly items: readonly PartnerRow[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: PartnerCount[];
}

async function listOf(
  { tx, scope, query, now }: Call<'partners.list' | 'partners.joining'>,
  services: RawBuilder<SqlBool>,
  states: readonly RelationState[],
): Promise<Page | Refused<'cursor.invalid'>> {
  const owner = scope.organization!;
  const { limit, cursor, name, account, relation } = query;
  const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
  if (cursor !== undefined && !after) return { ok: false, refusal: { code: 'cursor.invalid' } };
  const listed = [
    services,
    sql<SqlBool>`r.state = any(${[...states, ...(relation ? [relation] : [])]}::text[])`,
    ...(name
      ? [sql<SqlBool>`(strpos(lower(p.name), lower(${name})) > 0 or strpos(lower(${LEGAL_NAME}), lower(${name})) > 0)`]
      : []),
  ];
  const filters = [
    ...listed,
    ...(relation ? [sql<SqlBool>`r.state = ${relation}`] : []),
    ...(account ? [sql<SqlBool>`p.account = ${account}`] : []),
  ];
  const all = (parts: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`${sql.join(parts, sql` and `)}`;
  const beyond = after ? [sql<SqlBool>`(lower(p.name), p.id) > (${after.name}, ${after.id}::uuid)`] : [];
  const found = await readPartnerRecords(tx, owner, { where: all([...filters, ...beyond]), limit: limit + 1 }, now);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const counts = await countPartners(tx, owner, all(listed));
  const asked = counts.filter(
    (of) => (account ?? of.account) === of.account && (relation ?? of.relation) === of.relation,
  );
  return {
    items: page.map((record) => rowOf(record, now)),
    next: found.length > limit && last ? encodeCursor(await placeOf(tx, last.name, last.id)) : null,
    total: asked.reduce((sum, { count }) => sum + count, 0),
    counts,
  };
}

/** The database's own lower case: another one would begin the next page elsewhere. */
async function placeOf(tx: Call<'partners.list'>['tx'], name: string, id: string) {
  const { rows } = await sql<{ name: string }>`select lower(${name}::text) as name`.execute(tx);
  return { name: rows[0]!.name, id };
}

export async function isRelated(tx: Call<'partners.list'>['tx'], owner: OrganizationId, partner: string) {
  const { rows } = await sql`
    select from relations r where ${forOwner('r', owner)} and r.partner = ${partner}`.execute(tx);
  return rows.length > 0;
}
