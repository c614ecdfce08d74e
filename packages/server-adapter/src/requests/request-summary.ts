import type { PartnerId, RequestId } from '@pasar/core/kernel';
import { invariant, shortCode } from '@pasar/core/kernel';
import { type Dispatch, nextStep, type RequestSummary } from '@pasar/core/requests';
import type { Call } from '../http/route.ts';
import { type KindEntry, kindView, readKinds } from '../kinds/kinds.store.ts';
import { readSites, siteView } from '../places/sites.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readDispatches } from './dispatch.store.ts';
import { type Habits, readHabits } from './habits.store.ts';
import { type KnownPartner, readPartners } from './partner-cards.store.ts';
import type { Row } from './request-rows.ts';

/** What looking at requests needs of its call. */
export type Looking = Pick<Call<'requests.read'>, 'tx' | 'scope' | 'house' | 'locale' | 'now' | 'asSystem'>;

/** A request with what stands around it. */
export interface Scene {
  readonly dispatch: Dispatch;
  readonly row: Row<'requests'>;
  readonly kind: KindEntry;
  readonly habits: Habits;
  readonly partners: ReadonlyMap<PartnerId, KnownPartner>;
  readonly summary: RequestSummary;
}

/** The requests of these rows, as their customer and the staff see them; in the same order. */
export async function readScenes(call: Looking, rows: readonly Row<'requests'>[]): Promise<readonly Scene[]> {
  const { tx, scope, locale, now } = call;
  const organization = scope.organization!;
  const habits = await readHabits(tx, organization);
  const dispatches = await readDispatches(tx, organization, rows);
  const kinds = await readKinds(tx, organization, [...new Set(rows.map(({ kind }) => kind))]);
  const sites = await readSites(tx, organization, [...new Set(rows.map(({ site }) => site))]);
  const asked = await countAsked(call, rows);
  const partners = await readPartners(tx, organization, partnersIn(dispatches));

  return rows.map((row, index) => {
    const dispatch = dispatches[index]!;
    const { request } = dispatch;
    const kind = kinds.get(row.kind);
    const site = sites.get(row.site);
    invariant(kind && site, 'a request has a kind and a site');
    const summary: RequestSummary = {
      id: row.id,
      number: shortCode(row.id),
      state: request.state,
      way: request.way,
      autobook: request.autobook,
      kind: kindView(kind, locale),
      site: siteView(site),
      windows: [...request.windows],
      createdAt: request.createdAt,
      next: nextStep(dispatch, now),
      proposals: {
        standing: row.standing,
        required: habits.settings.proposalsRequired,
        asked: asked.get(row.id) ?? 0,
      },
      partner: (request.winner && partners.get(request.winner.partner)?.card) ?? null,
    };
    return { dispatch, row, kind, habits, partners, summary };
  });
}

function partnersIn(dispatches: readonly Dispatch[]): readonly PartnerId[] {
  const named = dispatches.flatMap(({ request, proposals }) => [
    ...proposals.map(({ partner }) => partner),
    ...[request.winner?.partner, request.offer?.partner].filter((partner) => partner !== undefined),
  ]);
  return [...new Set(named)];
}

/** How many were asked; who they are, a customer does not see before they answer. */
async function countAsked(call: Looking, rows: readonly Row<'requests'>[]): Promise<ReadonlyMap<RequestId, number>> {
  if (rows.length === 0) return new Map();
  const counts = await call.asSystem(() =>
    call.tx
      .selectFrom('request_dispatches')
      .select(({ fn }) => ['request', fn.countAll<number>().as('count')])
      .where(forOwner('request_dispatches', call.scope.organization!))
      .where(
        'request',
        'in',
        rows.map(({ id }) => id),
      )
      .groupBy('request')
      .execute(),
  );
  return new Map(counts.map(({ request, count }) => [request, Number(count)]));
}
