import type { Exchange } from '@pasar/core/contract';
import { MINUTE, type RequestId } from '@pasar/core/kernel';
import type { ProposalView } from '@pasar/core/proposals';
import { windowIn } from '@pasar/core/testing';
import type { Database } from '../../database/database.ts';
import { seedMarketplace } from '../../seed/seed-marketplace.ts';
import { openServer } from '../../testing/server.ts';
import { type SmallTown, smallTown } from '../../testing/small-town.ts';
import { requestTimers } from '../../timers/request-timers.ts';

type NewRequest = Exchange<'requests.create'>['body'];
type NewProposal = Exchange<'proposals.create'>['body'];

export type JobTown = Awaited<ReturnType<typeof openJobTown>>;

/**
 * A small town in which orders are placed: the server on `database`, and who takes part by short words.
 * @param change what is otherwise in the seed
 */
export async function openJobTown(database: Database, change: (town: SmallTown) => void = () => {}, seed = 1) {
  const town = smallTown(seed);
  change(town);
  const server = await openServer(database);
  await seedMarketplace(server, town.seed);
  const { kemang, cleaning, partners } = town;

  /** Tokens last ten minutes of the test's clock: they are made anew for each use. */
  const rani = (of: SmallTown['kemang'] = kemang) =>
    server.tokenOf(of.secret, { role: 'customer', subject: of.subject, sites: [of.tower], tags: ['pets'] });
  const partner = (index: number, of: SmallTown['kemang'] = kemang) =>
    server.tokenOf(of.secret, {
      role: 'partner',
      subject: partners[index]!.members[0]!.subject,
      partner: partners[index]!.id as never,
    });
  const staff = (role: 'viewer' | 'manager' = 'manager', of: SmallTown['kemang'] = kemang) =>
    server.tokenOf(of.secret, { role, subject: `sari-${role}` });

  const order = (changes: Partial<NewRequest> = {}): NewRequest => ({
    site: kemang.tower,
    kind: cleaning.id,
    formVersion: 1,
    answers: { units: 2 },
    windows: [windowIn(24), windowIn(48)],
    contact: { name: 'Rani Wulandari', phone: '+6281300000002', email: 'rani@mail.example' },
    instructions: 'Ring at the lobby',
    consent: true,
    ...changes,
  });
  const proposal = (changes: Partial<NewProposal> = {}): NewProposal => ({
    price: { amount: 250_000_00, currency: 'IDR' },
    window: windowIn(24),
    message: 'With pleasure',
    checklist: ['tools'],
    ...changes,
  });

  async function place(changes: Partial<NewRequest> = {}): Promise<RequestId> {
    const placed = await server.call('requests.create', { token: await rani(), body: order(changes) });
    if (placed.status !== 201) throw new Error(placed.text);
    return placed.answer.id;
  }
  async function propose(index: number, request: RequestId, changes: Partial<NewProposal> = {}) {
    const token = await partner(index);
    return server.call('proposals.create', { token, params: { request }, body: proposal(changes) });
  }
  /** Chooses a proposal as it was seen. */
  async function choose(request: RequestId, { id, price, window }: Pick<ProposalView, 'id' | 'price' | 'window'>) {
    const body = { proposal: id, price, window };
    return server.call('requests.choose', { token: await rani(), params: { request }, body });
  }
  const read = async (request: RequestId) =>
    (await server.call('requests.read', { token: await rani(), params: { request } })).answer;
  const look = async (index: number, request: RequestId) =>
    (await server.call('inbox.read', { token: await partner(index), params: { request } })).answer;
  const list = async (index: number, query: Record<string, string | number> = {}) =>
    (await server.call('inbox.list', { token: await partner(index), query })).answer;

  /** Lets `ms` go by, and every timer ring that is due then. */
  async function pass(ms: number): Promise<void> {
    server.clock.pass(ms);
    const timers = requestTimers(server.house);
    timers.start();
    await timers.stop();
  }
  /** As many partners' proposals stand as make a shortlist; answers what the customer then sees. */
  async function shortlist(request: RequestId, count = 3, changes: Partial<NewProposal> = {}) {
    for (let index = 0; index < count; index++) await propose(index, request, changes);
    await pass(MINUTE);
    return (await read(request)).shortlist;
  }

  return {
    ...server,
    town,
    rani,
    partner,
    staff,
    order,
    proposal,
    place,
    propose,
    choose,
    read,
    look,
    list,
    pass,
    shortlist,
  };
}
