import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openTicketTown, type TicketTown } from '../tickets/testing/ticket-town.ts';
import { liveReader } from './testing/live-reader.ts';

eachDatabase('ORG-2 the operator’s live updates', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database);
    await town.house.delivery.start();
  });
  afterAll(async () => {
    await town.house.delivery.stop();
    await database.close();
  });

  test('tickets of all organizations, and licences; of requests, catalogs and relations nothing', async () => {
    const reader = await liveReader(town.fetch, await town.operator());
    await town.submit();
    await reader.until(({ type }) => type === 'ticket.changed');
    await town.submit(undefined, town.town.senayan);
    await reader.until(() => reader.heard.filter(({ type }) => type === 'ticket.changed').length === 2);
    const { partner } = await town.created();
    await reader.until(({ type }) => type === 'licence.changed');
    expect(partner).toBeDefined();
    expect(new Set(reader.heard.map(({ type }) => type))).toEqual(new Set(['ticket.changed', 'licence.changed']));
    for (const event of reader.heard) expect(Object.keys(event).sort()).toEqual(['at', 'id', 'type']);

    // What was missed is told to who comes back, and staff of either organization hear their own alone.
    const last = reader.heard[0]!.id;
    reader.leave();
    const again = await liveReader(town.fetch, await town.operator(), last);
    await again.until(({ type }) => type === 'licence.changed');
    const elsewhere = await liveReader(town.fetch, await town.staff('viewer', town.town.senayan));
    await elsewhere.until(({ type }) => type === 'ticket.changed');
    expect(elsewhere.heard.filter(({ type }) => type === 'ticket.changed')).toHaveLength(1);
    expect(elsewhere.heard.map(({ type }) => type)).not.toContain('licence.changed');
    again.leave();
    elsewhere.leave();
  });
});
