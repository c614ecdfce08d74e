import type { PartnerId, RequestId } from '@pasar/core/kernel';
import { refuse } from '@pasar/core/kernel';
import { leadsFor, type WalletLine } from '@pasar/core/points';
import * as z from 'zod';
import type { Tx } from '../database/database.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { readItems } from '../inbox/inbox-items.ts';
import { forDirectory, forOwner } from '../tenancy/for-owner.ts';
import { pageOfWallet } from './wallet-history.store.ts';

/** A partner's points with the organization that it looks at (PTS-1). */
export const walletRoutes = [route('wallet.read', (call) => readWallet(call))];

const Cursor = z.strictObject({ view: z.string(), before: z.int32().positive() });

async function readWallet(call: Call<'wallet.read'>) {
  const { tx, scope, query } = call;
  const { view, limit } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.view !== view) return refuse('cursor.invalid', { field: 'cursor' });

  const owner = scope.organization!;
  const partner = scope.partner!;
  const { name: organization, zone } = await tx
    .selectFrom('organizations')
    .select(['name', 'zone'])
    .where('id', '=', owner)
    .executeTakeFirstOrThrow();
  const wallet = await tx
    .selectFrom('wallets')
    .select(['available', 'held'])
    .where(forOwner('wallets', owner))
    .where('partner', '=', partner)
    .executeTakeFirst();
  const { holds } = await tx
    .selectFrom('point_holds')
    .select(({ fn }) => fn.countAll<number>().as('holds'))
    .where(forOwner('point_holds', owner))
    .where('partner', '=', partner)
    .executeTakeFirstOrThrow();
  const { available, held } = wallet ?? { available: 0, held: 0 };
  const lines = await pageOfWallet(tx, owner, partner, { view, before: after?.before, limit: limit + 1 });
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  return {
    organization,
    zone,
    available,
    held,
    holds: Number(holds),
    buys: leadsFor(available, await leadCosts(tx, owner, partner)),
    history: {
      items: await withLeads(call, page),
      next: lines.length > limit && last ? encodeCursor({ view, before: last.sequence }) : null,
    },
  };
}

type Line = Awaited<ReturnType<typeof pageOfWallet>>[number];

/** Each line with the lead it is about, as its card in the inbox says it. */
async function withLeads(call: Call<'wallet.read'>, lines: readonly Line[]): Promise<WalletLine[]> {
  const about = [...new Set(lines.flatMap((line) => line.about ?? []))] as RequestId[];
  const items = new Map((await readItems(call, about)).map((item) => [item.request as string, item]));
  return lines.map(({ id, at, why, points, held, balance, about }) => {
    const item = about ? items.get(about) : undefined;
    const lead = item && {
      request: item.request,
      number: item.number,
      kind: item.kind.name,
      customer: item.customer,
    };
    return { id, at, why, points, held, balance, lead: lead ?? null };
  });
}

/** Points that a lead of each of the partner's kinds costs. */
async function leadCosts(tx: Tx, owner: Call<'wallet.read'>['scope']['organization'] & string, partner: PartnerId) {
  const rows = await tx
    .selectFrom('kinds')
    .select('lead_points')
    .where(forDirectory('kinds', owner))
    .where('id', 'in', (query) =>
      query.selectFrom('services').select('kind').where(forOwner('services', partner)).where('state', '=', 'active'),
    )
    .execute();
  return rows.map(({ lead_points }) => lead_points);
}
