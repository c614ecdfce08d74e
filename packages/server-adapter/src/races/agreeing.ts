import type { AgreementId } from '@pasar/core/kernel';
import { migrationOf, sourceOf } from './guards.ts';
import { differs, type Racer, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Guard, Scenario } from './scenario.ts';

/** AGR-4: who decides on an agreement holds its row. Behind it stand constraints that would stop some of it by an error. */
const AGREEMENT_LOCK: Guard = {
  name: 'without the lock on the agreement, and the constraints behind it',
  patches: [
    { name: 'lock', file: sourceOf('agreements/agreements.store.ts'), out: /\n\s*\.forUpdate\(\)/ },
    {
      name: 'one event of a number',
      file: migrationOf('0006-delivery'),
      out: / {2}primary key \(owner, aggregate, sequence\),\n/,
    },
    {
      name: 'a message names its event',
      file: migrationOf('0008-messages'),
      out: /,\n\s*foreign key \(owner, request, event\) references events \(owner, aggregate, sequence\)/,
    },
    {
      name: 'events_told, not unique',
      file: migrationOf('0008-messages'),
      out: /create unique index events_told /,
      instead: 'create index events_told ',
    },
    {
      name: 'one version of a state, not unique',
      file: migrationOf('0016-agreements'),
      out: /create unique index agreement_versions_one_each /,
      instead: 'create index agreement_versions_one_each ',
    },
  ],
};

/** The first partner's agreement, over and over: each round leaves it with one more version. */
async function signing(town: RaceTown) {
  const { kemang, partners } = town.town;
  const id = kemang.seed.agreements[0]!.id as AgreementId;
  const services = partners[0]!.services.map(({ id: service }) => ({ service, rate: 1250 }));
  const manager = await town.staff();
  const partner = await town.partner(0);
  const params = { agreement: id };

  async function done(answer: ReturnType<typeof town.call>): Promise<void> {
    const { status, text } = await answer;
    if (status >= 300) throw new Error(text);
  }
  const edit = () =>
    done(town.call('agreements.edit', { token: manager, params, body: { legalEntity: kemang.legalEntity, services } }));
  /** A new version, sent and opened. */
  async function offered() {
    await edit();
    await done(town.call('agreements.send', { token: manager, params, body: {} }));
    const { answer } = await town.call('agreements.read', { token: partner, params });
    const { version, sha256 } = answer.versions[0]!;
    await done(town.call('agreements.open', { token: partner, params, body: { version } }));
    return { version, sha256 };
  }
  const accepting =
    (body: { readonly version: number; readonly sha256: string }): Racer =>
    () =>
      said('accept', town.call('agreements.accept', { token: partner, params, body }));
  const sending: Racer = () => said('send', town.call('agreements.send', { token: manager, params, body: {} }));
  const kept = () =>
    town.inTown(async (tx) => ({
      versions: await tx
        .selectFrom('agreement_versions')
        .select(['version', 'state'])
        .where('agreement', '=', id)
        .execute(),
      evidence: await tx
        .selectFrom('agreement_evidence')
        .select(['version', 'what'])
        .where('agreement', '=', id)
        .execute(),
      events: await tx
        .selectFrom('events')
        .select('sequence')
        .where('aggregate', '=', id)
        .orderBy('sequence')
        .execute(),
    }));
  return { edit, offered, accepting, sending, kept };
}

type Kept = Awaited<ReturnType<Awaited<ReturnType<typeof signing>>['kept']>>;

/** One version holds, and its trail has no gap and no double. */
function soundness({ versions, events }: Kept): readonly string[] {
  const counted = events.map((_, index) => index + 1);
  return [
    ...differs('in force', versions.filter(({ state }) => state === 'accepted').length, 1),
    ...differs(
      'the trail',
      events.map(({ sequence }) => sequence),
      counted,
    ),
  ];
}

/** AGR-4, AGR-5: both sides of an agreement at once. */
export const agreeingScenarios: readonly Scenario[] = [
  {
    name: 'AGR-5 an agreement is accepted from every tab at once: one acceptance counts, the rest are told',
    guard: AGREEMENT_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      const { offered, accepting, kept } = await signing(town);
      return async () => {
        const newest = await offered();
        const { counts } = await town.race(times(ground.contenders, () => accepting(newest)));
        const now = await kept();
        const signed = now.evidence.filter(({ version, what }) => version === newest.version && what === 'accepted');
        return [
          ...differs('told', counts, { 'accept 200': 1, 'accept agreement.not-open': ground.contenders - 1 }),
          ...differs('signatures', signed.length, 1),
          ...soundness(now),
        ];
      };
    },
  },
  {
    name: 'AGR-4 a newer version is sent while the one before is accepted: one of the two was first, and both are told so',
    guard: AGREEMENT_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      const { edit, offered, accepting, sending, kept } = await signing(town);
      return async () => {
        const older = await offered();
        await edit();
        const half = Math.floor(ground.contenders / 2);
        const { counts } = await town.race([
          ...times(half, () => accepting(older)),
          ...times(ground.contenders - half, () => sending),
        ]);
        const now = await kept();
        const stateOf = (number: number) => now.versions.find(({ version }) => version === number)?.state;
        const accepted = counts['accept 200'] ?? 0;
        return [
          ...differs(
            'sent',
            [counts['send 200'], counts['send agreement.not-draft']],
            [1, ground.contenders - half - 1],
          ),
          ...differs('accepted once at most', accepted <= 1, true),
          ...differs('the older one', stateOf(older.version), accepted === 1 ? 'accepted' : 'withdrawn'),
          ...differs('the newer one', stateOf(older.version + 1), 'sent'),
          ...soundness(now),
        ];
      };
    },
  },
];
