import { formInCurrency } from '@pasar/core/forms';
import { inLocale, invariant, type PartnerId, type RequestId, shortCode } from '@pasar/core/kernel';
import { answersFor, type CustomerPerson, customerDetailsFor, customerNameFor, isDisclosed } from '@pasar/core/people';
import { blurPoint, travelMinutes } from '@pasar/core/places';
import type { OwnProposal, Proposal } from '@pasar/core/proposals';
import { answerBy, type Dispatch, type InboxDetail, type InboxItem, inboxState } from '@pasar/core/requests';
import type { Call } from '../http/route.ts';
import { type KindEntry, kindView, readForm, readKinds } from '../kinds/kinds.store.ts';
import { readDetails } from '../people/personal-details.store.ts';
import { readSites, type SitePlace } from '../places/sites.store.ts';
import { readAvailable } from '../points/wallet.store.ts';
import { readDispatches } from '../requests/dispatch.store.ts';
import { type Habits, readHabits } from '../requests/habits.store.ts';
import type { Row } from '../requests/request-rows.ts';
import type { RequestDetails } from '../requests/request-view.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** What looking into an inbox needs of its call. */
export type Browsing = Pick<Call<'inbox.read'>, 'tx' | 'scope' | 'house' | 'locale' | 'now' | 'asSystem'>;

/** A request as it lies in one partner's inbox. */
interface Lying {
  readonly row: Row<'requests'>;
  readonly sent: Row<'request_dispatches'>;
  readonly dispatch: Dispatch;
  readonly kind: KindEntry;
  readonly site: SitePlace;
  readonly person: CustomerPerson & Pick<RequestDetails, 'answers'>;
  readonly habits: Habits;
}

/** Those of `ids` that this partner was asked for, as cards; in the order of `ids`. */
export async function readItems(call: Browsing, ids: readonly RequestId[]): Promise<InboxItem[]> {
  return (await readLying(call, ids)).map((lying) => itemOf(call, lying));
}

/** One request with all that its partner needs to decide; undefined when it was not asked. */
export async function readItem(call: Browsing, id: RequestId): Promise<InboxDetail | undefined> {
  const { tx, scope, locale, now } = call;
  const partner = scope.partner!;
  const [lying] = await readLying(call, [id]);
  if (!lying) return undefined;
  const { row, kind, dispatch, habits, person } = lying;
  const { job, request } = dispatch;
  const form = await readForm(tx, kind, row.form_version);
  invariant(form, 'the form of a request stays');
  const about = { request, job, now };
  return {
    ...itemOf(call, lying),
    form: formInCurrency(form, habits.currency),
    answers: answersFor(partner, form, { ...row.answers, ...person.answers }, about),
    checklist: habits.settings.checklist.map((point) => ({ id: point.id, label: inLocale(point.label, locale) })),
    currency: habits.currency,
    available: await readAvailable(tx, habits.organization, partner),
    undoSeconds: habits.settings.undoSeconds,
    details: customerDetailsFor(partner, person, about),
    job: job?.partner === partner ? { id: job.id, state: job.state, proposed: job.proposed } : null,
  };
}

function itemOf({ scope, locale, now }: Browsing, lying: Lying): InboxItem {
  const { row, sent, dispatch, kind, site, person, habits } = lying;
  const { request, job } = dispatch;
  const partner = scope.partner!;
  const about = { request, job, now };
  const own = dispatch.proposals.findLast((proposal) => proposal.partner === partner && proposal.state !== 'withdrawn');
  return {
    request: request.id,
    number: shortCode(request.id),
    state: inboxState(dispatch, partner, sent.declined_at !== null, habits),
    way: request.way,
    kind: kindView(kind, locale),
    customer: customerNameFor(partner, person, about),
    autobook: request.autobook,
    exclusive: request.state === 'offered' && request.offer?.partner === partner,
    area: site.quarter,
    point: isDisclosed(partner, about) ? site.point : blurPoint(site.point),
    distance: sent.distance,
    travelMinutes: travelMinutes(sent.distance),
    windows: [...request.windows],
    zone: site.zone,
    cost: sent.cost,
    proposals: { standing: row.standing, required: habits.settings.proposalsRequired },
    createdAt: request.createdAt,
    // With no telling, until the first wished visit.
    answerBy: answerBy(request) ?? row.soonest_at,
    proposal: own ? ownProposal(own) : null,
  };
}

/** A partner's own view of its proposal. */
export function ownProposal({ id, state, price, window, message, createdAt, standsAt }: Proposal): OwnProposal {
  return { id, state, price, window, message, createdAt, standsAt };
}

/** Read as the system, since cards count others' proposals and shorten sealed names; whose inbox it is, is said in each query. */
function readLying({ tx, scope, house, asSystem }: Browsing, ids: readonly RequestId[]): Promise<readonly Lying[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return asSystem(async () => {
    const organization = scope.organization!;
    const sent = await readSent(tx, organization, scope.partner!, ids);
    const asked = sent.map(({ request }) => request);
    if (asked.length === 0) return [];
    const rows = await tx
      .selectFrom('requests')
      .selectAll()
      .where(forOwner('requests', organization))
      .where('id', 'in', asked)
      .execute();
    const habits = await readHabits(tx, organization);
    const dispatches = await readDispatches(tx, organization, rows);
    const kinds = await readKinds(tx, organization, [...new Set(rows.map(({ kind }) => kind))]);
    const sites = await readSites(tx, organization, [...new Set(rows.map(({ site }) => site))]);
    const details = await readDetails<RequestDetails>(tx, house.seal, organization, asked);
    return ids.flatMap((id) => {
      const index = rows.findIndex((row) => row.id === id);
      const row = rows[index];
      const lies = sent.find(({ request }) => request === id);
      if (!row || !lies) return [];
      const kind = kinds.get(row.kind);
      const site = sites.get(row.site);
      invariant(kind && site, 'a request has a kind and a site');
      const person = { ...(details.get(id) ?? ERASED), address: site.address };
      return [{ row, sent: lies, dispatch: dispatches[index]!, kind, site, person, habits }];
    });
  });
}

/** PRV-2: who was erased has no name any more. */
const ERASED: RequestDetails = { contact: { name: '—', phone: '' }, instructions: '', answers: {} };

function readSent(
  tx: Browsing['tx'],
  organization: Habits['organization'],
  partner: PartnerId,
  ids: readonly RequestId[],
) {
  return tx
    .selectFrom('request_dispatches')
    .selectAll()
    .where(forOwner('request_dispatches', organization))
    .where('partner', '=', partner)
    .where('request', 'in', [...ids])
    .execute();
}
