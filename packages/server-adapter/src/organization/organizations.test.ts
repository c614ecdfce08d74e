import { MINUTE, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { eligiblePartners } from '../matching/eligibility.store.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openTicketTown, type TicketTown } from '../tickets/testing/ticket-town.ts';
import { orderOf, PROPOSAL, TENANT } from '../torture/belongings.ts';

eachDatabase('ORG-7 the operator’s organizations', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database, ({ kemang, seed }) => {
      seed.partners[0]!.members[0]!.contact.email = 'budi@sejuk.example';
      kemang.seed.dispatch.proposalsRequired = 1;
      kemang.seed.webhooks = [
        { id: '01900000-0000-7000-8000-0000000000aa' as never, url: 'https://host.example/hook', secret: SECRET },
      ];
    });
    const { kemang, call } = town;
    const body = { role: 'owner', subject: 'anna', contact: { name: 'Anna', email: 'anna@kemang.example' } } as const;
    await call('sessions.create', { token: kemang.secret, body });
  });
  afterAll(() => database.close());

  const SECRET = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
  const kemangId = () => town.kemang.id as OrganizationId;
  const inKemang = <Value>(work: (tx: Tx) => Promise<Value>) => transaction(database, systemScope(kemangId()), work);
  const operate = (how: 'suspend' | 'reinstate' | 'close', reason = 'Unpaid since May', of = town.kemang) =>
    town.asOperator(`organizations.${how}`, { params: { organization: of.id }, body: { reason } });
  const rani = (of = town.kemang) =>
    town.tokenOf(of.secret, { role: 'customer', subject: of.subject, sites: [of.tower] });
  const order = async (of = town.kemang) => {
    const body = { ...orderOf(of.tower, town.town.cleaning.id), windows: [PROPOSAL.window] };
    return town.call('requests.create', { token: await rani(of), body });
  };
  const lettersTo = async (address: string) => {
    await town.deliver();
    return town.mails.filter(({ to }) => to.address === address);
  };

  describe('ORG-7 making one', () => {
    test('the keys open sessions, this once they are shown, and whoever is named is its owner, whatever the host says', async () => {
      const made = await town.asOperator('organizations.create', { body: TENANT });
      expect(made.status).toBe(201);
      const { id, keys, organization } = made.answer;
      expect(organization).toMatchObject({
        name: 'Graha Menteng',
        state: 'active',
        since: town.clock.now(),
        partners: 0,
        can: ['suspend', 'close', 'switch'],
        history: [{ event: 'created', by: 'operator:olga', reason: null }],
      });
      const body = { role: 'viewer', subject: TENANT.owner.subject } as const;
      const session = await town.call('sessions.create', { token: keys.secret, body });
      expect(session.answer.role).toBe('owner');
      const { answer } = await town.call('staff.list', { token: session.answer.token });
      expect(answer.items).toMatchObject([{ role: 'owner', contact: { name: TENANT.owner.name } }]);
      expect((await town.call('brand.read', { token: keys.publishable })).answer).toMatchObject({ organization: id });
      const read = await town.asOperator('organizations.read', { params: { organization: id } });
      expect(read.text).not.toContain(keys.secret);
      const [letter] = await lettersTo(TENANT.owner.email);
      expect(letter).toMatchObject({ subject: 'Graha Menteng sudah siap', fromName: 'Pasar Utama' });
    });

    test.each([
      ['zone', 'Mars/Olympus'],
      ['currency', 'ABC'],
      ['country', 'Indonesia'],
      ['locale', 'not a language'],
      ['name', ' '],
      ['owner.email', 'tuti@'],
    ])('a wrong %s is named', async (field, wrong) => {
      const body = field.startsWith('owner')
        ? { ...TENANT, owner: { ...TENANT.owner, email: wrong } }
        : { ...TENANT, [field]: wrong };
      const refused = await town.asOperator('organizations.create', { body });
      expect([refused.status, refused.problem.errors?.map(({ field }) => field)]).toEqual([422, [field]]);
    });
  });

  test('ORG-7 they are listed by name, narrowed by state and a part of the name, page by page', async () => {
    const list = async (query: Record<string, string | number> = {}) =>
      (await town.asOperator('organizations.list', { query })).answer;
    const all = await list();
    expect(all.items.map(({ name }) => name)).toEqual(['Graha Menteng', 'Griya Kemang', 'Wisma Senayan']);
    expect(all.counts).toEqual({ active: 3, suspended: 0, closed: 0 });
    expect(all.items[1]).toMatchObject({ partners: 4, sites: 2, zone: 'Asia/Jakarta' });
    expect((await list({ search: 'SENAYAN' })).items).toHaveLength(1);
    expect((await list({ search: kemangId() })).items).toHaveLength(1);
    expect((await list({ state: 'suspended' })).items).toEqual([]);
    const first = await list({ limit: 2 });
    expect((await list({ limit: 2, cursor: first.next! })).items).toEqual(all.items.slice(2));
    const other = await town.asOperator('organizations.list', { query: { cursor: first.next!, search: 'x' } });
    expect(other.problem.code).toBe('cursor.invalid');
  });

  describe('ORG-7 suspended', () => {
    let open: string;
    beforeAll(async () => {
      open = (await order()).answer.id;
      await town.call('proposals.create', { token: await town.partner(0), params: { request: open }, body: PROPOSAL });
      const suspended = await operate('suspend');
      expect(suspended.answer).toMatchObject({
        state: 'suspended',
        can: ['reinstate', 'close', 'switch'],
        history: [{ event: 'suspended', reason: 'Unpaid since May' }],
      });
    });

    test('its owners are told why, in their language; its own systems, too', async () => {
      const [letter] = await lettersTo('anna@kemang.example');
      expect(letter).toMatchObject({ subject: 'Griya Kemang ditangguhkan' });
      expect(letter!.text).toContain('Unpaid since May');
      // The office is written to where no owner can be.
      expect(town.subjects('office@host.example')).not.toContain(letter!.subject);
      expect(town.webhooks.map(({ body }) => JSON.parse(body).type)).toContain('organization.suspended');
    });

    test('staff read everything; nothing new begins, for nobody', async () => {
      const viewer = await town.staff('viewer');
      for (const id of ['requests.list', 'partners.list', 'organization.read', 'catalog.list'] as const) {
        const query: Record<string, string> = id === 'catalog.list' ? { site: town.kemang.tower } : {};
        expect((await town.call(id, { token: viewer, query })).status).toBe(200);
      }
      const owner = await town.staff('owner');
      const refused = [
        await order(),
        await town.call('catalog.list', { token: await rani(), query: { site: town.kemang.tower } }),
        await town.call('invitations.create', { token: owner, body: { addresses: ['a@b.example'] } }),
        await town.call('places.create', { token: owner, body: { level: 'group', parent: null, name: 'New' } }),
        await town.call('inbox.take', {
          token: await town.partner(1),
          params: { request: open },
          body: { checklist: [] },
        }),
      ];
      for (const { status, problem } of refused) {
        expect([status, problem.code]).toEqual([403, 'organization.suspended']);
      }
      expect(refused[0]!.problem.remedy).toMatch(/operator/);
    });

    test('matching offers nothing, and the next organization’s goes on', async () => {
      const { kemang, senayan, cleaning } = town.town;
      const eligible = ({ id, tower }: typeof kemang) =>
        transaction(database, systemScope(id as OrganizationId), (tx) =>
          eligiblePartners(tx, {
            organization: id as OrganizationId,
            kind: cleaning.id as never,
            site: tower as never,
            windows: [],
            now: town.clock.now(),
          }),
        );
      expect(await eligible(kemang)).toEqual([]);
      expect(await eligible(senayan)).toHaveLength(4);
      expect((await order(senayan)).status).toBe(201);
    });

    test('what is there is carried on and taken back: a proposal stands, is withdrawn, the request is cancelled', async () => {
      town.clock.pass(MINUTE);
      await town.ring();
      const manager = await town.staff('manager');
      const { answer } = await town.call('requests.read', { token: manager, params: { request: open } });
      const proposal = (await inKemang((tx) => tx.selectFrom('proposals').select(['id', 'state']).execute()))[0]!;
      expect([answer.state, proposal.state]).toEqual(['shortlisted', 'standing']);
      const withdrawn = { token: await town.partner(0), params: { proposal: proposal.id }, body: {} };
      expect((await town.call('proposals.withdraw', withdrawn)).status).toBe(200);
      const cancelled = { token: manager, params: { request: open }, body: {} };
      expect((await town.call('requests.cancel', cancelled)).status).toBe(200);
    });

    test('a partner neither finds it nor comes in by a link', async () => {
      const gone = { token: await town.partner(0), query: { limit: 200 } };
      expect((await town.call('relations.open', gone)).text).not.toContain(kemangId());
      const body = { role: 'partner', subject: 'new', invitation: 'whatever' } as const;
      const came = await town.call('sessions.create', { token: town.kemang.secret, body });
      expect(came.problem.code).toBe('organization.suspended');
    });

    test('is lifted by the operator alone, once, with its reason', async () => {
      const lifted = await operate('reinstate', 'Paid');
      expect(lifted.answer).toMatchObject({ state: 'active', history: [{ event: 'reinstated', reason: 'Paid' }, {}] });
      const again = await operate('reinstate', 'Paid');
      expect([again.status, again.problem.code]).toEqual([409, 'organization.state']);
      expect((await order()).status).toBe(201);
      const trail = await town.call('audit.list', { token: await town.staff('owner'), query: { who: 'operator' } });
      expect(trail.answer.items.map(({ what, about }) => [what.action, about.id])).toEqual([
        ['organizations.reinstate', kemangId()],
        ['organizations.suspend', kemangId()],
      ]);
    });
  });

  test('ORG-5 the operator’s hand on the switch: its owners hear of it, once', async () => {
    const turn = (on: boolean) =>
      town.asOperator('organizations.switch', { params: { organization: kemangId() }, body: { on } });
    await town.deliver();
    town.mails.length = 0;
    expect((await turn(false)).answer).toMatchObject({ module: false, history: [{ event: 'switched-off' }, {}, {}] });
    expect((await turn(false)).answer.module).toBe(false);
    expect((await order()).problem.code).toBe('module.off');
    expect((await turn(true)).answer.module).toBe(true);
    expect((await lettersTo('anna@kemang.example')).map(({ subject }) => subject).toSorted()).toEqual([
      'Griya Kemang: marketplace dimatikan',
      'Griya Kemang: marketplace menyala lagi',
    ]);
  });

  describe('ORG-7 closed', () => {
    const statesOf = (table: 'requests' | 'agreements' | 'relations' | 'invitations' | 'tickets') =>
      inKemang(async (tx) => {
        const { rows } = await sql<{ state: string }>`
          select distinct state from ${sql.table(table)} where owner = ${kemangId()} order by state`.execute(tx);
        return rows.map(({ state }) => state);
      });
    const workIsDone = () =>
      inKemang((tx) => tx.updateTable('jobs').set({ state: 'completed' }).where('owner', '=', kemangId()).execute());

    test('not while work is in hand: that is listed, and nothing has ended', async () => {
      const request = (await order()).answer.id;
      await town.call('proposals.create', { token: await town.partner(0), params: { request }, body: PROPOSAL });
      town.clock.pass(MINUTE);
      await town.ring();
      const token = await rani();
      const [shown] = (await town.call('requests.read', { token, params: { request } })).answer.shortlist;
      const body = { proposal: shown!.id, price: shown!.price, window: shown!.window };
      expect((await town.call('requests.choose', { token, params: { request }, body })).status).toBe(200);
      const asked = { token: await town.staff('owner'), body: { addresses: ['dewi@kipas.example'] } };
      expect((await town.call('invitations.create', asked)).status).toBe(200);
      await town.paid();
      await town.deliver();
      const refused = await operate('close', 'Gone');
      expect([refused.status, refused.problem.code]).toEqual([409, 'organization.work-in-hand']);
      expect(refused.problem.listed).toMatchObject([{ type: 'job' }]);
      expect(await statesOf('agreements')).toEqual(['accepted']);
      expect(await statesOf('requests')).toContain('open');
      expect((await order()).status).toBe(201);
    });

    test('then everything else ends in order, and stays on record', async () => {
      await workIsDone();
      town.mails.length = 0;
      const staff = await town.staff('owner');
      const partner = await town.partner(0);
      const kept = await inKemang((tx) => sql`select id from ledger_entries order by id`.execute(tx));
      const closed = await operate('close', 'The estate was sold');
      expect(closed.answer).toMatchObject({ state: 'closed', inHand: 0, partners: 0, can: [] });

      expect(await statesOf('requests')).toEqual(['assigned', 'cancelled']);
      expect(await statesOf('agreements')).toEqual(['terminated']);
      expect(await statesOf('relations')).toEqual(['deleted']);
      expect(await statesOf('invitations')).toEqual(['withdrawn']);
      expect(await statesOf('tickets')).toEqual(['declined']);
      const holds = await inKemang((tx) => sql`select from wallets where held > 0`.execute(tx));
      expect(holds.rows).toEqual([]);
      const after = await inKemang((tx) => sql`select id from ledger_entries order by id`.execute(tx));
      expect(after.rows).toEqual(expect.arrayContaining(kept.rows));
      const active = await inKemang((tx) =>
        tx
          .selectFrom('activations')
          .select('place')
          .where('owner', '=', kemangId())
          .where('active', '=', true)
          .execute(),
      );
      expect(active).toEqual([]);
      const invoices = (await town.asOperator('invoices.list', { query: {} })).answer.items;
      expect(invoices.map(({ state }) => state)).toContain('owed-back');

      for (const token of [town.kemang.secret, town.kemang.publishable]) {
        expect(
          (await town.call(token === town.kemang.secret ? 'sessions.create' : 'brand.read', { token, body: {} }))
            .status,
        ).toBe(401);
      }
      for (const [id, token] of [
        ['organization.read', staff],
        ['inbox.list', partner],
        ['live.read', staff],
      ] as const) {
        const { status, problem } = await town.call(id, { token });
        expect([status, problem.code]).toEqual([403, 'organization.closed']);
      }
      expect((await operate('reinstate', 'Oh')).problem.code).toBe('organization.state');
    });

    test('everybody hears of it once: owners, partners, residents', async () => {
      const [owner, ...more] = await lettersTo('anna@kemang.example');
      expect([owner!.subject, more]).toEqual(['Griya Kemang ditutup', []]);
      const partner = (await lettersTo('budi@sejuk.example')).map(({ subject }) => subject);
      expect(partner.filter((subject) => /kemitraan/i.test(subject))).toHaveLength(1);
      expect(partner.filter((subject) => /perjanjian/i.test(subject))).toEqual([]);
      expect((await lettersTo('rani@mail.example')).length).toBeGreaterThan(0);
    });

    test('a partner’s account elsewhere, and the organization beside it, are left alone', async () => {
      const other = await town.call('relations.list', { token: await town.partner(0, town.town.senayan) });
      expect(other.answer.items.map(({ organization }) => organization.name)).toEqual(['Wisma Senayan']);
      const account = { params: { partner: town.town.partners[0]!.id as PartnerId } };
      expect((await town.asOperator('accounts.read', account)).answer.account).toBe('active');
      expect((await order(town.town.senayan)).status).toBe(201);
    });
  });
});
