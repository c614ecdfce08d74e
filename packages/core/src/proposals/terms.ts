import { DAY, epochMs, type Instant, type Window } from '../kernel/instants.ts';
import { type Refusal, refuse } from '../kernel/result.ts';
import type { Money } from '../money/money.schema.ts';

export interface Terms {
  readonly price: Money;
  readonly window: Window;
  readonly message: string;
}

export type TermsRefusal = 'proposal.price' | 'proposal.currency' | 'window.past' | 'window.not-wished';

/** Milliseconds; a visit announced for longer than a day says no time at all. */
const LONGEST = DAY;

/**
 * What is wrong with a proposal's price and time: one order has one currency, and the visit, of a day at most, meets a
 * wished window.
 */
export function flawIn(
  terms: Terms,
  facts: { readonly now: Instant; readonly currency: string; readonly wished: readonly Window[] },
): { readonly ok: false; readonly refusal: Refusal<TermsRefusal> } | undefined {
  const { price, window } = terms;
  if (price.currency !== facts.currency) {
    return refuse('proposal.currency', { field: 'price.currency', params: { currency: facts.currency } });
  }
  if (!Number.isSafeInteger(price.amount) || price.amount <= 0)
    return refuse('proposal.price', { field: 'price.amount' });
  if (window.start <= facts.now) return refuse('window.past', { field: 'window.start' });
  const isWished = facts.wished.some((wish) => window.start < wish.end && wish.start < window.end);
  const length = epochMs(window.end) - epochMs(window.start);
  if (!isWished || length <= 0 || length > LONGEST) return refuse('window.not-wished', { field: 'window' });
  return undefined;
}
