import { expect, test } from 'vitest';
import { openPostgres } from '../database/postgres.ts';
import { createMarketplace } from '../marketplace.ts';
import { openJobTown } from '../requests/testing/job-town.ts';
import { freshPostgresUrl } from '../testing/databases.ts';
import type { Mail } from './mail.ts';
import { smtpMail } from './smtp-mail.ts';
import { smtpPeer } from './testing/smtp-peer.ts';

test('MSG-3 started marketplaces send each mail by themselves, once, whichever of them comes first', async () => {
  const url = await freshPostgresUrl();
  const [peer, ...databases] = await Promise.all([smtpPeer(), openPostgres(url), openPostgres(url), openPostgres(url)]);
  const job = await openJobTown(databases[0]!, ({ partners }) => {
    for (const [i, { members }] of partners.entries()) members[0]!.contact.email = `partner${i}@firm.example`;
  });
  const smtp = smtpMail({ url: peer.url, from: 'notices@market.example' });
  let done = 0;
  let reached = () => {};
  const answered = (count: number) =>
    new Promise<void>((go) => {
      reached = () => void (done >= count && go());
      reached();
    });
  const mail: Mail = {
    async send(...one) {
      const answer = await smtp.send(...one);
      done++;
      reached();
      return answer;
    },
  };
  const marketplaces = await Promise.all(
    databases
      .slice(1)
      .map((database) => createMarketplace({ database, masterKey: new Uint8Array(32), clock: job.clock, mail })),
  );
  await Promise.all(marketplaces.map((marketplace) => marketplace.start()));
  try {
    for (let i = 0; i < 6; i++) await job.place();
    await answered(24);
    // Whatever was being sent besides has ended by then.
    await Promise.all(marketplaces.map((marketplace) => marketplace.stop()));
    const ids = peer.mails.map((received) => received.header('Message-ID'));
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
  } finally {
    smtp.close();
    await Promise.all(databases.map((database) => database.close()));
    await peer.close();
  }
});
