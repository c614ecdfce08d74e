import { DAY, later } from '@pasar/core/kernel';
import { NOW, windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type AgreementTown, NEWCOMER, openAgreementTown } from './testing/agreement-town.ts';

eachDatabase('AGR-6 the end of an agreement', (open) => {
  let database: Database;
  let town: AgreementTown;
  beforeAll(async () => {
    database = await open();
    town = await openAgreementTown(database);
  });
  beforeEach(() => town.clock.set(NOW));
  afterAll(() => database.close());

  const wallet = async () => (await town.asPartner('wallet.read')).answer;
  const statesOf = (request: string) =>
    transaction(database, DEPLOYMENT, async (tx) => {
      const rows = await tx
        .selectFrom('proposals')
        .select(['partner', 'state'])
        .where('request', '=', request as never)
        .execute();
      return Object.fromEntries(rows.map(({ partner, state }) => [partner, state]));
    });

  test('notice: it holds until its days are over; then activations go off, proposals fall, jobs stay, and a renewal restores', async () => {
    const { id } = await town.agreed({ noticeDays: 2 });
    await town.asManager('activations.set', town.activation(true));
    const won = await town.place();
    await town.propose(NEWCOMER, won);
    for (const index of [0, 1]) await town.propose(index, won);
    await town.pass(DAY / 2);
    const shortlist = (await town.read(won)).shortlist;
    const mine = shortlist.find(({ partner }) => partner.id === town.newcomer.id)!;
    expect((await town.choose(won, mine)).status).toBe(200);
    const window = windowIn(200);
    const pending = await town.place({ windows: [window] });
    expect((await town.propose(NEWCOMER, pending, { window })).status).toBe(201);
    await town.pass(60_000);
    const held = (await wallet()).held;
    expect(held).toBeGreaterThan(0);

    const given = (await town.asPartner('agreements.terminate', town.on(id, { reason: 'We move' }))).answer;
    expect(given).toMatchObject({ state: 'accepted', inForce: 1, can: [] });
    expect(given.versions[0]!.notice).toMatchObject({ by: 'partner', reason: 'We move' });
    const twice = await town.asManager('agreements.terminate', town.on(id, { reason: 'So do we' }));
    expect(twice.problem.code).toBe('agreement.notice-given');
    // A request that is out already stays so for the others.
    expect((await statesOf(pending))[town.newcomer.id]).toBe('standing');

    town.clock.set(given.endsAt!);
    await town.pass(0);
    const ended = (await town.asPartner('agreements.read', { params: { agreement: id } })).answer;
    expect(ended).toMatchObject({ state: 'terminated', inForce: null });
    expect(await statesOf(pending)).toMatchObject({ [town.newcomer.id]: 'withdrawn' });
    expect((await wallet()).held).toBe(0);
    expect((await wallet()).history.items[0]).toMatchObject({ why: 'not-eligible' });
    const query = { partner: town.newcomer.id };
    const off = (await town.asManager('activations.list', { query })).answer.items;
    expect(off).toMatchObject([{ active: false, offBy: id }]);
    expect((await town.propose(NEWCOMER, pending, { window })).problem.code).toBe('partner.not-eligible');
    const jobs = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('jobs').select(['state', 'agreement_version']).where('request', '=', won).execute(),
    );
    expect(jobs).toEqual([{ state: 'assigned', agreement_version: 1 }]);

    await town.asManager('agreements.edit', town.on(id, town.conditions()));
    await town.send(id);
    await town.accept(id);
    const renewed = (await town.asManager('agreements.read', { params: { agreement: id } })).answer;
    expect(renewed).toMatchObject({ state: 'accepted', restorable: 1 });
    expect(renewed.can).toContain('restore');
    const restored = (await town.asManager('agreements.restore', town.on(id))).answer;
    expect(restored).toMatchObject({ restorable: 0 });
    const on = (await town.asManager('activations.list', { query })).answer.items;
    expect(on).toMatchObject([{ active: true, offBy: null }]);
    expect((await town.propose(NEWCOMER, pending, { window })).status).toBe(201);
  });

  test('a newer version without a service ends that service alone', async () => {
    const [cleaning, locks] = town.town.partners[0]!.services.map(({ id }) => id);
    const agreement = town.town.kemang.seed.agreements[0]!.id as never;
    const conditions = town.conditions({ services: [{ service: locks, rate: 500 }] });
    await town.asManager('agreements.edit', town.on(agreement, conditions));
    await town.send(agreement);
    await town.accept(agreement, 0);
    const query = { partner: town.town.partners[0]!.id };
    const lines = (await town.asManager('activations.list', { query })).answer.items;
    expect(Object.fromEntries(lines.map(({ service, active }) => [service, active]))).toEqual({
      [cleaning!]: false,
      [locks!]: true,
    });
  });

  test('a term: both sides are told beforehand, and it ends by itself', async () => {
    const agreement = town.town.kemang.seed.agreements[1]!.id as never;
    const services = town.town.partners[1]!.services.map(({ id: service }) => ({ service, rate: 500 }));
    const until = later(NOW, 60 * DAY);
    await town.asManager('agreements.edit', town.on(agreement, town.conditions({ services, until })));
    await town.send(agreement);
    await town.accept(agreement, 1);
    const told = () =>
      transaction(database, DEPLOYMENT, (tx) =>
        tx
          .selectFrom('events')
          .select(['type', 'data'])
          .where('aggregate', '=', agreement)
          .where('type', 'in', ['agreement.ending', 'agreement.ended'])
          .orderBy('sequence')
          .execute(),
      );
    await town.pass(31 * DAY);
    expect(await told()).toMatchObject([{ type: 'agreement.ending', data: { days: 30 } }]);
    await town.pass(29 * DAY);
    expect((await told()).at(-1)).toMatchObject({ type: 'agreement.ended', data: { cause: 'term' } });
    const { state, inForce } = (await town.asPartner('agreements.read', { params: { agreement } }, 1)).answer;
    expect([state, inForce]).toEqual(['expired', null]);
  });

  test('a worker of the company reads, and binds it to nothing', async () => {
    const member = town.town.partners[2]!.members[0]!;
    const agreement = town.town.kemang.seed.agreements[2]!.id as never;
    await transaction(database, DEPLOYMENT, (tx) =>
      tx
        .updateTable('members')
        .set({ role: 'worker' })
        .where('id', '=', member.id as never)
        .execute(),
    );
    const seen = (await town.asPartner('agreements.read', { params: { agreement } }, 2)).answer;
    expect(seen).toMatchObject({ state: 'accepted', can: [] });
    const given = await town.asPartner('agreements.terminate', town.on(agreement, { reason: 'I leave' }), 2);
    expect([given.status, given.problem.code]).toEqual([403, 'member.not-owner']);
  });
});
