import { later } from '@pasar/core/kernel';
import { REQUEST_LOCK } from './guards.ts';
import { differs, type Racer, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

type Shortlisted = Awaited<ReturnType<RaceTown['shortlisted']>>;

/** Chooses the proposal as it was seen. */
function choosing(town: RaceTown, token: string, { request, shortlist }: Shortlisted, index = 0): Racer {
  const { id, price, window } = shortlist[index]!;
  const body = { proposal: id, price, window };
  return () => said('choose', town.call('requests.choose', { token, params: { request }, body }));
}

/** One choice of a shortlist of one is raced by `others`; `half` of the contenders choose. */
async function chosenAgainst(town: RaceTown, others: (seen: Shortlisted, token: string) => Racer) {
  const seen = await town.shortlisted(1);
  const half = Math.floor(town.contenders / 2);
  const rani = await town.customer();
  const partner = await town.partner(0);
  const told = await town.race([
    ...times(half, () => choosing(town, rani, seen)),
    ...times(town.contenders - half, () => others(seen, partner)),
  ]);
  const kept = await town.kept(seen.request);
  return { ...told, seen, kept, chosen: told.counts['choose 200'] ?? 0 };
}

/** REQ-11, REQ-12, REQ-15: the customer's choice against everything else. */
export const choosingScenarios: readonly Scenario[] = [
  {
    name: 'REQ-11 the customer chooses from every tab at once: one choice counts, the rest are told',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const seen = await town.shortlisted(5);
        const rani = await town.customer();
        const { counts } = await town.race(times(ground.contenders, (index) => choosing(town, rani, seen, index % 5)));
        const kept = await town.kept(seen.request);
        const chosen = kept.proposals.filter(({ state }) => state === 'chosen').map(({ partner }) => partner);
        return [
          ...differs('told', counts, { 'choose 200': 1, 'choose request.assigned': ground.contenders - 1 }),
          ...differs('chosen', chosen, [kept.row.winner]),
          ...differs(
            'jobs',
            kept.jobs.map(({ partner }) => partner),
            [kept.row.winner],
          ),
          ...differs('passed', kept.proposals.filter(({ state }) => state === 'passed').length, 4),
          ...differs('contacts given', kept.disclosures.length, 2),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-11 one is chosen while others propose: whoever comes later is told, and nobody is left hanging',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const seen = await town.shortlisted(2);
        const [rani, tokens] = await Promise.all([town.customer(), town.everyPartner()]);
        const { counts } = await town.race([
          ...times(2, (index) => choosing(town, rani, seen, index)),
          ...tokens.slice(2).map((token) => town.proposing(token, seen.request)),
        ]);
        const kept = await town.kept(seen.request);
        const made = counts['propose 201'] ?? 0;
        const late = counts['propose request.taken'] ?? 0;
        return [
          ...differs('choices', [counts['choose 200'], counts['choose request.assigned']], [1, 1]),
          ...differs('proposals made or told', made + late, ground.contenders - 2),
          ...differs('proposals', kept.proposals.length, 2 + made),
          ...differs(
            'left hanging',
            kept.proposals.filter(({ state }) => state !== 'chosen' && state !== 'passed').length,
            0,
          ),
          ...differs('jobs', kept.jobs.length, 1),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-15 a proposal is chosen and withdrawn: one of both, and both are told the same',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const { counts, kept, chosen } = await chosenAgainst(town, ({ shortlist }, token) => {
          const params = { proposal: shortlist[0]!.id };
          return () => said('withdraw', town.call('proposals.withdraw', { token, params, body: {} }));
        });
        return [
          ...differs('one of both', chosen + (counts['withdraw 200'] ?? 0), 1),
          ...differs('state', kept.row.state, chosen ? 'assigned' : 'open'),
          ...differs(
            'the proposal',
            kept.proposals.map(({ state }) => state),
            [chosen ? 'chosen' : 'withdrawn'],
          ),
          ...differs('jobs, disclosures', [kept.jobs.length, kept.disclosures.length], chosen ? [1, 2] : [0, 0]),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-15 a proposal is chosen and edited: nobody gets a price that was not on the screen',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        let price = 0;
        const { counts, kept, chosen, seen } = await chosenAgainst(town, ({ shortlist }, token) => {
          const { id, window } = shortlist[0]!;
          const body = { price: { amount: 300_000_00 + ++price, currency: 'IDR' }, window, message: '' };
          return () => said('edit', town.call('proposals.edit', { token, params: { proposal: id }, body }));
        });
        const edited = counts['edit 200'] ?? 0;
        const half = Math.floor(ground.contenders / 2);
        const shown = seen.shortlist[0]!.price.amount;
        return [
          ...differs('chosen, or edited by all', [chosen, edited], chosen ? [1, 0] : [0, ground.contenders - half]),
          ...differs('told besides', counts['choose proposal.changed'] ?? 0, chosen ? 0 : half),
          ...differs('the price seen', kept.proposals[0]?.price === shown, chosen === 1),
          ...differs(
            'jobs',
            kept.jobs.map((job) => job.price),
            chosen ? [shown] : [],
          ),
          ...differs('edits', kept.count('proposal.edited'), edited),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-12 a request is chosen from and cancelled: one of both',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const rani = await town.customer();
        const { counts, kept, chosen } = await chosenAgainst(town, ({ request }) => town.cancelling(rani, request));
        return [
          ...differs('one of both', chosen + (counts['cancel 200'] ?? 0), 1),
          ...differs('state', kept.row.state, chosen ? 'assigned' : 'cancelled'),
          ...differs('jobs, disclosures', [kept.jobs.length, kept.disclosures.length], chosen ? [1, 2] : [0, 0]),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
  {
    name: 'REQ-5 a shortlist is chosen from as it lapses: chosen, or lapsed',
    guard: REQUEST_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const seen = await town.shortlisted(2);
        const { lapses_at } = (await town.kept(seen.request)).row;
        town.clock.set(later(lapses_at!, -1));
        const rani = await town.customer();
        const half = Math.floor(ground.contenders / 2);
        const { counts } = await town.race([
          ...times(half, (index) => choosing(town, rani, seen, index % 2)),
          ...times(ground.contenders - half, () => town.looking(lapses_at!)),
        ]);
        await town.settle(lapses_at!);
        const kept = await town.kept(seen.request);
        const chosen = counts['choose 200'] ?? 0;
        return [
          ...differs('chosen at most once', chosen <= 1, true),
          ...differs('the clock', counts.look, ground.contenders - half),
          ...differs('state', kept.row.state, chosen ? 'assigned' : 'lapsed'),
          ...differs('lapses', kept.count('request.lapsed'), 1 - chosen),
          ...differs('jobs, disclosures', [kept.jobs.length, kept.disclosures.length], chosen ? [1, 2] : [0, 0]),
          ...differs('still held', kept.holds.length, 0),
          ...town.gapsIn(kept),
        ];
      };
    },
  },
];
