import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfEven } from '../money/rounding.ts';
import { checkAnswers } from './answers.ts';
import { estimate } from './estimate.ts';
import { Answers, FormDefinition } from './form.schema.ts';
import { pruneAnswers, visibleFields } from './visibility.ts';

const label = { en: 'Label' };
const IDS = ['a', 'b', 'c', 'd', 'constructor', 'to-string'];
const OPTIONS = ['x', 'y', 'z'];

const options = fc.uniqueArray(
  fc.record(
    { id: fc.constantFrom(...OPTIONS), label: fc.constant(label), adds: fc.integer({ min: -9_999, max: 9_999_999 }) },
    { requiredKeys: ['id', 'label'] },
  ),
  { minLength: 2, maxLength: 3, selector: ({ id }) => id },
);
const when = fc.option(
  fc.record({
    field: fc.constantFrom(...IDS),
    is: fc.array(fc.constantFrom(...OPTIONS, '1', '2', 'true'), { minLength: 1 }),
  }),
  { nil: undefined },
);
const shape = fc.oneof(
  fc.constantFrom(
    { type: 'text' },
    { type: 'long-text' },
    { type: 'date' },
    { type: 'windows' },
    { type: 'address' },
    { type: 'photos' },
    { type: 'phone' },
    { type: 'email' },
    { type: 'consent', text: label },
  ),
  fc.record({ type: fc.constant('number'), quantity: fc.boolean(), step: fc.constantFrom(1, 0.5, 0.1) }),
  fc.record({ type: fc.constantFrom('choice', 'choices'), options }),
);
const form = fc
  .tuple(fc.shuffledSubarray(IDS), fc.array(fc.tuple(shape, when, fc.boolean()), { minLength: 6, maxLength: 6 }))
  .map(([ids, rows]) => {
    const fields = ids.map((id, i) => ({ id, label, ...rows[i]![0], when: rows[i]![1], required: rows[i]![2] }));
    return FormDefinition.parse({ version: 1, fields });
  });
const likely = fc.oneof(
  fc.constantFrom(...OPTIONS, '1', true, false, '', '2026-11-22'),
  fc.subarray(OPTIONS),
  fc.constantFrom(0, 1, 2, 1.5, 12.3, 1e6),
);
const anything = fc.oneof(
  { arbitrary: likely, weight: 4 },
  fc.jsonValue({ depthSize: 'small' }) as fc.Arbitrary<unknown>,
);
const answers = fc.dictionary(fc.oneof({ arbitrary: fc.constantFrom(...IDS), weight: 5 }, fc.string()), anything, {
  noNullPrototype: true,
});
const price = fc.record({
  money: fc.option(fc.record({ amount: fc.nat(99_999_999), currency: fc.constant('IDR') })),
  from: fc.boolean(),
  unit: fc.constant('unit'),
});

describe('FRM-3 checking', () => {
  it('never throws, whatever JSON comes, and names each field once', () => {
    fc.assert(
      fc.property(form, answers, (asked, given) => {
        const fields = checkAnswers(asked, given, { country: 'ID' }).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('what passes is what the wire’s schema takes, too', () => {
    fc.assert(
      fc.property(form, answers, (asked, given) => {
        const pruned = pruneAnswers(asked, given);
        fc.pre(checkAnswers(asked, pruned, { country: 'ID' }).length === 0);
        expect(Answers.safeParse(pruned).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('FRM-1 pruning', () => {
  it('leaves nothing unasked, changes nothing that is asked, and once is enough', () => {
    fc.assert(
      fc.property(form, answers, (asked, given) => {
        const pruned = pruneAnswers(asked, given);
        expect(pruneAnswers(asked, pruned)).toEqual(pruned);
        expect(visibleFields(asked, pruned)).toEqual(visibleFields(asked, given));
        const codes = checkAnswers(asked, pruned).map(({ code }) => code);
        expect(codes).not.toContain('field.hidden');
        expect(codes).not.toContain('field.unknown');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('PRC-1 the estimate', () => {
  it('is the sum of its lines, each quantity × unit price, rounded once', () => {
    fc.assert(
      fc.property(form, answers, price, (asked, given, tag) => {
        const { lines, total } = estimate(asked, given, tag);
        fc.pre(tag.money !== null);
        expect(total?.amount).toBe(lines.reduce((sum, line) => sum + line.amount.amount, 0));
        for (const { quantity, unitPrice, amount } of lines) {
          const exact = halfEven(BigInt(unitPrice.amount) * BigInt(Math.round(quantity * 1000)), 1000n);
          expect(BigInt(amount.amount)).toBe(exact);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whether hidden answers were dropped or not', () => {
    fc.assert(
      fc.property(form, answers, price, (asked, given, tag) => {
        expect(estimate(asked, pruneAnswers(asked, given), tag)).toEqual(estimate(asked, given, tag));
      }),
      { numRuns: 1000 },
    );
  });
});
