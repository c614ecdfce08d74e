import type { Instant, Window } from '@pasar/core/kernel';
import { formatMoney, type Money, parseMoney } from '@pasar/core/money';
import type { InboxDetail } from '../inbox-model.ts';
import { piecesOf } from './time-slots.ts';

/** What a partner has typed and ticked, as it stands in the fields; kept on the device until it is sent. */
export interface Draft {
  readonly price: string;
  readonly window: Window | undefined;
  readonly message: string;
  readonly checklist: readonly string[];
}

export type TermField = 'checklist' | 'price' | 'window';

/** What can be sent, or the fields that keep it from that, in the order they stand. */
export type Terms =
  | { readonly ok: true; readonly price: Money; readonly window: Window; readonly message: string }
  | { readonly ok: false; readonly missing: readonly TermField[] };

/** The first piece of the first wished window is as good a beginning as any; the price is the partner's to say. */
export function newDraft({ windows, proposal }: InboxDetail, now: Instant, locale: string): Draft {
  if (proposal && (proposal.state === 'pending' || proposal.state === 'standing')) {
    const { price, window, message } = proposal;
    return { price: formatMoney(price, locale), window, message, checklist: [] };
  }
  const first = windows.flatMap((window) => piecesOf(window, now))[0];
  return { price: '', window: first, message: '', checklist: [] };
}

/** A draft as it was kept: believed only as far as it has the shape, and its time is still to be had. */
export function restoreDraft(kept: unknown, fresh: Draft, now: Instant): Draft {
  const { price, window, message, checklist } = (kept ?? {}) as Partial<Record<keyof Draft, unknown>>;
  const isWindow = (value: unknown): value is Window =>
    typeof value === 'object' && value !== null && 'start' in value && 'end' in value && (value as Window).start > now;
  return {
    price: typeof price === 'string' ? price : fresh.price,
    window: isWindow(window) ? window : fresh.window,
    message: typeof message === 'string' ? message : fresh.message,
    checklist: Array.isArray(checklist) ? checklist.filter((id) => typeof id === 'string') : fresh.checklist,
  };
}

export function isConfirmed({ checklist }: Draft, asked: InboxDetail['checklist']): boolean {
  return asked.every(({ id }) => checklist.includes(id));
}

/** @param isNew a new proposal needs the checklist; a change of an old one does not */
export function readTerms(draft: Draft, detail: InboxDetail, locale: string, isNew: boolean): Terms {
  const price = parseMoney(draft.price, detail.currency, locale);
  const missing: TermField[] = [];
  if (isNew && !isConfirmed(draft, detail.checklist)) missing.push('checklist');
  if (!price || price.amount <= 0) missing.push('price');
  if (!draft.window) missing.push('window');
  if (missing.length || !price || !draft.window) return { ok: false, missing };
  return { ok: true, price, window: draft.window, message: draft.message.trim() };
}
