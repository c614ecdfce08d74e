import { MINUTE } from '@pasar/core/kernel';
import type { Database } from '../database/database.ts';
import type { MarketplaceOptions } from '../marketplace.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { type SmallTown, smallTown } from '../testing/small-town.ts';
import { requestTimers } from '../timers/request-timers.ts';
import { type Belongings, belongingsOf } from './belongings.ts';
import { type Owner, ownerAt } from './owner.ts';

/** Two organizations on one database, with work under way. */
export interface Deployment {
  readonly server: TestServer;
  readonly town: SmallTown;
  /** Who asks. */
  readonly owner: Owner;
  /** Of the customer Rani, and of what the second partner was sent and has answered. */
  readonly own: Belongings;
  /** Of others in the same organization: another customer's, and what only the first partner was sent. */
  readonly neighbour: Belongings;
  /** Of the organization beside it on the same database. */
  readonly siblings: Belongings;
}

/** Works for the first organization alone. */
const PARTNER_OF_OWN = 1;
/** Works for the sibling alone. */
const PARTNER_OF_SIBLING = 3;

/**
 * Opens one in which everybody has everything. The organizations are seeded one by one, so that it can be done with either
 * layer of tenancy taken out.
 * @param seed other ids and keys for another one
 */
export async function openDeployment(
  database: Database,
  seed = 1,
  options: Partial<MarketplaceOptions> = {},
): Promise<Deployment> {
  const town = smallTown(seed);
  const { kemang, senayan, partners } = town;
  const stranger = partners[PARTNER_OF_SIBLING]!;
  for (const part of ['relations', 'agreements', 'activations'] as const) {
    kemang.seed[part] = kemang.seed[part].filter(({ partner }) => partner !== stranger.id) as never;
  }
  // One works for the first alone; neither shows itself to who has nothing with it.
  const settled = partners[PARTNER_OF_OWN]!;
  for (const part of ['relations', 'agreements', 'activations'] as const) {
    senayan.seed[part] = senayan.seed[part].filter(({ partner }) => partner !== settled.id) as never;
  }
  stranger.listed = false;
  settled.listed = false;
  for (const organization of [kemang, senayan]) {
    organization.seed.takesApplications = false;
    organization.seed.dispatch.proposalsRequired = 1;
    const keys = { publishable: `${organization.publishable}_${seed}`, secret: `${organization.secret}_${seed}` };
    organization.seed.keys = keys;
    Object.assign(organization, keys);
  }
  const server = await openServer(database, options);
  for (const organization of [kemang, senayan]) {
    await seedMarketplace(server, { ...town.seed, organizations: [organization.seed] });
  }

  const at = (organization: Owner['organization'], index: number) => {
    const { subject, tower: site } = organization;
    return { town, organization, subject, site, partner: partners[index]! };
  };
  const owner = ownerAt(server, at(kemang, PARTNER_OF_OWN));
  const beside = ownerAt(server, { ...at(kemang, 0), subject: 'neighbour', site: kemang.villa, isAlone: true });
  const own = await belongingsOf(owner);
  const neighbour = await belongingsOf(beside);
  const siblings = await belongingsOf(ownerAt(server, at(senayan, PARTNER_OF_SIBLING)));
  // Their undo is over: they stand, and each makes a shortlist.
  server.clock.pass(MINUTE);
  const timers = requestTimers(server.house);
  timers.start();
  await timers.stop();
  return { server, town, owner, own, neighbour, siblings };
}
