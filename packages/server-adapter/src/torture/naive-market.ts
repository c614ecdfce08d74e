import {
  COST,
  DAY,
  HOUR,
  type Market,
  type Move,
  PARTNERS,
  priceOf,
  REQUIRED,
  SECOND,
  type Sight,
  VISIT,
  type Way,
  WISHED,
} from './market.ts';

interface Offer {
  by: number;
  price: number;
  /** `secret`: in its undo time. */
  is: 'secret' | 'heard' | 'taken-back' | 'chosen' | 'over';
  heardAt: number;
  visitAt: number;
}

/**
 * The rules once more, written down from the rule book without looking at core: mutable, for one request, with plain
 * numbers. What it says is what core and server must say (REQ-2, REQ-5, REQ-6, REQ-10, REQ-11, REQ-12, REQ-15,
 * JOB-4, PTS-1).
 */
export class NaiveMarket implements Market {
  private now = 0;
  private way: Way = 'customer';
  private phase: 'reserved' | 'out' | 'choosing' | 'given' | 'cancelled' | 'lapsed' = 'out';
  private reservedUntil = 0;
  private patienceEnds = 0;
  private lapsesAt = 0;
  private hand: { by: number; until: number } | null = null;
  private winner: number | null = null;
  private asked = new Set<number>();
  private declined = new Set<number>();
  private offers: Offer[] = [];
  private purses: { free: number; held: number }[] = [];

  place(way: Way, points: number): void {
    this.way = way;
    this.purses = Array.from({ length: PARTNERS }, () => ({ free: points, held: 0 }));
    if (way === 'direct') {
      this.phase = 'reserved';
      this.reservedUntil = this.now + 12 * HOUR;
      this.asked.add(0);
    } else {
      this.goOut();
    }
  }

  move(move: Move): string {
    const told = this.answer(move);
    // Whoever changes something finds out at once what is overdue.
    if (told === 'ok') this.ring();
    return told;
  }

  wait(ms: number, awake: boolean): void {
    this.now += ms;
    if (awake) this.ring();
  }

  see(): Sight {
    const heard = this.offers.filter((offer) => offer.is === 'heard');
    return {
      state: {
        reserved: 'offered',
        out: 'open',
        choosing: 'shortlisted',
        given: 'assigned',
        cancelled: 'cancelled',
        lapsed: 'lapsed',
      }[this.phase],
      standing: heard.length,
      shortlist: this.phase === 'choosing' ? heard.map(({ by, price }) => `${by} at ${price}`).sort() : [],
      winner: this.winner,
      inboxes: Array.from({ length: PARTNERS }, (_, partner) => this.inbox(partner)),
      disclosed: this.winner === null ? [] : [this.winner],
      points: this.purses.map(({ free, held }) => [free, held] as const),
    };
  }

  private answer(move: Move): string {
    switch (move.do) {
      case 'choose':
        return this.choose(move.whose, this.offers[move.of], move.asSeen);
      case 'cancel':
        return this.cancel(move.whose);
      case 'edit':
      case 'withdraw':
        return this.change(move);
      default:
        return this.asked.has(move.by) ? this[move.do](move.by) : 'request.unknown';
    }
  }

  propose(by: number): string {
    if (this.winner !== null) return 'request.taken';
    if (this.isDead()) return 'request.closed';
    if (this.phase === 'reserved' || this.way === 'first') return 'request.not-proposable';
    if (this.live(by)) return 'proposal.exists';
    if (this.phase === 'choosing' && this.heardCount() >= REQUIRED) return 'request.closed';
    if (!this.isVisitWished()) return 'window.not-wished';
    if (!this.setAside(by)) return 'points.too-few';
    this.offers.push({
      by,
      price: priceOf(by),
      is: 'secret',
      heardAt: this.now + 60 * SECOND,
      visitAt: this.now + VISIT.from,
    });
    return 'ok';
  }

  take(by: number): string {
    if (this.winner !== null || this.hand) return 'request.taken';
    if (this.isDead()) return 'request.closed';
    const isForAll = this.way === 'first' && this.phase === 'out';
    const isForHim = this.phase === 'reserved' && by === 0 && this.now < this.reservedUntil;
    if (!isForAll && !isForHim) return 'request.not-takeable';
    if (this.now >= WISHED.to) return 'request.closed';
    if (!this.setAside(by)) return 'points.too-few';
    this.hand = { by, until: this.now + 60 * SECOND };
    return 'ok';
  }

  undo(by: number): string {
    if (this.hand?.by !== by || this.now >= this.hand.until) return 'undo.over';
    this.letGo(by);
    this.hand = null;
    return 'ok';
  }

  decline(by: number): string {
    if (this.winner !== null || this.isDead()) return 'request.closed';
    if (this.live(by) || this.hand?.by === by) return 'proposal.exists';
    if (!this.declined.has(by) && this.phase === 'reserved') this.goOut();
    this.declined.add(by);
    return 'ok';
  }

  private change(move: Extract<Move, { do: 'edit' | 'withdraw' }>): string {
    const offer = this.offers[move.of];
    if (!offer || offer.by !== move.by) return 'proposal.unknown';
    if (offer.is !== 'secret' && offer.is !== 'heard') return 'proposal.closed';
    if (move.do === 'edit') {
      if (!this.isVisitWished()) return 'window.not-wished';
      offer.price = move.price;
      offer.visitAt = this.now + VISIT.from;
      return 'ok';
    }
    offer.is = 'taken-back';
    this.letGo(offer.by);
    if (this.phase === 'choosing' && this.heardCount() === 0) this.phase = 'out';
    return 'ok';
  }

  private choose(whose: number, offer: Offer | undefined, asSeen: boolean): string {
    if (whose !== 0) return 'request.unknown';
    if (this.winner !== null) return 'request.assigned';
    if (this.isDead()) return 'request.closed';
    if (this.phase !== 'choosing') return 'request.not-shortlisted';
    if (!offer || offer.is === 'secret') return 'proposal.unknown';
    if (offer.is !== 'heard') return 'proposal.not-standing';
    if (!asSeen) return 'proposal.changed';
    if (offer.visitAt <= this.now) return 'window.past';
    offer.is = 'chosen';
    this.give(offer.by);
    return 'ok';
  }

  private cancel(whose: number): string {
    if (whose !== 0) return 'request.unknown';
    if (this.winner !== null || (this.hand && this.now >= this.hand.until)) return 'request.assigned';
    if (this.isDead()) return 'request.closed';
    this.phase = 'cancelled';
    if (this.hand) this.letGo(this.hand.by);
    this.hand = null;
    this.endOffers();
    return 'ok';
  }

  /** Everything whose time has come, until nothing moves. */
  private ring(): void {
    for (const offer of this.offers) if (offer.is === 'secret' && offer.heardAt <= this.now) offer.is = 'heard';
    if (this.hand && this.hand.until <= this.now) this.give(this.hand.by);
    if (this.phase === 'reserved' && !this.hand && this.reservedUntil <= this.now) this.goOut();
    const isPatienceOver = this.patienceEnds <= this.now && this.heardCount() > 0;
    if (this.phase === 'out' && (this.heardCount() >= REQUIRED || isPatienceOver)) {
      this.phase = 'choosing';
      this.lapsesAt = this.now + 14 * DAY;
    }
    if (this.phase === 'choosing' && this.lapsesAt <= this.now) {
      this.phase = 'lapsed';
      this.endOffers();
    }
  }

  private goOut(): void {
    this.phase = 'out';
    this.patienceEnds = this.now + 2 * DAY;
    for (let partner = 0; partner < PARTNERS; partner++) this.asked.add(partner);
  }

  private give(to: number): void {
    this.phase = 'given';
    this.winner = to;
    // The contact is given, so the points are gone.
    this.purses[to]!.held = 0;
    this.hand = null;
    this.endOffers();
  }

  private setAside(by: number): boolean {
    const purse = this.purses[by]!;
    if (purse.free < COST) return false;
    purse.free -= COST;
    purse.held += COST;
    return true;
  }

  private letGo(by: number): void {
    const purse = this.purses[by]!;
    purse.free += COST;
    purse.held -= COST;
  }

  private endOffers(): void {
    for (const offer of this.offers) {
      if (offer.is !== 'secret' && offer.is !== 'heard') continue;
      offer.is = 'over';
      this.letGo(offer.by);
    }
  }

  private inbox(partner: number): string {
    if (!this.asked.has(partner)) return 'unknown';
    const holder = this.winner ?? this.hand?.by ?? null;
    if (holder === partner) return 'won';
    if (this.live(partner)) return 'proposed';
    if (this.declined.has(partner)) return 'declined';
    const isFull = this.phase === 'choosing' && this.heardCount() >= REQUIRED;
    return holder !== null || isFull || this.isDead() ? 'lost' : 'open';
  }

  private isDead(): boolean {
    return this.phase === 'cancelled' || this.phase === 'lapsed';
  }

  private live(by: number): boolean {
    return this.offers.some((offer) => offer.by === by && (offer.is === 'secret' || offer.is === 'heard'));
  }

  private heardCount(): number {
    return this.offers.filter((offer) => offer.is === 'heard').length;
  }

  private isVisitWished(): boolean {
    return this.now + VISIT.from < WISHED.to && WISHED.from < this.now + VISIT.to;
  }
}
