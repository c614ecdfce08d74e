import type { PartnerId } from '@pasar/core/kernel';
import { later, MINUTE } from '@pasar/core/kernel';
import { linkOf } from '../partners/testing/links.ts';
import { sourceOf } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

async function staff(town: RaceTown, role: 'manager' | 'owner'): Promise<string> {
  const person = { organization: town.owner, role, subject: 'dewi' } as const;
  return (await town.house.tokens.issue(person, town.clock.now())).token;
}

/** Partners that come and go (PAR-3, PAR-7). */
export const relatingScenarios: readonly Scenario[] = [
  {
    name: 'PAR-3 all use one link at once: one is let in and makes one partner, the rest are told',
    guard: {
      name: 'without the lock on the invitation',
      patches: [
        {
          name: 'lock',
          file: sourceOf('partners/invitations.store.ts'),
          out: /(?<=await sha256\(token\)\)\n)\s*\.forUpdate\(\)\n/,
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const address = `round-${round++}@new.example`;
        const asked = { token: await staff(town, 'owner'), body: { addresses: [address] } };
        const { answer } = await town.call('invitations.create', asked);
        const invitation = await linkOf(town, answer.outcomes[0]!.invitation!);
        const { counts } = await town.race(
          times(ground.contenders, (index) => () => {
            const body = { role: 'partner', subject: `${address}-${index}`, invitation } as const;
            return said('come', town.call('sessions.create', { token: town.town.kemang.secret, body }));
          }),
        );
        const made = await town.inTown((tx) =>
          tx
            .selectFrom('relations')
            .innerJoin('partners', 'partners.id', 'relations.partner')
            .select('partners.id')
            .where('relations.owner', '=', town.owner)
            .where('relations.state', '=', 'invited')
            .execute(),
        );
        return [
          ...differs('told', counts, { 'come 201': 1, 'come invitation.used': ground.contenders - 1 }),
          ...differs('partners made', made.length, round),
        ];
      };
    },
  },
  {
    name: 'PAR-7 a partner is deactivated as it is chosen: it has the job, or it goes, never both',
    guard: {
      name: 'without holding the relation of whoever is let in',
      patches: [{ name: 'hold', file: sourceOf('matching/eligibility.store.ts'), out: /\n\s*\.forShare\(\)/ }],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const index = round++ % ground.contenders;
        const partner = town.town.partners[index]!.id as PartnerId;
        const request = await town.place();
        await town.propose(index, request);
        await town.settle(later(town.clock.now(), MINUTE));
        await town.settle((await town.kept(request)).row.shortlist_due_at!);
        const rani = await town.customer();
        const { answer } = await town.call('requests.read', { token: rani, params: { request } });
        const { id: proposal, price, window } = answer.shortlist[0]!;
        const manager = await staff(town, 'manager');
        const choosing = { token: rani, params: { request }, body: { proposal, price, window } };
        const going = { token: manager, params: { partner }, body: { reason: 'Moves away' } };
        const { counts } = await town.race([
          ...times(2, () => () => said('choose', town.call('requests.choose', choosing))),
          ...times(2, () => () => said('go', town.call('partners.deactivate', going))),
        ]);
        const { jobs } = await town.kept(request);
        const { state } = await town.inTown((tx) =>
          tx
            .selectFrom('relations')
            .select('state')
            .where('owner', '=', town.owner)
            .where('partner', '=', partner)
            .executeTakeFirstOrThrow(),
        );
        const isGone = state === 'deactivated';
        const back = { token: manager, params: { partner }, body: {} };
        if (isGone) await town.call('partners.reactivate', back);
        return [
          ...differs('it has the job, or it is gone', [jobs.length > 0, isGone].filter(Boolean).length, 1),
          ...differs('told that it is chosen', counts['choose 200'] ?? 0, jobs.length),
          ...differs('told that it is gone', counts['go 200'] ?? 0, isGone ? 1 : 0),
        ];
      };
    },
  },
];
