import type { RequestId } from '@pasar/core/kernel';
import { JPEG } from '../files/testing/sample-photos.ts';
import { readDetails } from '../people/personal-details.store.ts';
import { migrationOf, sourceOf } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** The session of somebody the host has not named before. */
async function sessionOf({ call, town }: RaceTown, subject: string) {
  const body = { role: 'customer', subject, sites: [town.kemang.tower], tags: [] } as const;
  const { status, answer, text } = await call('sessions.create', { token: town.kemang.secret, body: body as never });
  if (status !== 201) throw new Error(text);
  return answer.token;
}

function subjectOf(token: string): string {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).sub;
}

/** People and what is theirs. */
export const peopleScenarios: readonly Scenario[] = [
  {
    name: 'ORG-2 a new customer’s first sessions are opened by all at once: one customer',
    guard: {
      name: 'with looking for the customer first, not by inserting it',
      patches: [
        {
          name: 'one customer of a subject',
          file: migrationOf('0002-organizations'),
          out: /(tags text\[\] not null default '\{\}',\n\s*created_at timestamptz not null default now\(\),\n\s*primary key \(owner, id\)),\n\s*unique \(owner, subject\)/,
          instead: '$1',
        },
        {
          name: 'insert',
          file: sourceOf('people/customers.store.ts'),
          out: /const row = await tx\n\s*\.insertInto\('customers'\)[\s\S]*?executeTakeFirstOrThrow\(\);/,
          instead: `const known = await tx
    .selectFrom('customers')
    .select('id')
    .where(forOwner('customers', owner))
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known) return known.id;
  const row = await tx
    .insertInto('customers')
    .values({ owner, id, subject, sites, tags })
    .returning('id')
    .executeTakeFirstOrThrow();`,
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const subject = `newcomer-${++round}`;
        const people = new Set<string>();
        const { counts } = await town.race(
          times(ground.contenders, () => async () => {
            people.add(subjectOf(await sessionOf(town, subject)));
            return 'session';
          }),
        );
        const rows = await town.inTown((tx) =>
          tx.selectFrom('customers').select('id').where('subject', '=', subject).execute(),
        );
        return [
          ...differs('told', counts, { session: ground.contenders }),
          ...differs('customers', [people.size, rows.length], [1, 1]),
        ];
      };
    },
  },
  {
    name: 'PRV-2 a new customer’s first orders come at once: all are sealed by one key, and can be read',
    guard: {
      name: 'with looking for the person’s key first, not by inserting it',
      patches: [
        {
          name: 'look',
          file: sourceOf('people/personal-details.store.ts'),
          out: /const fresh = newKey\(\);\n/,
          instead: `const known = await tx
    .selectFrom('subject_keys')
    .select('sealed')
    .where(forOwner('subject_keys', owner))
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known) return master.open(known.sealed, owner + '/' + subject);
  const fresh = newKey();
`,
        },
        {
          name: 'insert',
          file: sourceOf('people/personal-details.store.ts'),
          out: /\.doNothing\(\)\)\n\s*\.execute\(\);/,
          instead: `.doUpdateSet(({ ref }) => ({ sealed: ref('excluded.sealed') })))
    .execute();
  if (fresh) return fresh;`,
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const subject = `newcomer-${++round}`;
        const token = await sessionOf(town, subject);
        const requests: RequestId[] = [];
        const { counts } = await town.race(
          times(ground.contenders, (index) => async () => {
            const body = town.order({ windows: [town.visit()], instructions: `Ask ${subject}, ${index}.` });
            const reply = await town.call('requests.create', { token, body });
            if (reply.status === 201) requests.push(reply.answer.id);
            return said('order', Promise.resolve(reply));
          }),
        );
        const reading = requests.map((id) =>
          town
            .inTown((tx) => readDetails<{ instructions: string }>(tx, town.house.seal, town.owner, [id]))
            .then((details) => details.get(id)?.instructions.startsWith('Ask ') ?? false)
            .catch(() => false),
        );
        const readable = (await Promise.all(reading)).filter((is) => is).length;
        return [
          ...differs('told', counts, { 'order 201': ground.contenders }),
          ...differs('readable', readable, ground.contenders),
        ];
      };
    },
  },
  {
    name: 'REQ-1 one photo is sent with all orders at once: it goes with one of them',
    guard: {
      name: 'without the lock on the photo',
      patches: [{ name: 'lock', file: sourceOf('requests/place-request.ts'), out: /\n\s*\.forUpdate\(\)/ }],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const token = await town.customer();
        const { answer } = await town.call('files.create', { token, body: JPEG });
        const answers = { units: 1, photos: [answer.id] };
        const body = town.order({ answers, windows: [town.visit()] });
        const { counts } = await town.race(
          times(ground.contenders, () => () => said('order', town.call('requests.create', { token, body }))),
        );
        return differs('told', counts, { 'order 201': 1, 'order file.unknown': ground.contenders - 1 });
      };
    },
  },
];
