import { LOCALES } from '@pasar/core/kernel';
import { letterHtml, letterText } from '@pasar/core/notices';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { writerOf } from '../messages/letter-writers.ts';
import type { Message } from '../messages/message.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { systemScope } from '../tenancy/scope.ts';
import { freshPglite } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { linkOf } from './testing/links.ts';

describe('MSG-2 the letters of invitations and relations', () => {
  let database: Database;
  let server: TestServer;
  const town = smallTown();
  const { kemang, partners } = town;
  const [partner] = partners as [(typeof partners)[0]];

  beforeAll(async () => {
    database = await freshPglite();
    partner.members[0]!.contact.email = 'budi@sejuk.example';
    kemang.seed.mail = {
      office: 'office@griya.example',
      officePage: 'https://host.example/partners/{partner}',
      profilePage: 'https://host.example/profile',
      joinPage: 'https://host.example/join#{invitation}',
    };
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  const staff = () => server.tokenOf(kemang.secret, { role: 'owner', subject: 'dewi' });
  const inTown = <Value>(work: Parameters<typeof transaction<Value>>[2]) =>
    transaction(database, systemScope(kemang.id as never), work);
  const queued = (about: string) =>
    inTown((tx) =>
      tx
        .selectFrom('messages')
        .selectAll()
        .where('about', '=', about)
        .where('way', '=', 'mail')
        .orderBy('id')
        .execute(),
    ) as Promise<readonly Message[]>;
  const write = (message: Message) => inTown((tx) => writerOf(message.template)(tx, server.house, message));
  const speak = (locale: string) => inTown((tx) => tx.updateTable('organizations').set({ locale }).execute());

  test.each(LOCALES)(
    'PAR-3 an invitation in %s: the link that works, to the address that was given',
    async (locale) => {
      await speak(locale);
      const body = { addresses: [`Sari <sari-${locale}@ac.example>`] };
      const { answer } = await server.call('invitations.create', { token: await staff(), body });
      const id = answer.outcomes[0]!.invitation!;
      const [message, ...more] = await queued(id);
      expect(more).toEqual([]);
      const written = await write(message!);
      if (typeof written === 'string') throw new Error(written);
      expect(written).toMatchObject({ to: { name: 'Sari', address: `sari-${locale}@ac.example` }, locale });
      const link = `https://host.example/join#${await linkOf(server, id)}`;
      const [text, html] = [
        letterText(written.letter),
        letterHtml(written.letter, written.brand.tokens, 'Griya', locale),
      ];
      for (const part of [text, html]) {
        expect(part).toContain(link);
        expect(part).not.toMatch(/{{|}}|undefined|invitation\.partner|fact\./);
      }
      expect(text).toContain('Griya Kemang');
      // The token stands in the letter alone.
      const rows = await inTown(async (tx) => JSON.stringify(await tx.selectFrom('invitations').selectAll().execute()));
      expect(rows + JSON.stringify(message)).not.toContain(link.split('#')[1]);
    },
  );

  test('PAR-3 withdrawn before it was sent, it is not sent', async () => {
    const asked = { token: await staff(), body: { addresses: ['gone@ac.example'] } };
    const { answer } = await server.call('invitations.create', asked);
    const invitation = answer.outcomes[0]!.invitation!;
    await server.call('invitations.withdraw', { token: await staff(), params: { invitation }, body: {} });
    expect(await write((await queued(invitation))[0]!)).toBe('moot');
  });

  test.each(LOCALES)('PAR-7 each step tells the other side, in %s, with its reason', async (locale) => {
    await speak(locale);
    const params = { partner: partner.id };
    const since = (await queued(partner.id)).length;
    const move = async (what: 'suspend' | 'reinstate' | 'deactivate' | 'reactivate', body: object) =>
      server.call(`partners.${what}`, { token: await staff(), params, body } as never);
    await move('suspend', { reason: 'Two complaints' });
    await move('reinstate', {});
    await move('deactivate', { reason: 'Moves away' });
    await move('reactivate', {});
    const letters = (await queued(partner.id)).slice(since);
    expect(letters.map(({ template }) => template)).toEqual([
      'relation.suspend',
      'relation.reinstate',
      'relation.deactivate',
      'relation.reactivate',
    ]);
    for (const message of letters) {
      const written = await write(message);
      if (typeof written === 'string') throw new Error(written);
      expect(written.to).toEqual({ name: 'Budi Sejuk Abadi', address: 'budi@sejuk.example' });
      const text = letterText(written.letter);
      expect(text).toContain('https://host.example/profile');
      expect(text).not.toMatch(/{{|}}|undefined|relation\.|fact\./);
      if (message.template === 'relation.suspend') expect(text).toContain('Two complaints');
    }
  });
});
