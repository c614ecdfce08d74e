import { v7 as uuidv7 } from 'uuid';
import { openDeployment } from '../auth/deployment.ts';
import { createTokens } from '../auth/tokens.ts';
import { idsBy, systemClock } from '../clock.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { createSeal } from '../people/seal.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { migrationOf, sourceOf } from './guards.ts';
import { differs, race, times } from './race.ts';
import type { Scenario } from './scenario.ts';

/** Servers that start at once on one database. */
export const openingScenarios: readonly Scenario[] = [
  {
    name: 'ORG-7 as many servers open an empty database: each migration is run by one of them, and all start',
    guard: {
      name: 'without asking whether a migration is there by now',
      patches: [
        {
          name: 'claim',
          file: sourceOf('database/migrate.ts'),
          out: /\n\s*if \(mine\.rows\.length === 0\) return false;/,
        },
      ],
    },
    async arrange(ground) {
      return async () => {
        const url = await ground.emptyUrl();
        const { counts } = await race(
          times(ground.contenders, () => async () => {
            const database = await openPostgres(url, { connections: 1, statementTimeout: 60_000 });
            await database.close();
            return 'open';
          }),
          ground.seed,
        );
        const looking = await openPostgres(url, { connections: 1 });
        const rows = await looking.kysely
          .withSchema('pasar')
          .selectFrom('migrations' as never)
          .select('name' as never)
          .execute()
          .finally(() => looking.close());
        const names = rows.map((row) => (row as { name: string }).name).toSorted();
        return [
          ...differs('told', counts, { open: ground.contenders }),
          ...differs(
            'migrations',
            names,
            MIGRATIONS.map(({ name }) => name),
          ),
        ];
      };
    },
  },
  {
    name: 'ORG-7 as many servers open a new deployment: one deployment, one signing key, and each reads all tokens',
    guard: {
      name: 'with looking for the deployment first, not by inserting it',
      patches: [
        {
          name: 'one deployment',
          file: migrationOf('0001-scope'),
          out: /default true unique check \(singleton\)/,
          instead: 'default true check (singleton)',
        },
        {
          name: 'insert',
          file: sourceOf('auth/deployment.ts'),
          out: /const made = await tx\n/,
          instead: `const known = await tx.selectFrom('deployments').select('id').executeTakeFirst();
    const made = known ? undefined : await tx
`,
        },
      ],
    },
    async arrange(ground) {
      const seal = await createSeal(new Uint8Array(32));
      return async () => {
        const database = await ground.openDatabase();
        const opened: Awaited<ReturnType<typeof openDeployment>>[] = [];
        const { counts } = await race(
          times(ground.contenders, () => async () => {
            opened.push(await openDeployment(database, seal, idsBy(systemClock)));
            return 'open';
          }),
          ground.seed,
        );
        const now = systemClock.now();
        const doors = opened.map(({ id, keys }) => createTokens(keys, 'pasar', id));
        const staff = { organization: uuidv7() as never, role: 'owner', subject: 'sari' } as const;
        const { token } = await doors[0]!.issue(staff, now);
        const read = await Promise.all(doors.map((door) => door.read(token, now)));
        const rows = await transaction(database, DEPLOYMENT, async (tx) => [
          (await tx.selectFrom('deployments').select('id').execute()).length,
          (await tx.selectFrom('signing_keys').select('id').execute()).length,
        ]);
        return [
          ...differs('told', counts, { open: ground.contenders }),
          ...differs('deployments, signing keys', rows, [1, 1]),
          ...differs('lets in', read.filter(({ ok }) => ok).length, ground.contenders),
        ];
      };
    },
  },
];
