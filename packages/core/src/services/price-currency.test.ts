import { expect, test } from 'vitest';
import { flawInPrice } from './price-currency.ts';

test.each([
  [9000, ['EUR'], true],
  [9000, ['EUR', 'EUR'], true],
  [9000, ['IDR', 'EUR', 'IDR'], false],
  [null, ['IDR', 'EUR'], true],
])('PAR-8 a price of %j where prices are in %j', (price, currencies, passes) => {
  const flaw = flawInPrice(price, currencies);
  expect(flaw?.refusal).toEqual(passes ? undefined : { code: 'service.currency', field: 'price' });
});
