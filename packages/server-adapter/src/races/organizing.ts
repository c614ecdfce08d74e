import { sourceOf } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** Organizations that come and go (ORG-7). */
export const organizingScenarios: readonly Scenario[] = [
  {
    name: 'ORG-7 an organization is closed as its people work on: what they begin is ended with the rest, or refused',
    guard: {
      name: 'without holding the organization of whoever is let in',
      patches: [
        {
          name: 'hold',
          file: sourceOf('organization/admission.store.ts'),
          out: /query\.forKeyShare\(\)/,
          instead: 'query',
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      const issue = async (scope: Parameters<typeof town.house.tokens.issue>[0]) =>
        (await town.house.tokens.issue(scope, town.clock.now())).token;
      let round = 0;
      return async () => {
        const first = round++ * ground.contenders;
        // Closed for good; but for the next round.
        await town.inTown((tx) =>
          tx.updateTable('organizations').set({ state: 'active' }).where('id', '=', town.owner).execute(),
        );
        const olga = await issue({ organization: null, role: 'operator', subject: 'olga' });
        const dewi = await issue({ organization: town.owner, role: 'owner', subject: 'dewi' });
        const closing = { token: olga, params: { organization: town.owner }, body: { reason: 'Sold' } };
        const { counts } = await town.race([
          ...times(ground.contenders, (index) => () => {
            const body = { addresses: [`person-${first + index}@new.example`] };
            return said('invite', town.call('invitations.create', { token: dewi, body }));
          }),
          ...times(2, () => () => said('close', town.call('organizations.close', closing))),
        ]);
        const left = await town.inTown((tx) =>
          tx
            .selectFrom('invitations')
            .select('id')
            .where('owner', '=', town.owner)
            .where('state', '=', 'sent')
            .execute(),
        );
        const answered = (counts['invite 200'] ?? 0) + (counts['invite organization.closed'] ?? 0);
        return [
          ...differs('open in a closed organization', left.length, 0),
          ...differs('answered', answered, ground.contenders),
          ...differs('closed', [counts['close 200'], counts['close organization.state']], [1, 1]),
        ];
      };
    },
  },
];
