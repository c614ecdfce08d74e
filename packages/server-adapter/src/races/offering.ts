import { later } from '@pasar/core/kernel';
import { REQUEST_LOCK } from './guards.ts';
import { differs, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** A direct order of the first partner's service, and when it stops having it alone. */
async function offered(town: RaceTown) {
  const service = town.town.partners[0]!.services[0]!.id as never;
  const request = await town.place({ way: 'direct', service });
  const { offer_ends_at } = (await town.kept(request)).row;
  town.clock.set(later(offer_ends_at!, -1));
  return { request, until: offer_ends_at!, token: await town.partner(0) };
}

/** REQ-2, REQ-5: who was asked, and what follows when they do not want it. */
export const offeringScenarios: readonly Scenario[] = [
  {
    name: 'REQ-5 all who were asked decline at once: the organization is told, once',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place();
        const tokens = await town.everyPartner();
        const { counts } = await town.race(tokens.map((token) => town.declining(token, request)));
        const kept = await town.kept(request);
        return [
          ...differs('told', counts, { 'decline 200': ground.contenders }),
          ...differs('declines', kept.count('request.declined'), ground.contenders),
          ...differs('the organization is told', kept.count('request.unanswered'), 1),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-5 one partner declines from every tab at once: it has declined once',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place();
        const token = await town.partner(0);
        const { counts } = await town.race(times(ground.contenders, () => town.declining(token, request)));
        const kept = await town.kept(request);
        return [
          ...differs('told', counts, { 'decline 200': ground.contenders }),
          ...differs('declines', kept.count('request.declined'), 1),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-2 a direct offer is declined as its time is over: it is broadcast once',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const { request, until, token } = await offered(town);
        const half = Math.floor(ground.contenders / 2);
        const { counts } = await town.race([
          ...times(half, () => town.declining(token, request)),
          ...times(ground.contenders - half, () => town.looking(until)),
        ]);
        await town.settle(until);
        const kept = await town.kept(request);
        const exclusive = kept.events.filter(
          ({ type, data }) => type === 'request.declined' && (data as { exclusive: boolean }).exclusive,
        );
        return [
          ...differs('told', counts, { 'decline 200': half, look: ground.contenders - half }),
          ...differs('broadcasts', kept.count('request.broadcast'), 1),
          ...differs('declined or over', exclusive.length + kept.count('request.offer-ended'), 1),
          ...differs('state', kept.row.state, 'open'),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-2 REQ-11 a direct offer is taken as its time is over: taken once, or broadcast',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const { request, until, token } = await offered(town);
        const half = Math.floor(ground.contenders / 2);
        const { counts } = await town.race([
          ...times(half, () => town.taking(token, request)),
          ...times(ground.contenders - half, () => town.looking(until)),
        ]);
        const taken = counts['take 200'] ?? 0;
        await town.settle(later(until, 60_000));
        const kept = await town.kept(request);
        const refused = taken ? 'take request.taken' : 'take request.not-takeable';
        return [
          ...differs('taken at most once', taken <= 1, true),
          ...differs('told besides', counts[refused] ?? 0, half - taken),
          ...differs('the clock', counts.look, ground.contenders - half),
          ...differs('broadcasts', kept.count('request.broadcast'), 1 - taken),
          ...differs('state, jobs', [kept.row.state, kept.jobs.length], taken ? ['assigned', 1] : ['open', 0]),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
];
