import { later, MINUTE } from '@pasar/core/kernel';
import { REQUEST_LOCK } from './guards.ts';
import { differs, type Racer, said, times } from './race.ts';
import { openRaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** Who is told that it is taken tries once more, after the undo: some of it comes before that, some after. */
function again(take: Racer, undone: Promise<unknown>): Racer {
  return async () => {
    const told = await take();
    if (told !== 'take request.taken') return told;
    await undone;
    return take();
  };
}

/** REQ-10, REQ-11: `first`: who takes it first has it, after the undo. */
export const takingScenarios: readonly Scenario[] = [
  {
    name: 'REQ-11 all take one request: one has it, the rest are told',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place({ way: 'first' });
        const tokens = await town.everyPartner();
        const { counts, each } = await town.race(tokens.map((token) => town.taking(token, request)));
        await town.settle(later(town.clock.now(), MINUTE));
        const kept = await town.kept(request);
        const first = town.town.partners[each.indexOf('take 200')]?.id;
        return [
          ...differs('told', counts, { 'take 200': 1, 'take request.taken': ground.contenders - 1 }),
          ...differs(
            'jobs',
            kept.jobs.map(({ partner }) => partner),
            [first],
          ),
          ...differs('winner', [kept.row.state, kept.row.winner], ['assigned', first]),
          ...differs('takings', [kept.count('request.taken'), kept.count('job.assigned')], [1, 1]),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-10 one undoes its taking while all others take: one of them has it, or nobody',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place({ way: 'first' });
        const [mine, ...others] = await town.everyPartner();
        await town.taking(mine!, request)();
        const body = {};
        const undone = Promise.withResolvers<void>();
        const undo = () => said('undo', town.call('inbox.undo', { token: mine!, params: { request }, body }));
        const { each } = await town.race([
          () => undo().finally(undone.resolve),
          ...others.map((token) => again(town.taking(token, request), undone.promise)),
        ]);
        await town.settle(later(town.clock.now(), MINUTE));
        const kept = await town.kept(request);
        const takers = town.town.partners.filter((_, index) => each[index] === 'take 200').map(({ id }) => id);
        return [
          ...differs('the undo', each[0], 'undo 200'),
          ...differs('told that they have it', takers.length <= 1, true),
          ...differs(
            'jobs',
            kept.jobs.map(({ partner }) => partner),
            takers.slice(0, 1),
          ),
          ...differs('takings', kept.count('request.taken'), 1 + takers.length),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-10 a taking is undone as its undo ends: it is undone once, or it counts',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place({ way: 'first' });
        const token = await town.partner(0);
        await town.taking(token, request)();
        const { undo_until } = (await town.kept(request)).row;
        // One clock is a millisecond before the other: to each, it is in time.
        town.clock.set(later(undo_until!, -1));
        const undoing = await town.partner(0);
        const half = Math.floor(ground.contenders / 2);
        const undo = () => said('undo', town.call('inbox.undo', { token: undoing, params: { request }, body: {} }));
        const { counts } = await town.race([
          ...times(half, () => undo),
          ...times(ground.contenders - half, () => town.looking(undo_until!)),
        ]);
        await town.settle(undo_until!);
        const kept = await town.kept(request);
        const undone = counts['undo 200'] ?? 0;
        return [
          ...differs('undone at most once', undone <= 1, true),
          ...differs('told besides', (counts['undo undo.over'] ?? 0) + undone, half),
          ...differs('the clock', counts.look, ground.contenders - half),
          ...differs('jobs, disclosures', [kept.jobs.length, kept.disclosures.length], undone ? [0, 0] : [1, 2]),
          ...differs('state', kept.row.state, undone ? 'open' : 'assigned'),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-12 all take a request while it is cancelled: cancelled it is, and nobody comes',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place({ way: 'first' });
        const tokens = await town.everyPartner();
        const rani = await town.customer();
        const { each } = await town.race([
          town.cancelling(rani, request),
          ...tokens.slice(1).map((token) => town.taking(token, request)),
        ]);
        await town.settle(later(town.clock.now(), MINUTE));
        const kept = await town.kept(request);
        return [
          ...differs('the cancelling', each[0], 'cancel 200'),
          ...differs('had it meanwhile', each.filter((told) => told === 'take 200').length <= 1, true),
          ...differs('state', kept.row.state, 'cancelled'),
          ...differs('jobs, disclosures', [kept.jobs.length, kept.disclosures.length], [0, 0]),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
];
