import { describe, expect, test } from 'vitest';
import { someIds } from '../testing/ids.ts';
import { commissionOf, type Explained, reasonOf, type SetRate, setCommission } from './commission.ts';
import { flawInRate, percentOf } from './rate.ts';

const id = someIds(31);
const work = { partner: id<'partner'>(), service: id<'service'>(), kind: id<'kind'>() };
const { partner, service, kind } = work;

/** From the least particular to the most. */
const RATES: readonly SetRate[] = [
  { target: {}, rate: 1000 },
  { target: { kind }, rate: 1100 },
  { target: { partner }, rate: 1200 },
  { target: { partner, service }, rate: 1300 },
];

describe('PAR-12 the most particular rate wins', () => {
  test.each([
    ['organization', 1],
    ['kind', 2],
    ['partner', 3],
    ['partner-service', 4],
  ] as const)('%s, whatever the order they were set in', (because, count) => {
    const settings = RATES.slice(0, count);
    const { rate, target: reference } = settings.at(-1)!;
    expect(commissionOf(work, settings)).toEqual({ rate, because, reference });
    expect(commissionOf(work, settings.toReversed())).toEqual({ rate, because, reference });
  });

  test('others’ rates are not theirs, and with nothing set there is none', () => {
    const others = [
      { target: { partner: id<'partner'>() }, rate: 1 },
      { target: { partner, service: id<'service'>() }, rate: 2 },
      { target: { partner: id<'partner'>(), service }, rate: 3 },
      { target: { kind: id<'kind'>() }, rate: 4 },
    ];
    expect(commissionOf(work, others)).toBeUndefined();
  });

  test('what applies to work is the accepted agreement’s line and nothing else', () => {
    const agreed: Explained = {
      rate: 1250,
      because: 'agreement',
      reference: { id: id<'agreement'>(), version: 3, line: 2 },
    };
    expect(commissionOf(work, RATES, agreed)).toEqual(agreed);
  });

  test('a target is one of four, and no mixture', () => {
    expect(reasonOf({ partner, kind })).toBeUndefined();
    expect(reasonOf({ service })).toBeUndefined();
    expect(setCommission({ kind, service }, 100)).toMatchObject({ refusal: { code: 'commission.target' } });
    expect(setCommission({ partner }, 100)).toMatchObject({ ok: true, value: { because: 'partner' } });
  });
});

describe('a rate', () => {
  test.each([
    [10_100, 'rate.range'],
    [-1, 'rate.range'],
    [Number.NaN, 'rate.range'],
    [1234.5, 'rate.precision'],
    [0, undefined],
    [1, undefined],
    [10_000, undefined],
  ])('of %d basis points: %s', (rate, code) => {
    expect(flawInRate(rate, 'services.0.rate')?.refusal).toEqual(code && { code, field: 'services.0.rate' });
  });

  test('is written as a language writes it, and never rounded', () => {
    const plain = (locale: string, rate = 1250) => percentOf(rate, locale).replace(/\s/g, ' ');
    expect([plain('en'), plain('ru'), plain('fr'), plain('id'), plain('en', 1235)]).toEqual([
      '12.5%',
      '12,5 %',
      '12,5 %',
      '12,5%',
      '12.35%',
    ]);
  });
});
