import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';
import { FormDefinition } from './form.schema.ts';

const label = { en: 'Over 3 m' };
const form = FormDefinition.parse({
  version: 1,
  fields: [
    { id: 'units', label, type: 'number', min: 1, max: 20, quantity: true },
    {
      id: 'ceiling',
      label,
      type: 'choice',
      options: [
        { id: 'low', label },
        { id: 'high', label, adds: 2_500_000, note: { en: 'tall ladder' } },
      ],
    },
    {
      id: 'extras',
      label,
      type: 'choices',
      when: { field: 'ceiling', is: ['high'] },
      options: [{ id: 'freon', label, adds: 15_000_000 }],
    },
  ],
});
const price = { money: { amount: 8_500_000, currency: 'IDR' }, from: false, unit: 'unit' };

describe('PRC-1 the price so far', () => {
  it('two units at Rp 85.000 and a tall ladder at Rp 25.000 make Rp 195.000', () => {
    const { lines, total, from } = estimate(form, { units: 2, ceiling: 'high' }, price);
    expect(lines).toMatchObject([
      { code: 'service', quantity: 2, amount: { amount: 17_000_000, currency: 'IDR' } },
      { code: 'option', field: 'ceiling', option: 'high', note: { en: 'tall ladder' }, amount: { amount: 2_500_000 } },
    ]);
    expect({ total, from }).toEqual({ total: { amount: 19_500_000, currency: 'IDR' }, from: false });
  });

  it('is a “from” price until the quantity is answered, and one where the partner’s price is', () => {
    expect(estimate(form, {}, price)).toMatchObject({ total: { amount: 8_500_000 }, from: true });
    expect(estimate(form, { units: 99 }, price)).toMatchObject({ total: { amount: 8_500_000 }, from: true });
    expect(estimate(form, { units: 1 }, { ...price, from: true }).from).toBe(true);
  });

  it('a hidden field adds nothing', () => {
    expect(estimate(form, { units: 1, ceiling: 'low', extras: ['freon'] }, price).total?.amount).toBe(8_500_000);
    expect(estimate(form, { units: 1, ceiling: 'high', extras: ['freon'] }, price).total?.amount).toBe(26_000_000);
  });

  it('parts of a unit are exact and rounded once, a half to even', () => {
    const metres = FormDefinition.parse({
      version: 1,
      fields: [{ id: 'm', label, type: 'number', step: 0.5, quantity: true }],
    });
    const cents = (amount: number) => ({ money: { amount, currency: 'EUR' }, from: false, unit: 'm²' });
    expect(estimate(metres, { m: 12.5 }, cents(1_999)).total?.amount).toBe(24_988); // 24 987.5
    expect(estimate(metres, { m: 0.5 }, cents(1_001)).total?.amount).toBe(500); // 500.5
  });

  it('on quote there is no total', () => {
    expect(estimate(form, { units: 2 }, { money: null, from: false, unit: '' }).total).toBeNull();
  });
});
