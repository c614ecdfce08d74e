import type { Exchange } from '@pasar/core/contract';
import { MINUTE } from '@pasar/core/kernel';
import { windowIn } from '@pasar/core/testing';
import type { Database } from '../database/database.ts';
import { JPEG } from '../files/testing/sample-photos.ts';
import type { MarketplaceOptions } from '../marketplace.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { type SmallTown, smallTown } from '../testing/small-town.ts';
import { requestTimers } from '../timers/request-timers.ts';

/** The ids by which an endpoint is told what it is about; each organization has its own. */
export interface Belongings {
  readonly site: string;
  readonly kind: string;
  readonly service: string;
  readonly partner: string;
  readonly request: string;
  readonly proposal: string;
  readonly file: string;
  /** A kind's picture: the same for everybody, at an address that carries its hash. */
  readonly picture: string;
}

export type BelongingName = keyof Belongings;

/** An id of the right form that names nothing anywhere. */
export const ABSENT = '01900000-0000-7000-8000-00000000dead';

export type Organization = SmallTown['kemang'];

/** What the calls of a deployment are made with. */
export interface Deployment {
  readonly server: TestServer;
  readonly town: SmallTown;
  readonly organization: Organization;
  readonly sibling: Organization;
  /** Of the customer Rani, and of what the second partner was sent and has answered. */
  readonly own: Belongings;
  /** Of others in the same organization: another customer's, and what only the first partner was sent. */
  readonly neighbour: Belongings;
  /** Of the organization beside it on the same database. */
  readonly siblings: Belongings;
}

const PARTNER_OF_SIBLING = 3;

/**
 * A deployment of two organizations in which work is under way. The fourth partner works for the sibling alone. The
 * organizations are seeded one by one, so that it can be done with either layer of tenancy taken out.
 */
export async function openDeployment(
  database: Database,
  seed = 1,
  options: Partial<MarketplaceOptions> = {},
): Promise<Deployment> {
  const town = smallTown(seed);
  const { kemang, senayan, partners, cleaning } = town;
  const stranger = partners[PARTNER_OF_SIBLING]!;
  for (const part of ['relations', 'agreements', 'activations'] as const) {
    kemang.seed[part] = kemang.seed[part].filter(({ partner }) => partner !== stranger.id) as never;
  }
  for (const organization of [kemang, senayan]) {
    organization.seed.dispatch.proposalsRequired = 1;
    // Other deployments have other keys.
    const keys = { publishable: `${organization.publishable}_${seed}`, secret: `${organization.secret}_${seed}` };
    organization.seed.keys = keys;
    Object.assign(organization, keys);
  }
  const server = await openServer(database, options);
  for (const organization of [kemang, senayan]) {
    await seedMarketplace(server, { ...town.seed, organizations: [organization.seed] });
  }

  const customer = (of: Organization, subject = of.subject, site = of.tower) =>
    server.tokenOf(of.secret, { role: 'customer', subject, sites: [site] as never });
  const partnerToken = (of: Organization, index: number) =>
    server.tokenOf(of.secret, {
      role: 'partner',
      subject: partners[index]!.members[0]!.subject,
      partner: partners[index]!.id as never,
    });

  /** One person's order with a photo, shortlisted with the proposal of the partner at `index`. */
  async function work(of: Organization, who: { token: string; site: string; index: number; direct?: boolean }) {
    const { token, site, index } = who;
    const partner = partners[index]!;
    const service = partner.services.find(({ kind }) => kind === cleaning.id)!.id;
    const file = (await server.call('files.create', { token, body: JPEG })).answer.id;
    const order = { ...orderOf(site, cleaning.id), answers: { units: 1, photos: [file] } };
    const placed = await server.call('requests.create', {
      token,
      body: who.direct ? { ...order, way: 'direct', service } : order,
    });
    const request = placed.answer.id;
    if (!request) throw new Error(placed.text);
    const proposed = await server.call('proposals.create', {
      token: await partnerToken(of, index),
      params: { request },
      body: PROPOSAL,
    });
    return {
      site,
      kind: cleaning.id,
      service,
      partner: partner.id,
      request,
      file,
      proposal: proposed.answer.id ?? '',
      picture: await pictureOf(token, site),
    };
  }

  async function pictureOf(token: string, site: string) {
    const { answer } = await server.call('catalog.list', { token, query: { site } });
    return answer.items[0]!.kind.picture.split('/').at(-1)!;
  }

  const own = await work(kemang, { token: await customer(kemang), site: kemang.tower, index: 1 });
  const beside = { token: await customer(kemang, 'neighbour', kemang.villa), site: kemang.villa };
  const alone = await work(kemang, { ...beside, index: 0, direct: true });
  // A proposal of the first partner's at a request of the neighbour's: the second partner's business as little.
  const neighbour = { ...alone, proposal: (await work(kemang, { ...beside, index: 0 })).proposal };
  const token = await customer(senayan);
  const siblings = await work(senayan, { token, site: senayan.tower, index: PARTNER_OF_SIBLING });
  // Their undo is over: they stand, and each makes a shortlist.
  server.clock.pass(MINUTE);
  const timers = requestTimers(server.house);
  timers.start();
  await timers.stop();
  return { server, town, organization: kemang, sibling: senayan, own, neighbour, siblings };
}

/** An order that any of the two organizations takes. */
export function orderOf(site: string, kind: string): Exchange<'requests.create'>['body'] {
  return {
    site: site as never,
    kind: kind as never,
    formVersion: 1,
    answers: { units: 1 },
    windows: [windowIn(24), windowIn(48)],
    contact: { name: 'Rani Wulandari', phone: '+6281300000002', email: 'rani@mail.example' },
    instructions: 'Ring at the lobby',
    consent: true,
  };
}

export const PROPOSAL: Exchange<'proposals.create'>['body'] = {
  price: { amount: 250_000_00, currency: 'IDR' },
  window: windowIn(24),
  message: 'With pleasure',
  checklist: ['tools'],
};
