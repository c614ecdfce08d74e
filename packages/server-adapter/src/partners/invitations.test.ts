import { DAY, later } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { linkOf } from './testing/links.ts';

eachDatabase('PAR-3 invitations', (open) => {
  let database: Database;
  let server: TestServer;
  const town = smallTown();
  const { kemang, senayan, partners } = town;
  const staff = (role: 'viewer' | 'manager' | 'community-manager' | 'owner' = 'community-manager') =>
    server.tokenOf(kemang.secret, { role, subject: `dewi-${role}` });

  beforeAll(async () => {
    database = await open();
    partners[0]!.members[0]!.contact.email = 'Budi@Sejuk.example';
    partners[1]!.email = 'office@angin.example';
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  const inviteAll = async (addresses: string[]) => {
    const { answer } = await server.call('invitations.create', { token: await staff(), body: { addresses } });
    return answer;
  };
  const inviteOne = async (address: string) => (await inviteAll([address])).outcomes[0]!.invitation!;
  const arrive = async (invitation: string | { readonly member: string }, subject: string, secret = kemang.secret) =>
    server.call('sessions.create', {
      token: secret,
      body: { role: 'partner', subject, invitation: await linkOf(server, invitation) },
    });

  test('PAR-3 the answer is per address: sent, already a partner, malformed, duplicate', async () => {
    const { outcomes, sent } = await inviteAll([
      'Sari <Sari@AC.example>; "Wijaya, Putu" <putu@ac.example>',
      'sari@ac.example',
      'not an address',
      'BUDI@sejuk.example',
      'office@angin.example',
      ' , ;',
    ]);
    expect(sent).toBe(2);
    expect(outcomes.map(({ outcome, address }) => [address, outcome])).toEqual([
      ['Sari@ac.example', 'sent'],
      ['putu@ac.example', 'sent'],
      ['sari@ac.example', 'duplicate'],
      [undefined, 'malformed'],
      ['BUDI@sejuk.example', 'already-partner'],
      ['office@angin.example', 'already-partner'],
      [undefined, 'malformed'],
    ]);
    const again = await inviteAll(['sari@AC.example']);
    expect(again.outcomes).toMatchObject([{ outcome: 'duplicate', invitation: outcomes[0]!.invitation }]);
    const { answer } = await server.call('invitations.list', { token: await staff('viewer') });
    expect(answer.items.map(({ address, name, state, can }) => [address, name, state, can])).toEqual([
      ['putu@ac.example', 'Wijaya, Putu', 'sent', ['resend', 'withdraw']],
      ['Sari@ac.example', 'Sari', 'sent', ['resend', 'withdraw']],
    ]);
  });

  test('PAR-3 another organization sees none of them, and may invite the same address', async () => {
    const token = await server.tokenOf(senayan.secret, { role: 'owner', subject: 'x' });
    const { answer } = await server.call('invitations.list', { token });
    expect(answer.items).toEqual([]);
    const body = { addresses: ['sari@ac.example'] };
    expect((await server.call('invitations.create', { token, body })).answer.sent).toBe(1);
  });

  test('ORG-3 a manager without the community right does not invite', async () => {
    const asked = { token: await staff('manager'), body: { addresses: ['a@b.example'] } };
    expect((await server.call('invitations.create', asked)).problem.code).toBe('role.forbidden');
  });

  test('PAR-3 a link makes the partner, once, and whoever used it may come again', async () => {
    const invitation = await inviteOne('ketut@new.example');
    const first = await arrive(invitation, 'ketut');
    expect(first.status).toBe(201);
    const partner = first.answer.partner!;
    const again = await arrive(invitation, 'ketut');
    expect(again.answer.partner).toBe(partner);
    const { problem } = await arrive(invitation, 'somebody-else');
    expect([problem.code, problem.status, problem.field]).toEqual(['invitation.used', 409, 'invitation']);
    const { answer } = await server.call('partners.joining', { token: await staff() });
    expect(answer.items.find(({ id }) => id === partner)).toMatchObject({
      account: 'invited',
      relation: 'invited',
      next: { step: 'apply', by: 'partner' },
    });
    const own = await server.call('relations.list', { token: first.answer.token });
    expect(own.answer.items).toMatchObject([
      { state: 'invited', origin: 'link', current: true, can: ['apply', 'decline'] },
    ]);
    const me = await server.call('me.read', { token: first.answer.token });
    expect(me.answer.partner).toMatchObject({ id: partner });
    const edited = await inviteAll(['ketut@new.example']);
    expect(edited.outcomes[0]!.outcome).toBe('already-partner');
  });

  test('PAR-3 a link that was sent again is another one, good for 14 days from then', async () => {
    const invitation = await inviteOne('old@new.example');
    const old = await linkOf(server, invitation);
    server.clock.pass(13 * DAY);
    const { answer } = await server.call('invitations.resend', {
      token: await staff(),
      params: { invitation },
      body: {},
    });
    expect([answer.links, answer.expiresAt]).toEqual([2, later(server.clock.now(), 14 * DAY)]);
    const body = { role: 'partner', subject: 'old', invitation: old } as const;
    const { problem } = await server.call('sessions.create', { token: kemang.secret, body });
    expect(problem.code).toBe('invitation.unknown');
    server.clock.pass(13 * DAY);
    expect((await arrive(invitation, 'old')).status).toBe(201);
  });

  test('PAR-3 refused at its last instant, and after it was withdrawn', async () => {
    const [late, gone] = [await inviteOne('late@new.example'), await inviteOne('gone@new.example')];
    const asked = async () => ({ token: await staff(), params: { invitation: gone }, body: {} });
    expect((await server.call('invitations.withdraw', await asked())).answer.state).toBe('withdrawn');
    expect((await server.call('invitations.resend', await asked())).problem.code).toBe('invitation.withdrawn');
    expect((await arrive(gone, 'gone')).problem.code).toBe('invitation.withdrawn');
    server.clock.pass(14 * DAY);
    expect((await arrive(late, 'late')).problem.code).toBe('invitation.expired');
    const { answer } = await server.call('invitations.list', { token: await staff(), query: { state: 'expired' } });
    expect(answer.items.some(({ id, can }) => id === late && can.includes('resend'))).toBe(true);
  });

  test('ORG-2 a link of one organization opens nothing at another', async () => {
    const invitation = await inviteOne('wander@new.example');
    const { problem } = await arrive(invitation, 'wander', senayan.secret);
    expect(problem.code).toBe('invitation.unknown');
  });

  test('PAR-3 somebody of a partner that is there makes no second one', async () => {
    const subject = partners[2]!.members[0]!.subject;
    const { answer } = await arrive(await inviteOne('dingin@elsewhere.example'), subject);
    expect(answer.partner).toBe(partners[2]!.id);
  });

  describe('ORG-6 members', () => {
    test('ORG-6 a member comes by their own link, and is that member; links are the partner’s, not the staff’s', async () => {
      const subject = partners[0]!.members[0]!.subject;
      const owner = await server.tokenOf(kemang.secret, {
        role: 'partner',
        subject,
        partner: partners[0]!.id as never,
      });
      const contact = { name: 'Wayan Sudarta', phone: '+6281300000007', email: 'wayan@sejuk.example' };
      const added = await server.call('members.add', { token: owner, body: { role: 'worker', contact } });
      expect(added.answer).toMatchObject({ role: 'worker', state: 'invited', contact, self: false });
      const twice = await server.call('members.add', { token: owner, body: { role: 'worker', contact } });
      expect(twice.problem.code).toBe('member.exists');
      const listed = await server.call('invitations.list', { token: await staff() });
      expect(listed.text).not.toContain('wayan');
      const came = await arrive({ member: added.answer.id }, 'wayan-7');
      expect(came.answer.partner).toBe(partners[0]!.id);
      const mine = await server.call('members.list', { token: came.answer.token });
      expect(mine.answer.items.find(({ self }) => self)).toMatchObject({
        id: added.answer.id,
        state: 'joined',
        contact,
      });
      // A worker sees no colleague's contact, and changes nothing of the company.
      expect(mine.answer.items.filter(({ self }) => !self).map(({ contact }) => contact)).toEqual([null]);
      const { problem } = await server.call('away.edit', { token: came.answer.token, body: { absences: [] } });
      expect(problem.code).toBe('member.not-owner');
    });

    test('ORG-6 the last owner stays, whatever they ask', async () => {
      const subject = partners[1]!.members[0]!.subject;
      const token = await server.tokenOf(kemang.secret, {
        role: 'partner',
        subject,
        partner: partners[1]!.id as never,
      });
      const member = partners[1]!.members[0]!.id;
      const removed = await server.call('members.remove', { token, params: { member } });
      expect(removed.problem.code).toBe('member.last-owner');
      const body = { role: 'worker' as const, contact: partners[1]!.members[0]!.contact };
      expect((await server.call('members.edit', { token, params: { member }, body })).problem.code).toBe(
        'member.last-owner',
      );
    });
  });
});
