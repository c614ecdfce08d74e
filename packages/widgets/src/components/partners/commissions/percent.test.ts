import { expect } from '@open-wc/testing';
import { createFormats } from '../../../element/formats.ts';
import { basisPointsIn, percentShown, percentTyped } from './percent.ts';

describe('percentages', () => {
  it('PAR-12 every rate there is comes back as it was shown, in every language', () => {
    for (const locale of ['en', 'id', 'ru', 'fr']) {
      const format = createFormats(locale);
      for (let rate = 0; rate <= 10_000; rate++) {
        if (basisPointsIn(percentTyped(rate, format)) !== rate) throw new Error(`${locale}: ${rate}`);
        if (rate % 97 === 0 && basisPointsIn(percentShown(rate, format)) !== rate)
          throw new Error(`${locale} %: ${rate}`);
      }
    }
  });

  it('what lies between two rates is not rounded: the server says what would pass', () => {
    expect(basisPointsIn('12.345')).to.equal(1234.5);
    expect(basisPointsIn('12,3400')).to.equal(1234);
    expect(basisPointsIn('101')).to.equal(10_100);
    expect(basisPointsIn('-1')).to.equal(-100);
  });

  it('what is no number is none', () => {
    for (const text of ['', '%', 'a lot', '1.2.3', '1e3', '12.']) expect(basisPointsIn(text), text).to.equal(undefined);
  });
});
