import { MINUTE } from '@pasar/core/kernel';
import { expect, test } from 'vitest';
import { openPostgres } from '../database/postgres.ts';
import { liveReader } from '../live/testing/live-reader.ts';
import { createMarketplace } from '../marketplace.ts';
import { openJobTown } from '../requests/testing/job-town.ts';
import { freshPostgresUrl } from '../testing/databases.ts';

test('REQ-10 started marketplaces make a proposal stand by themselves, once, whichever of them comes first', async () => {
  const url = await freshPostgresUrl();
  const databases = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
  const job = await openJobTown(databases[0]!);
  const { clock } = job;
  const masterKey = new Uint8Array(32);
  const marketplaces = await Promise.all(
    databases.slice(1).map((database) => createMarketplace({ database, masterKey, clock })),
  );
  await Promise.all(marketplaces.map((marketplace) => marketplace.start()));
  try {
    const request = await job.place();
    await job.propose(0, request);
    clock.pass(MINUTE);
    // Heard by the customer only once it stands: nobody nudged, time alone did.
    const rani = await liveReader(marketplaces[0]!.fetch, await job.rani());
    await rani.until((event) => event.request === request);
    const { story, proposals } = await job.read(request);
    expect(story.map(({ code }) => code)).toEqual(['sent', 'proposed']);
    expect(proposals.standing).toBe(1);
    rani.leave();
  } finally {
    await Promise.all(marketplaces.map((marketplace) => marketplace.stop()));
    await Promise.all(databases.map((database) => database.close()));
  }
});
