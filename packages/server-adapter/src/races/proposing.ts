import { later, MINUTE } from '@pasar/core/kernel';
import { REQUEST_LOCK } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** REQ-5, REQ-10, REQ-15: proposals as they are made, stand, are edited and go. */
export const proposingScenarios: readonly Scenario[] = [
  {
    name: 'REQ-5 one partner proposes from every tab at once: it has one proposal',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      // A lead that costs nothing: a second hold would stop what is to be seen here.
      const town = await openRaceTown(ground, ({ cleaning }) => {
        cleaning.leadPoints = 0;
      });
      return async () => {
        const request = await town.place();
        const token = await town.partner(0);
        const { counts } = await town.race(times(ground.contenders, () => town.proposing(token, request)));
        const kept = await town.kept(request);
        return [
          ...differs('told', counts, { 'propose 201': 1, 'propose proposal.exists': ground.contenders - 1 }),
          ...differs('proposals', kept.proposals.length, 1),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-10 a proposal is withdrawn as it comes to stand: withdrawn it stays, once',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place();
        const proposal = await town.propose(0, request);
        const stands = later(town.clock.now(), MINUTE);
        const token = await town.partner(0);
        const half = Math.floor(ground.contenders / 2);
        const withdraw = () =>
          said('withdraw', town.call('proposals.withdraw', { token, params: { proposal }, body: {} }));
        const { counts } = await town.race([
          ...times(half, () => withdraw),
          ...times(ground.contenders - half, () => town.looking(stands)),
        ]);
        await town.settle(stands);
        const kept = await town.kept(request);
        return [
          ...differs('told', counts, {
            'withdraw 200': 1,
            'withdraw proposal.closed': half - 1,
            look: ground.contenders - half,
          }),
          ...differs(
            'the proposal',
            kept.proposals.map(({ state }) => state),
            ['withdrawn'],
          ),
          ...differs('standing', [kept.row.standing, kept.row.state], [0, 'open']),
          ...differs('still held', kept.holds.length, 0),
          ...differs('withdrawals', kept.count('proposal.withdrawn'), 1),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'PRV-3 MSG-2 half of the partners propose while the others decline: each is in the trail, and none is numbered twice',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const request = await town.place();
        const tokens = await town.everyPartner();
        const half = Math.floor(ground.contenders / 2);
        const { counts } = await town.race(
          tokens.map((token, index) =>
            index < half ? town.proposing(token, request) : town.declining(token, request),
          ),
        );
        const kept = await town.kept(request);
        const declined = ground.contenders - half;
        return [
          ...differs('told', counts, { 'propose 201': half, 'decline 200': declined }),
          ...differs('made, declined', [kept.count('proposal.made'), kept.count('request.declined')], [half, declined]),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-5 all propose, and several processes let the proposals stand: each stands once, one shortlist goes',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground, ({ kemang }) => {
        kemang.seed.dispatch.proposalsRequired = 3;
      });
      return async () => {
        const request = await town.place();
        const tokens = await town.everyPartner();
        const { counts } = await town.race(tokens.map((token) => town.proposing(token, request)));
        const stands = later(town.clock.now(), MINUTE);
        const rung = await town.race(times(Math.ceil(ground.contenders / 4), () => town.looking(stands)));
        await town.settle(stands);
        const kept = await town.kept(request);
        return [
          ...differs('told', counts, { 'propose 201': ground.contenders }),
          ...differs('the clock', Object.keys(rung.counts), ['look']),
          ...differs(
            'stood, shortlisted',
            [kept.count('proposal.stood'), kept.count('request.shortlisted')],
            [ground.contenders, 1],
          ),
          ...differs('standing', [kept.row.standing, kept.row.state], [ground.contenders, 'shortlisted']),
          ...differs('not standing', kept.proposals.filter(({ state }) => state !== 'standing').length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-5 the third proposal stands at the moment that D is over: one shortlist goes, with all three',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground, ({ kemang }) => {
        kemang.seed.dispatch.proposalsRequired = 3;
      });
      return async () => {
        const request = await town.place();
        for (const index of [0, 1]) await town.propose(index, request);
        await town.settle(later(town.clock.now(), MINUTE));
        const { shortlist_due_at } = (await town.kept(request)).row;
        town.clock.set(later(shortlist_due_at!, -MINUTE));
        await town.propose(2, request);
        const { counts } = await town.race(times(ground.contenders, () => town.looking(shortlist_due_at!)));
        await town.settle(shortlist_due_at!);
        const kept = await town.kept(request);
        return [
          ...differs('the clock', counts, { look: ground.contenders }),
          ...differs('shortlists', kept.count('request.shortlisted'), 1),
          ...differs('stood', kept.count('proposal.stood'), 3),
          ...differs('standing', [kept.row.standing, kept.row.state], [3, 'shortlisted']),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
];
