import type {
  CustomerId,
  JobId,
  KindId,
  OrganizationId,
  PartnerId,
  PlaceId,
  ProposalId,
  RequestId,
  ServiceId,
} from '@pasar/core/kernel';
import { type Instant, invariant, later } from '@pasar/core/kernel';
import { balanceOf, heldOf } from '@pasar/core/ledger';
import {
  creditPoints,
  emptyWallet,
  holdPoints,
  leadMoves,
  type PointsEntry,
  type PointsMove,
  releasePoints,
  takePoints,
  type Wallet,
  walletAccount,
} from '@pasar/core/points';
import { editProposal, propose, standProposal, withdrawProposal } from '@pasar/core/proposals';
import {
  cancelRequest,
  chooseProposal,
  type Decided,
  type Decision,
  type Dispatch,
  declineRequest,
  due,
  endOffer,
  finishTaking,
  inboxState,
  lapseRequest,
  placeRequest,
  sendShortlist,
  takeRequest,
  undoTaking,
} from '@pasar/core/requests';
import { NOW, someFacts, someIds, someSettings } from '@pasar/core/testing';
import { COST, type Market, type Move, PARTNERS, priceOf, type Sight, VISIT, type Way, WISHED } from './market.ts';

const id = someIds(1789);
const PEOPLE = Array.from({ length: PARTNERS }, () => id<'partner'>() as PartnerId);
const ORGANIZATION = id() as OrganizationId;
const CHECKED = { checklist: [] };
const SITE = { id: id() as PlaceId, zone: 'Asia/Jakarta' };
const KIND = { id: id() as KindId, form: { version: 1, fields: [] }, active: true };

/** Core's rules alone, each asked directly; what the server does in between stands here in a line. */
export class RulesMarket implements Market {
  private now: Instant = NOW;
  private dispatch!: Dispatch;
  private readonly offers: ProposalId[] = [];
  private readonly asked = new Set<PartnerId>();
  private readonly declined = new Set<PartnerId>();
  private readonly wallets = new Map<PartnerId, Wallet>();
  private readonly books = new Map<PartnerId, readonly PointsEntry[]>();

  place(way: Way, points: number): void {
    for (const partner of PEOPLE) {
      this.wallets.set(partner, emptyWallet(ORGANIZATION, partner));
      this.books.set(partner, []);
      const facts = { id: id<'entry'>(), at: this.now };
      if (points > 0) this.pay(creditPoints(this.wallets.get(partner)!, { why: 'opening', points }, facts));
    }
    const service = { id: id() as ServiceId, partner: PEOPLE[0]! };
    const window = { start: later(this.now, WISHED.from), end: later(this.now, WISHED.to) };
    const placing = {
      formVersion: 1,
      answers: {},
      windows: [window],
      way,
      phone: '+6281300000002',
      ...(way === 'direct' && { service: service.id }),
    };
    const facts = {
      ...this.facts(),
      ...{ id: id() as RequestId, organization: ORGANIZATION, customer: id() as CustomerId },
      ...{ site: SITE, kind: KIND, service: way === 'direct' ? service : undefined, country: 'ID', files: [] },
    };
    this.told(placeRequest(placing, facts));
  }

  move(move: Move): string {
    const told = this.told(this.decide(move));
    if (told === 'ok') this.ring();
    return told;
  }

  wait(ms: number, awake: boolean): void {
    this.now = later(this.now, ms);
    if (awake) this.ring();
  }

  see(): Sight {
    const { request, proposals, job } = this.dispatch;
    const standing = proposals.filter(({ state }) => state === 'standing');
    const number = (partner: PartnerId) => PEOPLE.indexOf(partner);
    return {
      state: request.state,
      standing: standing.length,
      shortlist:
        request.state === 'shortlisted'
          ? standing.map(({ partner, price }) => `${number(partner)} at ${price.amount}`).sort()
          : [],
      winner: request.winner && number(request.winner.partner),
      inboxes: PEOPLE.map((partner) =>
        this.asked.has(partner)
          ? inboxState(this.dispatch, partner, this.declined.has(partner), this.facts())
          : 'unknown',
      ),
      disclosed: job ? [number(job.partner)] : [],
      points: PEOPLE.map((partner) => this.pointsOf(partner)),
    };
  }

  private decide(move: Move): Decided<string> {
    const { dispatch } = this;
    const facts = this.facts();
    const by = 'by' in move ? PEOPLE[move.by]! : PEOPLE[0]!;
    const proposal = ('of' in move && this.offers[move.of]) || (id() as ProposalId);
    const known = dispatch.proposals.find((one) => one.id === proposal);
    const terms = {
      price: { amount: priceOf(PEOPLE.indexOf(by)), currency: 'IDR' },
      window: this.visit(),
      message: '',
    };
    const unknown = (code: string) => ({ ok: false, refusal: { code } }) as const;
    if (move.do === 'choose' || move.do === 'cancel') {
      if (move.whose !== 0) return unknown('request.unknown');
      if (move.do === 'cancel') return cancelRequest(dispatch, { by: 'customer' }, facts);
      const seen = known ? { price: known.price, window: known.window } : terms;
      const price = { ...seen.price, amount: seen.price.amount + (move.asSeen ? 0 : 1) };
      return chooseProposal(dispatch, { proposal, price, window: seen.window }, { ...facts, job: id() as JobId });
    }
    if (move.do === 'edit' || move.do === 'withdraw') {
      if (known?.partner !== by) return unknown('proposal.unknown');
      if (move.do === 'withdraw') return withdrawProposal(dispatch, { proposal }, facts);
      return editProposal(dispatch, { ...terms, price: { amount: move.price, currency: 'IDR' }, proposal }, facts);
    }
    if (!this.asked.has(by)) return unknown('request.unknown');
    if (move.do === 'undo') return undoTaking(dispatch, { partner: by }, facts);
    if (move.do === 'take')
      return takeRequest(dispatch, { partner: by, ...CHECKED }, { ...facts, lead: this.leadOf(by) });
    if (move.do === 'decline') {
      const declined = declineRequest(
        dispatch,
        { partner: by },
        { ...facts, declined: this.declined.has(by), othersAsked: 1 },
      );
      if (declined.ok) this.declined.add(by);
      return declined;
    }
    const made = id() as ProposalId;
    const proposed = propose(
      dispatch,
      { ...terms, partner: by, ...CHECKED },
      { ...facts, id: made, lead: this.leadOf(by) },
    );
    if (proposed.ok) this.offers.push(made);
    return proposed;
  }

  private told(decided: Decided<string>): string {
    if (!decided.ok) return decided.refusal.code;
    this.keep(decided.value);
    return 'ok';
  }

  private keep({ state, events, asked = [] }: Decision): void {
    this.dispatch = state;
    for (const partner of asked) this.asked.add(partner);
    for (const move of leadMoves(events)) {
      const wallet = this.wallets.get(move.partner)!;
      const facts = { id: id<'entry'>(), at: this.now };
      const about = { request: state.request.id };
      if (move.do === 'take') this.pay(takePoints(wallet, about.request, facts));
      else if (move.do === 'release') this.pay(releasePoints(wallet, { ...about, why: move.why }, facts));
      else {
        const held = holdPoints(wallet, { ...about, cost: COST, why: move.why }, facts);
        invariant(held.ok, 'the rule saw this wallet');
        this.pay(held.value);
      }
    }
  }

  private pay(move: PointsMove | undefined): void {
    if (!move) return;
    const { wallet, entry } = move;
    this.wallets.set(wallet.partner, wallet);
    this.books.set(wallet.partner, [...this.books.get(wallet.partner)!, entry]);
    let sum = 0;
    for (const { amount } of entry.postings) sum += amount;
    invariant(sum === 0, 'an entry is balanced');
  }

  private leadOf(partner: PartnerId) {
    return { cost: COST, available: this.wallets.get(partner)!.available };
  }

  /** As the book has it; the wallet must say the same. */
  private pointsOf(partner: PartnerId) {
    const { available, held } = this.wallets.get(partner)!;
    const own = walletAccount(partner);
    const book = this.books.get(partner)!;
    invariant(balanceOf(book, own) === available && balanceOf(book, heldOf(own)) === held, 'a wallet is its book');
    return [available, held] as const;
  }

  private ring(): void {
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const command of due(this.dispatch, this.now)) {
        const before = this.dispatch;
        const facts = this.facts();
        if (command.type === 'stand-proposal') this.keep(standProposal(before, command.proposal, facts));
        else if (command.type === 'finish-taking') this.keep(finishTaking(before, { ...facts, job: id() as JobId }));
        else if (command.type === 'end-offer') this.keep(endOffer(before, facts));
        else if (command.type === 'send-shortlist') this.keep(sendShortlist(before, facts));
        else this.keep(lapseRequest(before, facts));
        if (this.dispatch !== before) isMoving = true;
      }
    }
  }

  private facts() {
    // No checklist: it is no part of what is compared.
    const settings = someSettings({ checklist: [] });
    return {
      ...someFacts({ settings, eligible: PEOPLE }),
      settings,
      now: this.now,
      obstacles: [],
      lead: { cost: 0, available: 0 },
    };
  }

  private visit() {
    return { start: later(this.now, VISIT.from), end: later(this.now, VISIT.to) };
  }
}
