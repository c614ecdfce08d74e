import type { PartnerId } from '@pasar/core/kernel';
import { type AwayWindow, absencesOf, awayWindows, isAway, type JobInHand } from '@pasar/core/partners';
import { json } from '../database/json.ts';
import { withScope } from '../database/transaction.ts';
import { type Call, route } from '../http/route.ts';
import { jobInHand, readWorkInHand } from './jobs-in-hand.store.ts';
import { inside, ownerOnly, ownOrganizations } from './own-side.ts';

type Looking = Pick<Call<'away.read'>, 'tx' | 'scope' | 'now' | 'locale'>;

/** PAR-14: holidays and pauses. They hold at once: what is offered while they do goes to others. */
export const awayRoutes = [
  route('away.read', (call) => readAway(call)),
  route('away.edit', async (call) => {
    const { tx, scope, body, now } = call;
    const refused = await ownerOnly(tx, scope);
    if (refused) return refused;
    const away = json<AwayWindow[]>([...awayWindows(body.absences, now)]);
    await tx.updateTable('partners').set({ away }).where('id', '=', scope.partner!).execute();
    call.about('partner', scope.partner!);
    return readAway(call);
  }),
];

async function readAway(call: Looking) {
  const { tx, scope, now } = call;
  const { away } = await tx
    .selectFrom('partners')
    .select('away')
    .where('id', '=', scope.partner!)
    .executeTakeFirstOrThrow();
  return { absences: [...absencesOf(away, now)], jobs: await jobsWithin(call, away) };
}

/** The jobs that fall into it, at every organization the reader may look into, to be settled first. */
async function jobsWithin({ tx, scope, locale }: Looking, away: readonly AwayWindow[]): Promise<JobInHand[]> {
  if (away.length === 0) return [];
  const jobs: JobInHand[] = [];
  for (const { organization } of await ownOrganizations(tx, scope)) {
    const work = await withScope(tx, inside(scope, organization), scope, () =>
      readWorkInHand(tx, organization, scope.partner as PartnerId),
    );
    const within = work.filter(({ start, end }) => isAway(away, { start, end }));
    jobs.push(...within.map((row) => jobInHand(row, 'partner', locale)));
  }
  return jobs.toSorted((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
}
