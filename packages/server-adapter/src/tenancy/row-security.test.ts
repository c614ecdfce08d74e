import type { CustomerId, MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Tx } from '../database/database.ts';
import { errorCode } from '../database/retry.ts';
import { transaction } from '../database/transaction.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { ownedTables, plantPapers, plantWork } from '../testing/planted-work.ts';
import { openServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { DEPLOYMENT, type Scope, systemScope } from './scope.ts';

/** Row security alone: queries below carry no tenant predicate at all. */
const town = smallTown();
const { kemang, senayan } = town;
const [first, second] = town.partners;
const ours = kemang.id as OrganizationId;

const scopes: Readonly<Record<string, Scope>> = {
  customer: as('customer', kemang.customer, { customer: kemang.customer as CustomerId }),
  partner: as('partner', first!.members[0]!.id, {
    partner: first!.id as PartnerId,
    member: first!.members[0]!.id as MemberId,
  }),
  viewer: as('viewer', 'staff'),
  owner: as('owner', 'staff'),
  host: as('host', 'key'),
  public: as('public', 'key'),
  system: systemScope(ours),
};

function as(role: Scope['role'], subject: string, more: Partial<Scope> = {}): Scope {
  return { organization: ours, role, subject, ...more };
}

eachDatabase('ORG-2 row security alone', (open) => {
  let database: Database;
  let tables: readonly string[];
  beforeAll(async () => {
    database = await open();
    await seedMarketplace(await openServer(database), town.seed);
    await plantWork(database, kemang, first!.id);
    await plantWork(database, senayan, first!.id);
    for (const organization of [kemang, senayan]) await plantPapers(database, organization, first!.id);
    tables = await ownedTables(database);
  });
  afterAll(() => database.close());

  const inScope = <Answer>(scope: Scope, work: (tx: Tx) => Promise<Answer>) => transaction(database, scope, work);
  const count = (scope: Scope, table: string, where = sql`true`) =>
    inScope(scope, async (tx) => {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(tx);
      return rows[0]!.n;
    });

  test('every table is under it, its owner included', async () => {
    const { rows } = await sql<{ relname: string }>`
      select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'pasar' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`.execute(
      database.kysely,
    );
    expect(rows).toEqual([{ relname: 'migrations' }]);
  });

  test.each(Object.entries(scopes))('a %s sees nothing of another organization, in any table', async (_, scope) => {
    for (const table of tables) {
      const planted = await count(DEPLOYMENT, table, sql`owner = ${senayan.id}::uuid`);
      const seen = await count(scope, table, sql`owner = ${senayan.id}::uuid`);
      expect([table, planted > 0, seen]).toEqual([table, planted > 0, 0]);
    }
    expect(await count(scope, 'organizations', sql`id = ${senayan.id}::uuid`)).toBe(0);
  });

  test('the tables of organizations all have rows to be seen, so that the test above says something', async () => {
    const empty: string[] = [];
    for (const table of tables) if ((await count(DEPLOYMENT, table)) === 0) empty.push(table);
    expect(empty).toEqual([]);
  });

  test('without a scope nothing is seen', async () => {
    const nobody: Scope = { organization: null, role: 'public', subject: null };
    for (const table of tables) {
      const shared = ['categories', 'pictures', 'kinds', 'forms', 'registry_entities'].includes(table);
      expect([table, await count(nobody, table)]).toEqual([table, shared ? expect.any(Number) : 0]);
    }
  });

  describe('a customer', () => {
    test('sees its own requests, what stands on them, and no partner’s pending proposal', async () => {
      expect(await count(scopes.customer!, 'requests')).toBe(1);
      expect(await count(scopes.owner!, 'requests')).toBe(2);
      expect(await count(scopes.customer!, 'proposals')).toBe(1);
      expect(await count(scopes.owner!, 'proposals')).toBe(3);
      expect(await count(scopes.customer!, 'request_dispatches')).toBe(0);
    });

    test('reads its own details, nobody else’s; agreements and keys not at all', async () => {
      expect(await count(scopes.customer!, 'personal_details')).toBe(1);
      expect(await count(scopes.customer!, 'agreements')).toBe(0);
      expect(await count(scopes.customer!, 'api_keys')).toBe(0);
    });
  });

  describe('a partner', () => {
    test('sees the requests it was sent, its own proposals, itself, and no other partner', async () => {
      expect(await count(scopes.partner!, 'requests')).toBe(1);
      expect(await count(scopes.partner!, 'proposals')).toBe(1);
      expect(await count(scopes.partner!, 'partners')).toBe(1);
      expect(await count(scopes.partner!, 'agreements')).toBe(1);
      expect(await count(scopes.partner!, 'customers')).toBe(0);
      expect(await count(scopes.partner!, 'personal_details')).toBe(1);
    });

    test('PTS-1 sees its own points with this organization, and writes none', async () => {
      expect(await count(scopes.partner!, 'wallets')).toBe(1);
      expect(await count(scopes.partner!, 'ledger_entries')).toBe(2);
      // The opening, of which the organization's half is not the partner's, and both halves of the hold.
      expect(await count(scopes.partner!, 'ledger_postings')).toBe(3);
      expect(await count(scopes.customer!, 'ledger_entries')).toBe(0);
      for (const scope of [scopes.partner!, scopes.owner!]) {
        const change = inScope(scope, (tx) => sql`update wallets set available = available + 1`.execute(tx));
        expect(Number((await change).numAffectedRows ?? 0)).toBe(0);
        const write = sql`insert into ledger_entries (owner, id, book, sequence, why, actor, at)
          values (${ours}::uuid, ${kemang.tower}::uuid, 'points:x', 1, 'opening', 'x', now())`;
        expect(await inScope(scope, (tx) => write.execute(tx)).catch(errorCode)).toBe('42501');
      }
    });
  });

  test('PAR-16 a partner sees its own licence and invoices; organizations see none, nor how the operator bills', async () => {
    expect(await count(scopes.partner!, 'licences')).toBe(1);
    expect(await count(scopes.partner!, 'licence_invoices')).toBe(1);
    for (const scope of [scopes.owner!, scopes.system!, scopes.host!, scopes.customer!]) {
      for (const table of ['licences', 'licence_invoices', 'licensing', 'licence_invoice_numbers', 'account_moves']) {
        expect([table, await count(scope, table)]).toEqual([table, 0]);
      }
    }
    for (const table of ['tickets', 'ticket_answers']) {
      expect(await count(scopes.viewer!, table)).toBe(1);
      for (const scope of [scopes.partner!, scopes.customer!, scopes.host!]) expect(await count(scope, table)).toBe(0);
    }
  });

  test('an organization sees the partners it has a relation with, and no others', async () => {
    expect(await count(scopes.owner!, 'partners')).toBe(4);
    await inScope(DEPLOYMENT, (tx) =>
      tx
        .deleteFrom('relations')
        .where('owner', '=', ours)
        .where('partner', '=', second!.id as PartnerId)
        .execute(),
    );
    expect(await count(scopes.owner!, 'partners')).toBe(3);
    expect(await count(scopes.public!, 'services', sql`owner = ${second!.id}::uuid`)).toBe(0);
    // The server in that organization's name neither: its people are nobody's business there.
    expect(await count(scopes.system!, 'personal_details', sql`owner = ${second!.id}::uuid`)).toBe(0);
  });

  test('nobody writes into another organization', async () => {
    for (const scope of Object.values(scopes)) {
      const code = await inScope(scope, (tx) =>
        sql`insert into timers (owner, id, kind, subject, due_at)
          values (${senayan.id}::uuid, ${kemang.tower}::uuid, 'x', ${kemang.tower}::uuid, now())`.execute(tx),
      ).catch(errorCode);
      expect(code).toBe('42501');
      const { numAffectedRows } = await inScope(scope, (tx) =>
        sql`update places set name = 'ours now' where owner = ${senayan.id}::uuid`.execute(tx),
      );
      expect(Number(numAffectedRows ?? 0)).toBe(0);
    }
  });

  test('PRV-3 disclosures and events are never changed, not even by the server', async () => {
    for (const table of ['disclosures', 'events']) {
      const change = sql`update ${sql.table(table)} set at = now()`;
      expect(await inScope(DEPLOYMENT, (tx) => change.execute(tx)).catch(errorCode)).toBe('42501');
      expect(await inScope(DEPLOYMENT, (tx) => sql`delete from ${sql.table(table)}`.execute(tx)).catch(errorCode)).toBe(
        '42501',
      );
    }
  });

  const kept = ['ledger_entries', 'ledger_postings', 'audit_trail', 'events', 'disclosures'];
  test('LED-1, PRV-3 ledger and trail are only ever added to: by privilege for the server, by trigger for whoever owns the tables', async () => {
    for (const table of kept) {
      const changes = ['update % set owner = owner', 'delete from %', 'truncate % cascade'];
      for (const change of changes) {
        const [inside, outside] = [table, `pasar.${table}`].map((name) => sql.raw(change.replace('%', name)));
        expect(await inScope(DEPLOYMENT, (tx) => inside!.execute(tx)).catch(errorCode)).toBe('42501');
        expect(await outside!.execute(database.kysely).catch(errorCode)).toBe('23001');
      }
    }
  });

  test('LED-1 an entry that is off by one point is refused by the database itself', async () => {
    const code = await inScope(systemScope(ours), async (tx) => {
      await sql`insert into ledger_entries (owner, id, book, sequence, why, actor, at)
        values (${ours}::uuid, ${kemang.tower}::uuid, 'points:x', 1, 'opening', 'x', now())`.execute(tx);
      await sql`insert into ledger_postings (owner, entry, line, account, unit, amount)
        values (${ours}::uuid, ${kemang.tower}::uuid, 0, 'a', 'points', 5),
          (${ours}::uuid, ${kemang.tower}::uuid, 1, 'b', 'points', -4)`.execute(tx);
    }).catch(errorCode);
    expect(code).toBe('23514');
  });

  test('outside a transaction’s scope the tables are not even found', async () => {
    await expect(sql`select * from requests`.execute(database.kysely)).rejects.toThrow('does not exist');
  });
});
