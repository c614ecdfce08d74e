import { MINUTE } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

const town = smallTown();
const { kemang, senayan, cleaning } = town;

eachDatabase('the API', (open) => {
  let database: Database;
  let server: TestServer;
  let rani: string;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
    rani = await server.tokenOf(kemang.secret, {
      role: 'customer',
      subject: kemang.subject,
      sites: [kemang.tower],
      tags: ['pets'],
    });
  });
  afterAll(() => database.close());

  describe('seeding', () => {
    test('twice changes nothing', async () => {
      expect(await seedMarketplace(server, town.seed)).toEqual([]);
    });

    test('a faulty one is refused as a whole, each fault named', async () => {
      const faulty = structuredClone(smallTown(2).seed);
      faulty.organizations[0]!.activations[0]!.category = 'nowhere';
      await expect(seedMarketplace(server, faulty)).rejects.toThrow('Griya Kemang.activations: there is no nowhere');
    });
  });

  describe('who asks', () => {
    test('no token, a strange one, a forged one: 401', async () => {
      expect((await server.call('me.read')).problem.code).toBe('token.missing');
      expect((await server.call('me.read', { token: 'sk_wrong' })).problem.code).toBe('token.invalid');
      const [head, body] = rani.split('.');
      const forged = await server.call('me.read', { token: `${head}.${body}.${'A'.repeat(86)}` });
      expect([forged.status, forged.problem.code]).toEqual([401, 'token.invalid']);
    });

    test('a key may do what the contract gives it, no more', async () => {
      expect((await server.call('me.read', { token: kemang.secret })).problem.code).toBe('role.forbidden');
      expect((await server.call('brand.read', { token: kemang.publishable })).answer.name).toBe('Griya Kemang');
    });

    test('an embed session is over after ten minutes', async () => {
      const token = await server.tokenOf(kemang.secret, { role: 'viewer', subject: 'staff-1' });
      server.clock.pass(11 * MINUTE);
      const late = await server.call('me.read', { token });
      server.clock.pass(-11 * MINUTE);
      expect([late.status, late.problem.code]).toEqual([401, 'token.expired']);
      expect(late.headers.get('www-authenticate')).toContain('Bearer');
    });

    test('ORG-2 a session for another organization’s site or an unknown partner is refused', async () => {
      const body = { role: 'customer', subject: 'x', sites: [kemang.tower, senayan.tower] };
      const strange = await server.call('sessions.create', { token: kemang.secret, body });
      expect([strange.status, strange.problem.code, strange.problem.field]).toEqual([404, 'site.unknown', 'sites.1']);
      const partner = { role: 'partner', subject: 'x', partner: cleaning.id };
      expect((await server.call('sessions.create', { token: kemang.secret, body: partner })).problem.code).toBe(
        'partner.unknown',
      );
    });
  });

  describe('me', () => {
    test('a customer: sites, tags and the sealed contact', async () => {
      const { answer } = await server.call('me.read', { token: rani });
      expect(answer).toMatchObject({
        role: 'customer',
        organization: kemang.id,
        sites: [{ id: kemang.tower, name: 'Tower', quarter: 'South', zone: 'Asia/Jakarta' }],
        tags: ['pets'],
        contact: { name: 'Rani Wulandari', phone: '+6281300000002' },
      });
    });

    test('a partner’s member, and staff', async () => {
      const [first] = town.partners;
      const subject = first!.members[0]!.subject;
      const token = await server.tokenOf(kemang.secret, { role: 'partner', subject, partner: first!.id });
      const { answer } = await server.call('me.read', { token });
      expect(answer).toMatchObject({
        partner: { id: first!.id, name: 'Sejuk Abadi' },
        contact: { name: 'Budi Sejuk Abadi' },
      });
      const staff = await server.tokenOf(kemang.secret, { role: 'manager', subject: 's' });
      expect((await server.call('me.read', { token: staff })).answer.sites).toHaveLength(2);
    });

    test('what the host says now holds, contact included', async () => {
      const person = { role: 'customer' as const, subject: 'new', sites: [kemang.villa] };
      const contact = { name: 'Ayu', phone: '+628123456789' };
      await server.tokenOf(kemang.secret, { ...person, contact });
      const token = await server.tokenOf(kemang.secret, { ...person, sites: [kemang.tower, kemang.villa] });
      const { answer } = await server.call('me.read', { token });
      expect(answer.contact).toEqual(contact);
      expect(answer.sites.map(({ id }) => id)).toEqual([kemang.tower, kemang.villa]);
    });
  });

  describe('ERR-1 refusals', () => {
    test('a problem document in the reader’s language', async () => {
      const { problem, headers, status } = await server.call('me.read', { language: 'de, ru;q=0.9' });
      expect(status).toBe(401);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(problem).toMatchObject({ type: '/problems/token.missing', code: 'token.missing', status: 401 });
      expect(problem.requestId).toBe(headers.get('request-id'));
      const russian = await server.call('me.read', { language: 'ru' });
      expect(russian.headers.get('content-language')).toBe('ru');
      expect(russian.problem.title).toMatch(/[а-я]/);
    });

    test('each field of a body is named, with its path and its own sentence', async () => {
      const body = { role: 'customer', subject: '', sites: ['no'], contact: { name: 'A', phone: '12' } };
      const { status, problem } = await server.call('sessions.create', { token: kemang.secret, body });
      expect([status, problem.code]).toEqual([422, 'body.invalid']);
      expect(problem.errors?.map(({ field, code }) => [field, code])).toEqual([
        ['subject', 'field.required'],
        ['sites.0', 'field.type'],
        ['contact.phone', 'field.type'],
      ]);
      expect(problem.errors?.[0]?.detail).toBe('Please fill this in.');
    });

    test('JSON that is none, of another type, with what no database can hold, or too much of it', async () => {
      const send = async (body: string, headers = {}) => {
        const { status, problem } = await server.call('sessions.create', {
          token: kemang.secret,
          body,
          headers: { 'Content-Type': 'application/json', ...headers },
        });
        return [status, problem.code];
      };
      expect(await send('{')).toEqual([400, 'body.malformed']);
      expect(await send('{}', { 'Content-Type': 'text/plain' })).toEqual([415, 'body.type']);
      expect(await send('{"role":"viewer","subject":"\\u0000"}')).toEqual([400, 'body.malformed']);
      expect(await send('{"role":"viewer","subject":"\\ud800"}')).toEqual([400, 'body.malformed']);
      expect(await send(`{"role":"${'x'.repeat(300_000)}"}`)).toEqual([413, 'body.too-large']);
    });

    test('unknown paths and methods', async () => {
      const nowhere = await server.fetch(new Request('http://server.test/v1/nowhere'));
      expect([nowhere.status, (await nowhere.json()).code]).toEqual([404, 'not-found']);
      const wrong = await server.fetch(new Request('http://server.test/v1/brand', { method: 'DELETE' }));
      expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    });

    test('a query that is not understood', async () => {
      const { status, problem } = await server.call('catalog.list', { token: rani, query: { site: 'x', limit: 0 } });
      expect([status, problem.code]).toEqual([400, 'query.invalid']);
      expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['limit', 'site']);
      const nul = await server.call('catalog.list', { token: rani, query: { site: kemang.tower, q: '\0' } });
      expect(nul.problem.code).toBe('query.invalid');
    });
  });

  test('any page may ask, by token only', async () => {
    const preflight = await server.fetch(
      new Request('http://server.test/v1/requests', {
        method: 'OPTIONS',
        headers: { Origin: 'https://host.example', 'Access-Control-Request-Method': 'POST' },
      }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const { headers } = await server.call('brand.read', { token: rani, headers: { Origin: 'https://host.example' } });
    expect(headers.get('access-control-expose-headers')).toContain('Request-Id');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('behind a prefix', async () => {
    const mounted = await openServer(database, { basePath: '/pasar/' });
    expect((await mounted.call('health.read')).answer.status).toBe('up');
    expect((await mounted.fetch(new Request('http://server.test/v1/health'))).status).toBe(404);
  });

  test('tokens of one deployment are refused by another, and by another audience', async () => {
    const other = await openServer(database, { audience: 'elsewhere' });
    expect((await other.call('me.read', { token: rani })).problem.code).toBe('token.invalid');
  });

  test('PRV-2 with another master key the server does not start', async () => {
    await expect(openServer(database, { masterKey: new Uint8Array(32).fill(1) })).rejects.toThrow('master key');
  });
});
