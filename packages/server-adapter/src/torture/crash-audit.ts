import { instantOf, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import { balanceOf, heldOf } from '@pasar/core/ledger';
import { walletAccount } from '@pasar/core/points';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { readBook } from '../ledger/ledger.store.ts';
import { walletBook } from '../points/wallet.store.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { TOWN } from './crash-town.ts';

/** One order, as whoever placed it knows it. */
export interface Order {
  readonly note: string;
  /** Told by the server. */
  request?: string;
  /** It goes to everybody, and the first partner answers it; else it goes to that one alone. */
  readonly proposes: boolean;
  /** Told by the server. */
  proposal?: string;
  /** Nothing more is tried with it. */
  isOver?: true;
}

export interface Losses {
  /** Told, and not there. */
  lost: number;
  /** There without all that belongs to it. */
  half: number;
  twice: number;
  timers_missed: number;
}

/** Holds the database against what its people were told, and what is in it against itself. */
export async function audit(database: Database, log: readonly Order[]): Promise<Losses> {
  const found: Losses = { lost: 0, half: 0, twice: 0, timers_missed: 0 };
  await transaction(database, DEPLOYMENT, async (tx) => {
    const town = await readTown(tx);
    compare(town, log, found);
    for (const { id, way } of town.requests) look(town, id, way === 'direct', found);
    if (!(await isWalletWhole(tx))) found.half++;
    const now = instantOf(Date.now());
    found.timers_missed += town.timers.filter(({ due_at }) => due_at < now).length;
  });
  return found;
}

async function readTown(tx: Tx) {
  const by = <Row>(rows: readonly Row[], key: (row: Row) => string) => Map.groupBy(rows, key);
  const events = await tx.selectFrom('events').select(['aggregate', 'sequence', 'type']).orderBy('sequence').execute();
  const asked = await tx.selectFrom('request_dispatches').select(['request', 'partner']).execute();
  const proposals = await tx.selectFrom('proposals').select(['id', 'request', 'state']).execute();
  const messages = await tx.selectFrom('messages').select(['about', 'template', 'receiver', 'event']).execute();
  const updates = await tx.selectFrom('outbox').select(['topic', 'payload']).execute();
  const details = await tx.selectFrom('personal_details').select('id').execute();
  const timers = await tx.selectFrom('timers').select(['subject', 'kind', 'due_at']).execute();
  const holds = await tx.selectFrom('point_holds').select(['request', 'partner']).execute();
  return {
    requests: await tx.selectFrom('requests').select(['id', 'answers', 'way']).execute(),
    timers,
    timersOf: by(timers, ({ subject, kind }) => `${kind} ${subject}`),
    proposals: new Set<string>(proposals.map(({ id }) => id)),
    eventsOf: by(events, ({ aggregate }) => aggregate),
    askedOf: by(asked, ({ request }) => request),
    proposalsOf: by(proposals, ({ request }) => request),
    messagesOf: by(messages, ({ about }) => about),
    updatesOf: by(updates, ({ payload }) => (payload as { readonly request?: string }).request ?? ''),
    holdsOf: by(holds, ({ request }) => request),
    named: new Set<string>(details.map(({ id }) => id)),
  };
}

type Town = Awaited<ReturnType<typeof readTown>>;

function compare({ requests, proposals }: Town, log: readonly Order[], found: Losses): void {
  const placed = Map.groupBy(requests, ({ answers }) => (answers as { readonly note: string }).note);
  for (const { note, request, proposal } of log) {
    const made = placed.get(note) ?? [];
    if (made.length > 1) found.twice += made.length - 1;
    if (request && !made.some(({ id }) => id === request)) found.lost++;
    if (proposal && !proposals.has(proposal)) found.lost++;
  }
}

/** MSG-3: with a request come its inboxes, person, trail, live updates and letters; with a proposal its points and timer. */
function look(town: Town, id: string, isDirect: boolean, found: Losses): void {
  const story = town.eventsOf.get(id) ?? [];
  const told = (type: string) => story.filter((event) => event.type === type).length;
  const answered = town.proposalsOf.get(id)?.length ?? 0;
  const letters = (town.messagesOf.get(id) ?? []).map(({ template, receiver, event }) =>
    [template, receiver, event].join(' '),
  );
  const isWhole =
    story.every(({ sequence }, index) => sequence === index + 1) &&
    told('request.placed') === 1 &&
    told(isDirect ? 'request.offered' : 'request.broadcast') === 1 &&
    told('proposal.made') === answered &&
    town.askedOf.get(id)?.length === (isDirect ? 1 : TOWN.partners.length) &&
    town.updatesOf.has(id) &&
    letters.length > 0 &&
    (town.holdsOf.get(id)?.length ?? 0) === answered &&
    town.named.has(id);
  if (!isWhole) found.half++;
  const isTwice = answered > 1 || told('proposal.stood') > answered || new Set(letters).size < letters.length;
  if (isTwice) found.twice++;
  const isWaiting = !isDirect || town.timersOf.get(`offer.lapses ${id}`)?.length === 1;
  if (!isWaiting || told('proposal.stood') < answered) found.timers_missed++;
}

/** LED-1: the one wallet that answers pay from is what its book says. */
async function isWalletWhole(tx: Tx): Promise<boolean> {
  const partner = TOWN.partners[0]!.id as PartnerId;
  const owner = TOWN.kemang.id as OrganizationId;
  const wallet = await tx
    .selectFrom('wallets')
    .selectAll()
    .where('owner', '=', owner)
    .where('partner', '=', partner)
    .executeTakeFirstOrThrow();
  const book = await readBook(tx, owner, walletBook(partner));
  const own = walletAccount(partner);
  return (
    balanceOf(book, own) === wallet.available &&
    balanceOf(book, heldOf(own)) === wallet.held &&
    book.length === wallet.entries &&
    book.every(({ postings }) => postings.reduce((sum, { amount }) => sum + amount, 0) === 0)
  );
}
