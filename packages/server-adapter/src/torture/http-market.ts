import type { EndpointId } from '@pasar/core/contract';
import { type Instant, later, type RequestId } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import type { Asking } from '../testing/server.ts';
import { ABSENT, orderOf } from './belongings.ts';
import { COST, type Market, type Move, PARTNERS, priceOf, type Sight, VISIT, type Way, WISHED } from './market.ts';
import { readPurses, setPurses } from './purses.ts';

/** The town in which the requests of many markets are placed, one after another. */
export async function openHttpTown(database: Database): Promise<JobTown> {
  return openJobTown(database, ({ kemang, cleaning }) => {
    kemang.seed.dispatch.checklist = [];
    cleaning.leadPoints = COST;
  });
}

/** The whole server: routes, transactions, row security, timers. What is seen is what people's own calls answer. */
export class HttpMarket implements Market {
  private request!: RequestId;
  private readonly offers: { readonly id: string; price: number; readonly window: { start: Instant; end: Instant } }[] =
    [];
  private readonly tokens = new Map<string, { readonly token: string; readonly until: Instant }>();
  private readonly town: JobTown;
  /** What each holds for requests of before. */
  private heldBefore: readonly number[] = [];

  constructor(town: JobTown) {
    this.town = town;
  }

  async place(way: Way, points: number): Promise<void> {
    const { clock, town } = this.town;
    await setPurses(this.town, points);
    this.heldBefore = (await readPurses(this.town)).map(([, held]) => held);
    // Each begins on the same day, so that documents and licences never end; what waits from before is over.
    clock.set(NOW);
    await transaction(this.town.house.database, DEPLOYMENT, (tx) => tx.deleteFrom('timers').execute());
    const service = town.partners[0]!.services.find(({ kind }) => kind === town.cleaning.id)!.id;
    const windows = [{ start: later(NOW, WISHED.from), end: later(NOW, WISHED.to) }];
    const order = {
      ...orderOf(town.kemang.tower, town.cleaning.id),
      windows,
      way,
      ...(way === 'direct' && { service }),
    };
    const placed = await this.town.call('requests.create', { token: await this.customer(0), body: order });
    if (placed.status !== 201) throw new Error(placed.text);
    this.request = placed.answer.id;
  }

  async move(move: Move): Promise<string> {
    const params = { request: this.request };
    const now = this.town.clock.now();
    const window = { start: later(now, VISIT.from), end: later(now, VISIT.to) };
    const offer = 'of' in move ? this.offers[move.of] : undefined;
    const money = (amount: number) => ({ amount, currency: 'IDR' });
    switch (move.do) {
      case 'propose': {
        const body = { price: money(priceOf(move.by)), window, message: '', checklist: [] };
        const { status, answer, problem } = await this.ask('proposals.create', await this.partner(move.by), {
          params,
          body,
        });
        if (status !== 201) return problem.code;
        this.offers.push({ id: answer.id, price: priceOf(move.by), window });
        return 'ok';
      }
      case 'edit': {
        const body = { price: money(move.price), window, message: '' };
        const told = await this.tell('proposals.edit', await this.partner(move.by), {
          params: { proposal: offer?.id ?? ABSENT },
          body,
        });
        if (told === 'ok') this.offers[move.of] = { ...offer!, price: move.price, window };
        return told;
      }
      case 'withdraw':
        return this.tell('proposals.withdraw', await this.partner(move.by), {
          params: { proposal: offer?.id ?? ABSENT },
          body: {},
        });
      case 'choose': {
        const seen = offer ?? { id: ABSENT, price: 1, window };
        const body = { proposal: seen.id, price: money(seen.price + (move.asSeen ? 0 : 1)), window: seen.window };
        return this.tell('requests.choose', await this.customer(move.whose), { params, body });
      }
      case 'cancel':
        return this.tell('requests.cancel', await this.customer(move.whose), { params, body: {} });
      default: {
        const body = { take: { checklist: [] }, undo: {}, decline: { reason: '' } }[move.do];
        return this.tell(`inbox.${move.do}`, await this.partner(move.by), { params, body });
      }
    }
  }

  async wait(ms: number, awake: boolean): Promise<void> {
    if (awake) await this.town.pass(ms);
    else this.town.clock.pass(ms);
  }

  async see(): Promise<Sight> {
    const params = { request: this.request };
    const { answer } = await this.town.call('requests.read', { token: await this.customer(0), params });
    const { partners } = this.town.town;
    const number = (partner: string) => partners.findIndex(({ id }) => id === partner);
    const inboxes: string[] = [];
    const disclosed: number[] = [];
    for (let partner = 0; partner < PARTNERS; partner++) {
      const seen = await this.town.call('inbox.read', { token: await this.partner(partner), params });
      inboxes.push(
        seen.status === 200 ? seen.answer.state : seen.problem.code === 'request.unknown' ? 'unknown' : seen.text,
      );
      if (seen.status === 200 && seen.answer.details) disclosed.push(partner);
    }
    return {
      state: answer.state,
      standing: answer.proposals.standing,
      shortlist:
        answer.state === 'shortlisted'
          ? answer.shortlist.map(({ partner, price }) => `${number(partner.id)} at ${price.amount}`).sort()
          : [],
      points: (await readPurses(this.town)).map(([free, held], partner) => [free, held - this.heldBefore[partner]!]),
      winner: answer.job && answer.partner && answer.partnerContact ? number(answer.partner.id) : null,
      inboxes,
      disclosed,
    };
  }

  private ask<Id extends EndpointId>(id: Id, token: string, asking: Asking) {
    return this.town.call(id, { token, ...asking });
  }

  private async tell(id: EndpointId, token: string, asking: Asking): Promise<string> {
    const { status, problem } = await this.ask(id, token, asking);
    return status < 300 ? 'ok' : problem.code;
  }

  private partner(index: number): Promise<string> {
    return this.fresh(`partner ${index}`, () => this.town.partner(index));
  }

  private customer(index: number): Promise<string> {
    const { tokenOf, town, rani } = this.town;
    const { secret, tower } = town.kemang;
    return this.fresh(`customer ${index}`, () =>
      index === 0 ? rani() : tokenOf(secret, { role: 'customer', subject: 'another', sites: [tower] }),
    );
  }

  /** Tokens last ten minutes. */
  private async fresh(name: string, make: () => Promise<string>): Promise<string> {
    const now = this.town.clock.now();
    const kept = this.tokens.get(name);
    if (kept && now < kept.until) return kept.token;
    const token = await make();
    this.tokens.set(name, { token, until: later(now, 9 * 60_000) });
    return token;
  }
}
