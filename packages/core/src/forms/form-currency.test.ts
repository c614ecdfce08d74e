import { expect, test } from 'vitest';
import { estimate } from './estimate.ts';
import type { FormDefinition } from './form.schema.ts';
import { formInCurrency } from './form-currency.ts';

const label = { en: 'Height' };
const form: FormDefinition = {
  version: 1,
  fields: [
    {
      id: 'height',
      type: 'choice',
      label,
      required: true,
      options: [
        { id: 'low', label },
        { id: 'high', label, addsIn: { EUR: 1_500, IDR: 2_500_000 } },
        { id: 'roof', label, adds: 700 },
      ],
    },
    { id: 'note', type: 'text', label, required: false, maxLength: 200 },
  ],
};
const price = (currency: string) => ({ money: { amount: 10_000, currency }, from: false, unit: 'unit' });
const total = (currency: string, height: string) =>
  estimate(formInCurrency(form, currency), { height }, price(currency)).total?.amount;

test('PRC-1 a shared form adds what an option costs in the organization’s currency', () => {
  expect(total('EUR', 'high')).toBe(11_500);
  expect(total('IDR', 'high')).toBe(2_510_000);
  expect(JSON.stringify(formInCurrency(form, 'EUR'))).not.toContain('addsIn');
});

test('PRC-1 no amount in a currency, no effect; a plain effect and all else stay as they are', () => {
  expect(total('RUB', 'high')).toBe(10_000);
  expect(total('RUB', 'roof')).toBe(10_700);
  expect(formInCurrency(form, 'RUB').fields[1]).toEqual(form.fields[1]);
});
