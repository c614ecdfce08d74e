import { ENDPOINTS, type Endpoint, type EndpointId, type Role } from '@pasar/core/contract';
import { SCHEMAS } from '@pasar/core/contract/schemas';
import { MINUTE, type OrganizationId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Database } from '../database/database.ts';
import { errorCode } from '../database/retry.ts';
import { transaction } from '../database/transaction.ts';
import { createApp } from '../http/app.ts';
import type { Route } from '../http/route.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { ROUTES } from '../routes.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT, type Scope } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { ASKINGS } from '../torture/askings.ts';
import { type Deployment, openDeployment } from '../torture/deployment.ts';

const WRITES = (Object.keys(ENDPOINTS) as EndpointId[]).filter((id) => ENDPOINTS[id].method !== 'GET');

const trailOf = (database: Database) =>
  transaction(database, DEPLOYMENT, (tx) => tx.selectFrom('audit_trail').selectAll().orderBy('at').execute());

eachDatabase('PRV-3 every write of the contract', (open) => {
  let database: Database;
  let here: Deployment;
  beforeAll(async () => {
    database = await open();
    here = await openDeployment(database);
  });
  afterAll(() => database.close());

  test.each(WRITES)('%s leaves one row when it is done, and none when it is refused, whoever asks', async (id) => {
    for (const role of rolesOf(id)) {
      const token = await here.owner.as(role);
      const before = await trailOf(database);
      const { status, headers } = await here.server.call(id, { token, ...ASKINGS[id](here.own) });
      const known = new Set(before.map((row) => row.id));
      const left = (await trailOf(database)).filter((row) => !known.has(row.id));
      const row = { id: headers.get('request-id'), action: id, role };
      // What concerns several organizations stands in the trail of each, once.
      const owners = new Set(left.map(({ owner }) => owner));
      expect([role, status, left]).toMatchObject([
        role,
        status,
        status < 300 ? [...(owners.size ? owners : [0])].map(() => row) : [],
      ]);
    }
  });

  /** Routes that do nothing but succeed, refuse or fail: what the door does by itself is seen alone. */
  const bare = (handle: Route['handle']) => {
    const routes = ROUTES.map((route) => ({ ...route, handle }));
    return createApp(routes, { ...here.server.house, onError: () => {} });
  };

  test.each(WRITES)('%s does so by itself, without a word of its route’s', async (id) => {
    const [role] = rolesOf(id);
    const token = await here.owner.as(role!);
    const asking = ASKINGS[id](here.own);
    const ask = async (handle: Route['handle']) => {
      const path = ENDPOINTS[id].path.replace(/{(\w+)}/g, (_, name: string) => asking.params?.[name] ?? '');
      const before = (await trailOf(database)).length;
      const isBinary = asking.body instanceof Uint8Array;
      const query = new URLSearchParams(Object.entries(asking.query ?? {}).map(([name, value]) => [name, `${value}`]));
      const response = await bare(handle).request(`http://server.test${path}?${query}`, {
        method: ENDPOINTS[id].method,
        body: isBinary ? (asking.body as Uint8Array<ArrayBuffer>) : JSON.stringify(asking.body),
        headers: {
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': crypto.randomUUID(),
          ...(!isBinary && { 'Content-Type': 'application/json' }),
        },
      });
      return [response.status < 400, (await trailOf(database)).length - before];
    };
    expect(await ask(async () => ({}))).toEqual([true, 1]);
    expect(await ask(async () => ({ ok: false, refusal: { code: 'not-found' } }))).toEqual([false, 0]);
    expect(await ask(() => Promise.reject(new Error('broken')))).toEqual([false, 0]);
  });

  test('an answer that is given again was done once', async () => {
    const token = await here.owner.as('customer');
    const asking = { token, key: 'twice', ...ASKINGS['files.create'](here.own) };
    const before = (await trailOf(database)).length;
    for (let i = 0; i < 2; i++) expect((await here.server.call('files.create', asking)).status).toBe(201);
    expect((await trailOf(database)).length - before).toBe(1);
  });

  test('names of fields are the contract’s: no body is a record with keys of the caller’s', () => {
    const bodies = WRITES.map((id) => [id, (SCHEMAS[id] as { body?: z.ZodType }).body] as const);
    expect(bodies.filter(([, body]) => body instanceof z.ZodRecord).map(([id]) => id)).toEqual([]);
  });

  test('nobody writes it in another’s name, nor in another organization’s trail', async () => {
    const { kemang, senayan } = here.town;
    const organization = kemang.id as OrganizationId;
    const scope: Scope = { organization, role: 'manager', subject: 'sari' };
    const write = (change: Record<string, unknown>) =>
      transaction(database, scope, async (tx) => {
        const row = { owner: kemang.id, role: 'manager', subject: 'sari', ...change };
        await sql`insert into audit_trail (owner, id, at, role, subject, action, about_kind, about, code, ids, changed)
          values (${row.owner}::uuid, ${here.server.house.ids()}::uuid, now(), ${row.role}, ${row.subject}, 'x', 'request',
            ${kemang.id}::uuid, 'x', '{}', '{}')`.execute(tx);
      }).then(() => 'written', errorCode);
    expect(await write({})).toBe('written');
    for (const change of [{ subject: 'anna' }, { role: 'owner' }, { role: 'clock' }, { owner: senayan.id }]) {
      expect([change, await write(change)]).toEqual([change, '42501']);
    }
  });
});

function rolesOf(id: EndpointId): readonly Role[] {
  const { roles }: Endpoint = ENDPOINTS[id];
  return roles === 'anyone' ? ['public'] : roles;
}

eachDatabase('PRV-3 the trail', (open) => {
  let database: Database;
  let job: JobTown;
  let owner: () => Promise<string>;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
    owner = () => job.tokenOf(job.town.kemang.secret, { role: 'owner', subject: 'anna' });
  });
  afterAll(() => database.close());

  const list = async (query: Record<string, string | number> = {}, language = 'en') =>
    (await job.call('audit.list', { token: await owner(), query, language })).answer;

  describe('of a request from order to assignment', () => {
    let request: string;
    beforeAll(async () => {
      request = await job.place();
      const shortlist = await job.shortlist(request as never);
      await job.choose(request as never, shortlist[0]!);
      job.clock.pass(MINUTE);
    });

    test('who, what, when, about what, in the reader’s words', async () => {
      const { items } = await list({ about: request });
      const chosen = items.find(({ what }) => what.action === 'requests.choose')!;
      expect(chosen).toMatchObject({
        who: { role: 'customer', subject: job.town.kemang.subject, partner: null },
        what: { words: 'Proposal chosen' },
        about: { kind: 'request', id: request, words: 'Request' },
        changed: { fields: ['proposal', 'price', 'window'] },
      });
      const answered = items.find(({ what }) => what.action === 'proposals.create')!;
      expect(answered.who).toMatchObject({ role: 'partner', partner: { name: expect.stringMatching(/\w/) } });
      const { items: russian } = await list({ about: request, what: 'requests.choose' }, 'ru');
      expect(russian.map(({ what, about }) => [what.words, about.words])).toEqual([['Выбрано предложение', 'Заявка']]);
    });

    test('JOB-4 whose contact was given to whom stands with the act that gave it', async () => {
      const { items } = await list({ about: request, view: 'disclosures' });
      expect(items.map(({ what }) => what.action)).toEqual(['requests.choose']);
      expect(items[0]!.disclosures.map(({ of }) => of).sort()).toEqual(['customer', 'partner']);
      expect(items[0]!.events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['request.chosen', 'job.assigned', 'contact.disclosed']),
      );
    });

    test('what time brings about is the clock’s: a row for each timer that did something, none for those that came late', async () => {
      const { items } = await list({ about: request, who: 'clock' });
      expect(items.length).toBeGreaterThan(0);
      for (const { who, from, events } of items) {
        expect(who).toEqual({ role: 'clock', by: null, subject: null, partner: null });
        expect(from).toEqual({ network: null, agent: null, page: null });
        expect(events.length).toBeGreaterThan(0);
      }
    });

    test('found by the id, by the code people read aloud, and by any id it concerns', async () => {
      const all = (await list({ about: request })).items;
      const { code } = all[0]!.about;
      expect((await list({ about: code.toLowerCase() })).items.map(({ id }) => id)).toEqual(
        all.filter(({ about }) => about.code === code).map(({ id }) => id),
      );
      const chosen = all.find(({ what }) => what.action === 'requests.choose')!;
      const proposal = chosen.changed.ids.find(({ name }) => name === 'proposal')!.id;
      expect((await list({ about: proposal })).items.map(({ id }) => id)).toContain(chosen.id);
      expect((await list({ about: chosen.id })).items.map(({ id }) => id)).toEqual([chosen.id]);
      expect((await list({ about: 'no such thing' })).items).toEqual([]);
    });

    test('by side, by person, by company, by day', async () => {
      const sides = async (who: string) => new Set((await list({ who })).items.map((item) => item.who.role));
      expect(await sides('customers')).toEqual(new Set(['customer']));
      expect(await sides('host')).toEqual(new Set(['host']));
      const { partner } = (await list({ who: 'partners' })).items[0]!.who;
      const ofPartner = (await list({ by: partner!.id })).items;
      const customer = (await list({ who: 'customers' })).items[0]!.who;
      expect(customer.by).not.toBe(customer.subject);
      expect(new Set((await list({ by: customer.by! })).items.map(({ who }) => who.subject))).toEqual(
        new Set([customer.subject]),
      );
      expect(new Set(ofPartner.map(({ who }) => who.partner?.id))).toEqual(new Set([partner!.id]));
      const today = job.clock.now().slice(0, 10);
      const items = (await list({ from: today, to: today })).items;
      expect(items.length).toBeGreaterThan(0);
      expect((await list({ to: '2026-01-01' })).items).toEqual([]);
      expect((await list({ from: '2040-01-01' })).items).toEqual([]);
    });

    test('page by page nothing is missing and nothing is twice', async () => {
      const all = (await list({ limit: 200 })).items.map(({ id }) => id);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ limit: 3, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
      // The reader's own sessions come on top while it reads: they are left out.
      expect(seen.slice(-all.length)).toEqual(all.slice(-seen.length));
      expect(new Set(seen).size).toBe(seen.length);
      const { problem } = await job.call('audit.list', { token: await owner(), query: { cursor: 'made-up' } });
      expect(problem.code).toBe('cursor.invalid');
    });
  });

  describe('from where', () => {
    const FROM = {
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      Origin: 'https://portal.example',
      'X-Forwarded-For': '198.51.100.9, 203.0.113.77',
    };
    const ask = async (trustedProxies: number) => {
      const app = createApp(ROUTES, { ...job.house, trustedProxies });
      const body = JSON.stringify({ role: 'viewer', subject: 'v' });
      const headers = {
        Authorization: `Bearer ${job.town.kemang.secret}`,
        'Content-Type': 'application/json',
        ...FROM,
      };
      const request = new Request('http://server.test/v1/sessions', { method: 'POST', body, headers });
      const response = await app.fetch(request, { address: '::ffff:192.0.2.55' });
      const id = response.headers.get('request-id')!;
      return (await list({ about: id })).items[0]!.from;
    };

    test('the socket’s network, the program’s family, the page’s origin; a forwarding header is not believed', async () => {
      expect(await ask(0)).toEqual({
        network: '192.0.2.0/24',
        agent: 'Firefox, Linux',
        page: 'https://portal.example',
      });
    });

    test('behind proxies of one’s own as many of its entries count as there are proxies', async () => {
      expect((await ask(1)).network).toBe('203.0.113.0/24');
      expect((await ask(2)).network).toBe('198.51.100.0/24');
    });

    test('the database takes no whole address', async () => {
      const code = await transaction(database, DEPLOYMENT, (tx) =>
        sql`insert into audit_trail (owner, id, at, role, action, about_kind, about, code, ids, changed, network)
          select owner, ${job.house.ids()}::uuid, at, role, action, about_kind, about, code, ids, changed, '192.0.2.55/32'
          from audit_trail limit 1`.execute(tx),
      ).catch(errorCode);
      expect(code).toBe('23514');
    });
  });

  describe('sessions', () => {
    test('say whom the host let in, and can be left out', async () => {
      await job.staff();
      const [latest] = (await list({ what: 'sessions.create', who: 'host' })).items.filter(
        ({ changed }) => changed.person === 'manager:sari-manager',
      );
      expect(latest).toMatchObject({ about: { kind: 'organization' }, changed: { fields: ['role', 'subject'] } });
      expect((await list({ view: 'changes' })).items.map(({ what }) => what.action)).not.toContain('sessions.create');
    });
  });

  test('events and disclosures are written inside an act, or not at all', async () => {
    const write = (act?: string) =>
      transaction(
        database,
        DEPLOYMENT,
        (tx) =>
          sql`insert into events (owner, aggregate, sequence, id, type, actor, data, at)
          values (${job.town.kemang.id}::uuid, ${job.house.ids()}::uuid, 1, ${job.house.ids()}::uuid, 'x', 'x', '{}', now())`.execute(
            tx,
          ),
        act,
      ).then(() => 'written', errorCode);
    expect(await write()).toBe('23514');
    // An act without a row.
    expect(await write(job.house.ids())).toBe('23503');
  });

  describe('the command line', () => {
    let before: number;
    beforeEach(async () => {
      before = (await trailOf(database)).length;
    });

    test('what was brought in is the system’s, in the trail of each organization and the deployment’s', async () => {
      const seeded = (await trailOf(database)).filter(({ action }) => action === 'seed');
      const { kemang, senayan } = job.town;
      expect(seeded.map(({ owner, role }) => [owner, role]).sort()).toEqual(
        [kemang.id, senayan.id, job.house.deployment].map((owner) => [owner, 'system']).sort(),
      );
    });

    test('what changes nothing leaves nothing', async () => {
      await seedMarketplace(job, job.town.seed);
      expect((await trailOf(database)).length).toBe(before);
    });
  });

  test('only the organization’s owner reads it', async () => {
    for (const role of ['viewer', 'manager', 'community-manager'] as const) {
      const token = await job.tokenOf(job.town.kemang.secret, { role, subject: `s-${role}` });
      expect((await job.call('audit.list', { token })).problem.code).toBe('role.forbidden');
    }
  });
});
