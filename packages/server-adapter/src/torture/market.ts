/** One move of somebody in the town: `by` is a partner's number, `whose` a customer's, `of` a proposal's, in the order they were made. */
export type Move =
  | { readonly do: 'propose' | 'take' | 'undo' | 'decline'; readonly by: number }
  | { readonly do: 'edit'; readonly by: number; readonly of: number; readonly price: number }
  | { readonly do: 'withdraw'; readonly by: number; readonly of: number }
  | { readonly do: 'choose'; readonly whose: number; readonly of: number; readonly asSeen: boolean }
  | { readonly do: 'cancel'; readonly whose: number };

export type Way = 'customer' | 'first' | 'direct';

/** What everybody sees of the request; partners by number. */
export interface Sight {
  readonly state: string;
  /** Proposals that stand. */
  readonly standing: number;
  /** While the customer chooses: who stands there, at which price. */
  readonly shortlist: readonly string[];
  /** Who has the job. */
  readonly winner: number | null;
  /** Of each partner, where it stands with the request; `unknown` to those who were not asked. */
  readonly inboxes: readonly string[];
  /** Who can read the customer's contact. */
  readonly disclosed: readonly number[];
  /** Of each partner, the points it can spend and those it holds for this request. */
  readonly points: readonly (readonly [free: number, held: number])[];
}

/**
 * A market in which one request runs its course. There are three: a naive one, the rules of core, and the whole server
 * by HTTP. Whatever is done, they must tell and show the same.
 */
export interface Market {
  /**
   * The first customer places it; a direct one goes to the first partner.
   * @param points in each partner's wallet then
   */
  place(way: Way, points: number): Promise<void> | void;
  /** @returns `ok`, or the refusal's code */
  move(move: Move): Promise<string> | string;
  /** @param awake the timers ring; else they are late, and whatever is due waits */
  wait(ms: number, awake: boolean): Promise<void> | void;
  see(): Promise<Sight> | Sight;
}

/** The town's habits, as numbers: REQ-5 N, D and the lapse, REQ-10's undo, REQ-2's offer, the visits that are wished. */
export const PARTNERS = 4;
export const REQUIRED = 3;
/** REQ-6: points for the lead. */
export const COST = 5;
export const SECOND = 1_000;
export const HOUR = 3_600 * SECOND;
export const DAY = 24 * HOUR;
/** From placing: the wished window. A partner always proposes three hours, three days ahead. */
export const WISHED = { from: 3 * HOUR, to: 20 * DAY };
export const VISIT = { from: 3 * DAY, to: 3 * DAY + 3 * HOUR };
export const priceOf = (partner: number) => 1_000 + partner;
