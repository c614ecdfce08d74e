import { type Instant, inLocale, type KindId, type OrganizationId } from '@pasar/core/kernel';
import type { Zone } from '@pasar/core/places';
import { areaOf, commonZone } from '@pasar/core/places/zones';
import { movesOf, type ServiceSide, type ServiceView, serviceStatus } from '@pasar/core/services';
import { type LineInForce, readLinesInForce } from '../agreements/in-force.store.ts';
import type { Tx } from '../database/database.ts';
import { type KindEntry, kindInFull, readKinds } from '../kinds/kinds.store.ts';
import type { ServiceRow } from './service-rows.store.ts';
import { countSites } from './services-on.store.ts';

/** Who looks, from where. */
export interface Looking {
  readonly side: ServiceSide;
  readonly mayAct: boolean;
  readonly now: Instant;
  readonly locale: string;
}

/** Services with where each stands in an organization. @param tx in the reader's scope */
export async function viewServices(
  tx: Tx,
  organization: OrganizationId,
  rows: readonly ServiceRow[],
  looking: Looking,
): Promise<readonly ServiceView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const kinds = await readKinds(tx, organization, [...new Set(rows.map(({ kind }) => kind))]);
  const currency = await readCurrency(tx, organization);
  const sites = await countSites(tx, organization, ids);
  const lines: LineInForce[] = [];
  for (const partner of new Set(rows.map((row) => row.partner))) {
    lines.push(...(await readLinesInForce(tx, { owner: organization, partner, now: looking.now })));
  }
  return rows.map((row) => {
    const line = lines.find(({ service }) => service === row.id);
    const here = { line, sites: sites.get(row.id) ?? 0, currency };
    return viewOf(row, kinds.get(row.kind), here, looking);
  });
}

/** As the operator sees them, by their own states: no organization's answers, agreements or areas. @param tx in the deployment's scope */
export async function viewModerated(
  tx: Tx,
  rows: readonly ServiceRow[],
  looking: Omit<Looking, 'side' | 'mayAct'>,
): Promise<readonly ServiceView[]> {
  const views = new Map<string, ServiceView>();
  // Where it was offered first its kind has a name, and its price a currency.
  for (const home of new Set(rows.map(({ offeredIn }) => offeredIn))) {
    const those = rows.filter(({ offeredIn }) => offeredIn === home);
    const ids = [...new Set(those.map(({ kind }) => kind))];
    const kinds: ReadonlyMap<KindId, KindEntry> = home ? await readKinds(tx, home, ids) : new Map();
    const currency = home ? await readCurrency(tx, home) : NO_CURRENCY;
    for (const row of those) {
      const here = { line: undefined, sites: 0, currency };
      const reader = { ...looking, side: 'operator', mayAct: true } as const;
      views.set(row.id, viewOf({ ...row, offering: null }, kinds.get(row.kind), here, reader));
    }
  }
  return rows.map(({ id }) => views.get(id)!);
}

/** ISO 4217. */
const NO_CURRENCY = 'XXX';

interface Here {
  readonly line: LineInForce | undefined;
  readonly sites: number;
  readonly currency: string;
}

function viewOf(
  row: ServiceRow,
  kind: KindEntry | undefined,
  { line, sites, currency }: Here,
  { side, mayAct, locale }: Looking,
): ServiceView {
  const { state, offering, zone } = row;
  const reduction = offering?.reduction ?? null;
  const standing = { state, offering: offering?.state ?? null, covered: line !== undefined, sites };
  const isOperators = side === 'operator';
  return {
    id: row.id,
    partner: { id: row.partner, name: row.partnerName },
    kind: kind
      ? kindInFull(kind, locale)
      : {
          id: row.kind,
          name: inLocale(row.kindNames, locale),
          category: row.kindCategory,
          categoryName: inLocale(row.categoryNames, locale),
          icon: row.kindIcon,
          picture: '',
        },
    state,
    status: isOperators && state === 'active' ? 'active' : serviceStatus(standing),
    reason: reasonOf(row, side),
    summary: row.summary,
    description: row.description,
    revision: side === 'organization' ? null : row.revision,
    price: row.price,
    currency,
    from: row.from,
    warrantyDays: row.warrantyDays,
    zone: measured(zone),
    reducedTo: reduction && leftOf(zone, reduction),
    reduction,
    offering: standing.offering,
    agreement: line ? { id: line.agreement, version: line.version, rate: line.rate } : null,
    sites,
    submittedAt: row.submittedAt,
    can: movesOf(row, offering, { side, mayAct }),
  };
}

/** The no that is in the way: the operator's to the service, the organization's, the operator's to new words. */
function reasonOf({ state, offering, reason }: ServiceRow, side: ServiceSide): string | null {
  if (state !== 'active') return reason;
  return offering?.reason ?? (side === 'organization' ? null : reason);
}

export function measured(zone: Zone) {
  return { zone, squareMetres: areaOf(zone) };
}

/** Of a reduction that the partner's area has moved away from, nothing is left: it is shown as it was drawn. */
function leftOf(zone: Zone, reduction: Zone) {
  const left = commonZone(zone, reduction);
  return left ? measured(left) : { zone: reduction, squareMetres: 0 };
}

async function readCurrency(tx: Tx, organization: OrganizationId): Promise<string> {
  const row = await tx
    .selectFrom('organizations')
    .select('currency')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return row.currency;
}
