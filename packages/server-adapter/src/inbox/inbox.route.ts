import type { RequestId } from '@pasar/core/kernel';
import { addDays, instantAt, refuse } from '@pasar/core/kernel';
import { declineRequest, takeRequest, undoTaking } from '@pasar/core/requests';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { kindView, readKinds } from '../kinds/kinds.store.ts';
import { noteDecline, readAsked } from '../requests/asked.store.ts';
import { decideOn } from '../requests/case.ts';
import { readHabits } from '../requests/habits.store.ts';
import { type InboxWanted, pageOfInbox } from './inbox.store.ts';
import { type Browsing, readItem, readItems } from './inbox-items.ts';

/** What partners do with the requests they were asked for. */
export const inboxRoutes = [
  route('inbox.list', (call) => listInbox(call)),

  route('inbox.read', (call) => shown(call, call.params.request)),

  route('inbox.take', async (call) => {
    const { params, body, scope } = call;
    const partner = scope.partner!;
    const taken = await decideOn(call, params.request, async (open) => {
      const { dispatch, facts } = open;
      const now = { obstacles: await open.obstacles(partner), lead: await open.lead(partner) };
      return takeRequest(dispatch, { partner, ...body }, { ...facts, ...now });
    });
    return taken.ok ? shown(call, params.request) : taken;
  }),

  route('inbox.undo', async (call) => {
    const { params, scope } = call;
    const undone = await decideOn(call, params.request, async ({ dispatch, facts }) =>
      undoTaking(dispatch, { partner: scope.partner! }, facts),
    );
    return undone.ok ? shown(call, params.request) : undone;
  }),

  route('inbox.decline', async (call) => {
    const { params, body, scope, tx, now } = call;
    const partner = scope.partner!;
    const declined = await decideOn(call, params.request, async ({ dispatch, facts, eligible }) => {
      const asked = await readAsked(tx, dispatch.request);
      const mine = asked.find((one) => one.partner === partner);
      const decided = declineRequest(
        dispatch,
        { partner },
        {
          ...facts,
          eligible: dispatch.request.state === 'offered' ? await eligible() : [],
          declined: mine?.declined ?? false,
          othersAsked: asked.filter((one) => one !== mine && !one.declined).length,
        },
      );
      if (decided.ok && !mine?.declined) await noteDecline(tx, dispatch.request, partner, body.reason, now);
      return decided;
    });
    return declined.ok ? shown(call, params.request) : declined;
  }),
];

async function shown(call: Browsing, id: RequestId) {
  return (await readItem(call, id)) ?? refuse('request.unknown');
}

const Cursor = z.strictObject({
  view: z.string(),
  sort: z.string(),
  value: z.int(),
  request: z.uuid(),
});

async function listInbox(call: Call<'inbox.list'>) {
  const { tx, scope, query, locale } = call;
  const organization = scope.organization!;
  const { view, sort, kind, within, day, limit } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  const isOurs = after?.view === view && after.sort === sort;
  if (query.cursor !== undefined && !isOurs) return refuse('cursor.invalid', { field: 'cursor' });

  const { zone, settings } = await readHabits(tx, organization);
  const during = day && { from: instantAt(day, '00:00', zone), to: instantAt(addDays(day, 1), '00:00', zone) };
  const partner = scope.partner!;
  const required = settings.proposalsRequired;
  const wanted: InboxWanted = { organization, partner, required, view, kind, within, during: during || undefined };
  const { places, total, open, mine, kinds } = await pageOfInbox(tx, wanted, { sort, after, limit: limit + 1 });
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const entries = await readKinds(tx, organization, kinds);
  const { lat, lng } = await tx
    .selectFrom('partners')
    .select(['lat', 'lng'])
    .where('id', '=', partner)
    .executeTakeFirstOrThrow();
  return {
    items: await readItems(
      call,
      page.map(({ request }) => request as RequestId),
    ),
    next: places.length > limit && last ? encodeCursor({ view, sort, ...last }) : null,
    total,
    kinds: [...entries.values()].map((entry) => kindView(entry, locale)),
    counts: { open, mine },
    base: { lat, lng },
  };
}
