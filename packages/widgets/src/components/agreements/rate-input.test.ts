import { expect } from '@open-wc/testing';
import { ratesBeside, readRate } from './rate-input.ts';

describe('a rate as people type it', () => {
  const READ: readonly [string, ReturnType<typeof readRate>][] = [
    ['12.5', { rate: 1250 }],
    ['12,5', { rate: 1250 }],
    [' 12,35\u00a0% ', { rate: 1235 }],
    ['0', { rate: 0 }],
    ['100', { rate: 10_000 }],
    ['.5', { rate: 50 }],
    ['١٢٫٥', { rate: 1250 }],
    ['', { flaw: 'missing' }],
    ['ten', { flaw: 'number' }],
    ['1.2.3', { flaw: 'number' }],
    ['1e2', { flaw: 'number' }],
    ['101', { flaw: 'range' }],
    ['-1', { flaw: 'range' }],
    ['100.01', { flaw: 'range' }],
    ['12.345', { flaw: 'precision' }],
    ['12,3500001', { flaw: 'precision' }],
  ];
  for (const [text, read] of READ) {
    it(`PAR-12 reads “${text}”`, () => expect(readRate(text)).to.deep.equal(read));
  }

  it('PAR-12 every rate there is can be typed with two decimals, in either notation', () => {
    for (let rate = 0; rate <= 10_000; rate++) {
      const text = (rate / 100).toFixed(2);
      expect(readRate(text)).to.deep.equal({ rate });
      expect(readRate(text.replace('.', ','))).to.deep.equal({ rate });
    }
  });

  it('names the two beside one that is too precise', () => {
    expect(ratesBeside('12,345')).to.deep.equal([1234, 1235]);
  });
});
