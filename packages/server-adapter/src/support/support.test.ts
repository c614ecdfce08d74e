import { ENDPOINTS, type Endpoint, type EndpointId } from '@pasar/core/contract';
import { HOUR, MINUTE, type OrganizationId } from '@pasar/core/kernel';
import type { SupportId } from '@pasar/core/support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openTicketTown, type TicketTown } from '../tickets/testing/ticket-town.ts';

eachDatabase('PRV-4 support by the operator', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database);
    const body = {
      role: 'owner',
      subject: 'sari-owner',
      contact: { name: 'Sari', email: 'sari@kemang.example' },
    } as const;
    await town.call('sessions.create', { token: town.kemang.secret, body });
  });
  afterAll(() => database.close());

  const openIt = async (reason = 'A resident cannot order', hours = 2, of = town.kemang) => {
    const asked = { params: { organization: of.id }, body: { reason, hours } };
    const { answer, status, text } = await town.asOperator('support.open', asked);
    if (status !== 201) throw new Error(text);
    return answer;
  };
  const sessionBy = (support: string, subject = 'olga') =>
    town.call('sessions.create', {
      token: town.town.operator,
      body: { role: 'operator', subject, support: support as SupportId },
    });
  const end = (support: string, token: string) => town.call('support.end', { token, params: { support }, body: {} });

  test('it reads what a viewer reads, changes nothing, and says who it is', async () => {
    const { id } = await openIt();
    const session = await sessionBy(id);
    expect([session.status, session.answer.role]).toEqual([201, 'operator']);
    const { token } = session.answer;
    const me = await town.call('me.read', { token });
    expect(me.answer).toMatchObject({
      role: 'viewer',
      organization: town.kemang.id,
      support: { reason: 'A resident cannot order' },
    });
    const read = await town.call('partners.list', { token });
    expect(read.text).toBe((await town.call('partners.list', { token: await town.staff('viewer') })).text);
    const entity = { country: 'ID', name: 'x' };
    for (const [endpoint, asking] of [
      ['organization.edit', { body: {} }],
      ['tickets.create', { body: { entity } }],
      ['staff.list', {}],
      ['queue.list', {}],
      ['organizations.list', {}],
      ['support.end', { params: { support: id }, body: {} }],
    ] as const) {
      const refused = await town.call(endpoint, { token, ...asking });
      expect([endpoint, refused.status, refused.problem.code]).toEqual([endpoint, 403, 'role.forbidden']);
    }
  });

  test('every endpoint that is not a viewer’s to read is closed to it', () => {
    const open = (Object.keys(ENDPOINTS) as EndpointId[]).filter((id) => {
      const { method, roles }: Endpoint = ENDPOINTS[id];
      return roles !== 'anyone' && method === 'GET' && roles.includes('viewer');
    });
    // Owners’ own things, and the operator’s.
    for (const id of ['staff.list', 'audit.list', 'accounts.list'] as const) expect(open).not.toContain(id);
  });

  test('each look stands in the organization’s trail as the operator’s, with the reason', async () => {
    const { id } = await openIt('The commission looks wrong');
    const { token } = (await sessionBy(id)).answer;
    await town.call('commissions.list', { token });
    await town.call('organization.read', { token });
    const owner = await town.staff('owner');
    const { answer } = await town.call('audit.list', { token: owner, query: { who: 'operator', about: id } });
    const looks = answer.items.filter(({ what }) => !what.action.startsWith('support.'));
    expect(looks.map(({ what, who, support }) => [what.action, who.subject, support])).toEqual([
      ['organization.read', 'olga', { id, reason: 'The commission looks wrong' }],
      ['commissions.list', 'olga', { id, reason: 'The commission looks wrong' }],
    ]);
    const rows = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('audit_trail').select(['owner', 'role']).where('action', '=', 'commissions.list').execute(),
    );
    expect(rows).toEqual([{ owner: town.kemang.id as OrganizationId, role: 'operator' }]);
  });

  test('the owners are written to, staff see who, why and until when', async () => {
    await town.deliver();
    town.mails.length = 0;
    const { id, until } = await openIt('An invoice is missing', 8);
    await town.deliver();
    const letter = town.mails.find(({ to }) => to.address === 'sari@kemang.example');
    expect(letter).toMatchObject({ subject: 'Pasar Utama sedang melihat Griya Kemang' });
    for (const fact of ['Pasar Utama · olga', 'An invoice is missing']) expect(letter!.text).toContain(fact);
    const { answer } = await town.call('support.list', { token: await town.staff('viewer') });
    expect(answer.items[0]).toMatchObject({
      id,
      subject: 'olga',
      reason: 'An invoice is missing',
      until,
      state: 'open',
      can: [],
    });
    const senayan = { token: await town.staff('viewer', town.town.senayan) };
    expect((await town.call('support.list', senayan)).answer.items).toEqual([]);
  });

  test('an owner ends it, and the very next look is refused', async () => {
    const { id } = await openIt();
    const { token } = (await sessionBy(id)).answer;
    expect((await town.call('requests.list', { token })).status).toBe(200);
    expect((await end(id, await town.staff('manager'))).problem.code).toBe('role.forbidden');
    const ended = await end(id, await town.staff('owner'));
    expect(ended.answer).toMatchObject({ state: 'ended', ended: { by: 'organization' }, can: [] });
    const refused = await town.call('requests.list', { token });
    expect([refused.status, refused.problem.code]).toEqual([403, 'support.ended']);
    expect((await sessionBy(id)).problem.code).toBe('support.ended');
    // Ended again, it stays as it ended.
    expect((await end(id, await town.operator())).answer.ended?.by).toBe('organization');
  });

  test('its time is over by the clock, not by the token’s', async () => {
    const { id } = await openIt('A look', 1);
    town.clock.pass(HOUR - 5 * MINUTE);
    const { token } = (await sessionBy(id)).answer;
    expect((await town.call('requests.list', { token })).status).toBe(200);
    town.clock.pass(5 * MINUTE);
    expect((await town.call('requests.list', { token })).problem.code).toBe('support.ended');
    const { answer } = await town.call('support.list', { token: await town.staff('owner') });
    expect(answer.items.find((one) => one.id === id)).toMatchObject({ state: 'expired', can: [] });
  });

  test('nobody else of the operator’s looks by it, and no host of an organization’s', async () => {
    const { id } = await openIt();
    expect((await sessionBy(id, 'oscar')).problem.code).toBe('support.unknown');
    const body = { role: 'operator', subject: 'olga', support: id as SupportId } as const;
    const stolen = await town.call('sessions.create', { token: town.kemang.secret, body });
    expect(stolen.problem.code).toBe('session.key');
    const ended = await end(id, await town.operator());
    expect(ended.answer.ended?.by).toBe('operator');
    const foreign = await openIt('Next door', 1, town.town.senayan);
    expect((await end(foreign.id, await town.staff('owner'))).problem.code).toBe('support.unknown');
  });

  describe('bad input', () => {
    test.each([
      ['reason', { reason: ' ', hours: 1 }],
      ['hours', { reason: 'A look', hours: 9 }],
      ['hours', { reason: 'A look', hours: 0.5 }],
    ])('a wrong %s is named', async (field, body) => {
      const refused = await town.asOperator('support.open', { params: { organization: town.kemang.id }, body });
      expect([refused.status, refused.problem.errors?.map((error) => error.field)]).toEqual([422, [field]]);
    });
  });

  test('it looks even where the marketplace is switched off or nothing may begin', async () => {
    const params = { organization: town.kemang.id };
    const { token } = (await sessionBy((await openIt()).id)).answer;
    await town.asOperator('organizations.switch', { params, body: { on: false } });
    await town.asOperator('organizations.suspend', { params, body: { reason: 'Unpaid' } });
    expect((await town.call('requests.list', { token })).status).toBe(200);
    expect((await town.call('requests.list', { token: await town.staff('viewer') })).problem.code).toBe('module.off');
    const { answer } = await town.asOperator('organizations.read', { params });
    expect(answer.support.length).toBeGreaterThan(3);
  });
});
