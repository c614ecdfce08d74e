import type { PriceTag } from '../catalog/catalog.schema.ts';
import type { Localized } from '../kernel/localized.ts';
import type { Money } from '../money/money.schema.ts';
import { halfEven } from '../money/rounding.ts';
import type { FormDefinition } from './form.schema.ts';
import { answerOf, type RawAnswers, visibleFields } from './visibility.ts';

/** PRC-1 in the form: the price so far, and why. A partner's proposal replaces it; it binds nobody. */

export type EstimateLine =
  | {
      /** Quantity × the service's unit price; who shows it knows the service's name and unit. */
      readonly code: 'service';
      readonly quantity: number;
      readonly unitPrice: Money;
      readonly amount: Money;
    }
  | {
      /** What a chosen option adds, once. */
      readonly code: 'option';
      readonly field: string;
      readonly option: string;
      readonly label: Localized;
      readonly note?: Localized;
      readonly quantity: 1;
      readonly unitPrice: Money;
      readonly amount: Money;
    };

export interface Estimate {
  readonly lines: readonly EstimateLine[];
  /** The sum of the lines; null when the price is on quote. */
  readonly total: Money | null;
  /** It may cost more: the price is a `from` price, or a quantity is not answered yet. */
  readonly from: boolean;
}

/**
 * Quantities of several fields add up; where the form asks for none, it is 1. Answers that are not valid yet count as not
 * given, and answers of hidden fields do not count.
 */
export function estimate(form: FormDefinition, answers: RawAnswers, price: PriceTag): Estimate {
  if (!price.money) return { lines: [], total: null, from: price.from };
  const { currency } = price.money;
  const options: EstimateLine[] = [];
  const quantities: (number | undefined)[] = [];

  for (const field of visibleFields(form, answers)) {
    const answer = answerOf(answers, field.id);
    if (field.type === 'number' && field.quantity) {
      const valid = typeof answer === 'number' && answer >= field.min && answer <= field.max;
      quantities.push(valid ? answer : undefined);
    }
    if (field.type !== 'choice' && field.type !== 'choices') continue;
    for (const { id, label, note, adds } of field.options) {
      if (!adds || !(Array.isArray(answer) ? answer.includes(id) : answer === id)) continue;
      const amount = { amount: adds, currency };
      const why = { field: field.id, option: id, label, ...(note && { note }) };
      options.push({ code: 'option', ...why, quantity: 1, unitPrice: amount, amount });
    }
  }

  const known = quantities.filter((quantity) => quantity !== undefined);
  const thousandths = known.length > 0 ? known.reduce((sum, quantity) => sum + toThousandths(quantity), 0) : 1000;
  const amount = Number(halfEven(BigInt(price.money.amount) * BigInt(thousandths), 1000n));
  const lines: EstimateLine[] = [
    { code: 'service', quantity: thousandths / 1000, unitPrice: price.money, amount: { amount, currency } },
    ...options,
  ];
  return {
    lines,
    total: { amount: lines.reduce((sum, line) => sum + line.amount.amount, 0), currency },
    from: price.from || known.length < quantities.length,
  };
}

/** Nobody orders ten-thousandths of a square metre; whole thousandths keep the product exact and rounded once. */
function toThousandths(quantity: number): number {
  return Math.round(quantity * 1000);
}
