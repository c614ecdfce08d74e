import { DAY, type Instant, later } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { JPEG } from '../files/testing/sample-photos.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { requestTimers } from '../timers/request-timers.ts';

const town = smallTown();
const { kemang, senayan } = town;
const [first] = town.partners;
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const TEXT = { title: { en: 'Terms of use' }, text: { en: 'Come when you said you would.' } };

eachDatabase('papers', (open) => {
  let database: Database;
  let server: TestServer;
  let partner: string;
  let manager: string;
  let viewer: string;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
    const member = { role: 'partner', subject: first!.members[0]!.subject, partner: first!.id } as const;
    partner = await server.tokenOf(kemang.secret, member);
    manager = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'm' });
    viewer = await server.tokenOf(kemang.secret, { role: 'viewer', subject: 'v' });
  });
  afterAll(() => database.close());

  const send = (query: Record<string, string>, body: Uint8Array = PDF) =>
    server.call('documents.create', {
      token: partner,
      query: { type: 'insurance', name: 'policy.pdf', ...query },
      body,
    });
  const inOrder = () =>
    transaction(database, systemScope(kemang.id as never), (tx) =>
      tx
        .selectFrom('relations')
        .select(['documents_valid_until as until', 'house_documents_accepted as read'])
        .where('owner', '=', kemang.id as never)
        .where('partner', '=', first!.id as never)
        .executeTakeFirstOrThrow(),
    );
  const ring = async () => {
    const timers = requestTimers(server.house);
    timers.start();
    await timers.stop();
  };
  const letters = () =>
    transaction(database, systemScope(kemang.id as never), (tx) =>
      tx
        .selectFrom('messages')
        .select(['template', 'receiver'])
        .where('template', 'like', 'document.%')
        .orderBy('id')
        .execute(),
    );

  describe('PAR-5 required documents', () => {
    test('what is asked for and missing takes a partner out of matching, and its card says so', async () => {
      const set = await server.call('requirements.set', {
        token: manager,
        body: {
          items: [
            { type: 'insurance', expires: true },
            { type: 'licence', expires: false },
          ],
        },
      });
      expect(set.status).toBe(200);
      expect((await inOrder()).until).toBeNull();
      const { answer } = await server.call('documents.list', { token: partner });
      expect(answer.required.map(({ type, state }) => [type, state])).toEqual([
        ['insurance', 'missing'],
        ['licence', 'missing'],
      ]);
    });

    test('what it is, is read from its bytes; empty, foreign and too large ones are refused, and nothing is kept', async () => {
      const refused = async (body: Uint8Array, name = 'policy.pdf') => {
        const { status, problem } = await send({ name, validUntil: '2027-03-31' }, body);
        return [status, problem.code];
      };
      expect(await refused(new TextEncoder().encode('<html>policy</html>'))).toEqual([415, 'document.type']);
      expect(await refused(new Uint8Array())).toEqual([422, 'document.empty']);
      expect(await refused(new Uint8Array(26 * 1024 * 1024))).toEqual([413, 'document.size']);
      expect((await server.call('documents.list', { token: partner })).answer.required[0]?.document).toBeNull();
    });

    test('a last day is asked for, and one that is over is refused at its field', async () => {
      const without = await send({});
      expect([without.problem.code, without.problem.field]).toEqual(['document.validity', 'validUntil']);
      const past = await send({ validUntil: '2020-01-01' });
      expect([past.problem.code, past.problem.field]).toEqual(['document.past', 'validUntil']);
    });

    test('all there: in order until the first last day is over, where the organization is', async () => {
      const { status, answer } = await send({ validUntil: '2027-03-31' });
      expect([status, answer.contentType, answer.state]).toEqual([201, 'application/pdf', 'valid']);
      await send({ type: 'licence', name: 'licence.jpg' }, JPEG);
      // Midnight in Jakarta.
      expect((await inOrder()).until).toBe('2027-03-31T17:00:00.000Z');
    });

    test('a newer one takes its place; both sides read it, another organization without a word of it does not', async () => {
      const { answer: newer } = await send({ validUntil: '2027-06-30' });
      const { answer } = await server.call('partner-documents.list', { token: viewer, params: { partner: first!.id } });
      expect(answer.required[0]?.document).toMatchObject({ id: newer.id, validUntil: '2027-06-30' });
      expect(answer.others).toEqual([]);
      const bytes = await server.call('documents.read', { token: viewer, params: { document: newer.id } });
      expect([bytes.status, bytes.headers.get('content-security-policy')]).toEqual([
        200,
        "default-src 'none'; sandbox",
      ]);
      const other = await server.tokenOf(kemang.secret, {
        role: 'partner',
        subject: town.partners[1]!.members[0]!.subject,
        partner: town.partners[1]!.id as never,
      });
      expect((await server.call('documents.read', { token: other, params: { document: newer.id } })).status).toBe(404);
    });

    test('both sides are told 30, 7 and 1 day before, once each, and when it has lapsed; then it is out of matching', async () => {
      const before = server.clock.now();
      const told = async (at: string) => {
        const known = (await letters()).length;
        server.clock.set(at as Instant);
        await ring();
        await ring();
        return (await letters())
          .slice(known)
          .map(({ template }) => template)
          .sort();
      };
      const near = ['document.lapsing', 'document.partner-lapsing'];
      expect(await told('2027-05-31T03:00:00.000Z')).toEqual(near);
      expect(await told('2027-06-23T03:00:00.000Z')).toEqual(near);
      expect(await told('2027-06-29T03:00:00.000Z')).toEqual(near);
      expect(await told('2027-06-30T17:00:00.000Z')).toEqual(['document.lapsed', 'document.partner-lapsed']);
      const fresh = await server.tokenOf(kemang.secret, { role: 'viewer', subject: 'v' });
      const { answer } = await server.call('partner-documents.list', { token: fresh, params: { partner: first!.id } });
      expect(answer.required[0]).toMatchObject({ state: 'lapsed', document: { state: 'lapsed', daysLeft: null } });
      server.clock.set(before);
    });

    test('nothing is told of what was replaced meanwhile', async () => {
      const before = server.clock.now();
      await send({ validUntil: '2026-12-31' });
      await send({ validUntil: '2028-12-31' });
      const known = (await letters()).length;
      server.clock.set(later('2026-12-31T03:00:00.000Z' as Instant, DAY));
      await ring();
      expect((await letters()).length).toBe(known);
      server.clock.set(before);
    });

    test('removed, it is missing again, and its bytes are gone', async () => {
      const { answer } = await server.call('documents.list', { token: partner });
      const { id } = answer.required[0]!.document!;
      expect((await server.call('documents.remove', { token: partner, params: { document: id } })).status).toBe(204);
      expect((await inOrder()).until).toBeNull();
      expect((await server.call('documents.read', { token: partner, params: { document: id } })).status).toBe(404);
      expect((await server.call('documents.remove', { token: partner, params: { document: id } })).status).toBe(404);
    });
  });

  describe('PAR-6 house documents', () => {
    test('a new one asks every partner; accepting keeps version, person and time, and lets it work again', async () => {
      const { answer: terms } = await server.call('house-documents.create', {
        token: manager,
        body: { kind: 'terms', ...TEXT },
      });
      expect([terms.version, terms.accepted, terms.open]).toEqual([1, 0, kemang.seed.relations.length]);
      expect((await inOrder()).read).toBe(false);
      const params = { houseDocument: terms.id };
      const accepted = await server.call('house-documents.accept', { token: partner, params, body: { version: 1 } });
      expect(accepted.answer.acceptedAt).toBe(server.clock.now());
      expect((await inOrder()).read).toBe(true);
      const { answer } = await server.call('house-documents.acceptances', { token: viewer, params });
      expect(answer.items).toMatchObject([{ partner: { id: first!.id }, version: 1, at: server.clock.now() }]);
    });

    test('a new version asks again; the older one can no longer be accepted; the same text is no version', async () => {
      const { answer } = await server.call('house-documents.list', { token: manager });
      const params = { houseDocument: answer.items[0]!.id };
      const same = await server.call('house-documents.revise', { token: manager, params, body: TEXT });
      expect([same.status, same.problem.code]).toEqual([409, 'house-document.same']);
      const body = { ...TEXT, text: { en: 'Come on time, and ring.' } };
      const revised = await server.call('house-documents.revise', { token: manager, params, body });
      expect([revised.answer.version, revised.answer.accepted]).toEqual([2, 0]);
      expect((await inOrder()).read).toBe(false);
      const late = await server.call('house-documents.accept', { token: partner, params, body: { version: 1 } });
      expect([late.status, late.problem.code]).toEqual([409, 'house-document.version']);
      await server.call('house-documents.accept', { token: partner, params, body: { version: 2 } });
      expect((await inOrder()).read).toBe(true);
    });

    test('a retired one asks nobody, and stands with the staff only', async () => {
      const { answer } = await server.call('house-documents.list', { token: manager });
      const params = { houseDocument: answer.items[0]!.id };
      expect((await server.call('house-documents.retire', { token: manager, params })).answer.retired).toBe(true);
      expect((await server.call('house-documents.list', { token: partner })).answer.items).toEqual([]);
      expect((await inOrder()).read).toBe(true);
    });

    test('ORG-3 viewers read, and publish nothing; another organization sees none of it', async () => {
      const body = { kind: 'charter', ...TEXT };
      expect((await server.call('house-documents.create', { token: viewer, body })).status).toBe(403);
      const stranger = await server.tokenOf(senayan.secret, { role: 'owner', subject: 'o' });
      expect((await server.call('house-documents.list', { token: stranger })).answer.items).toEqual([]);
    });
  });
});
