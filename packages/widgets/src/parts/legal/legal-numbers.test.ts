import { expect } from '@open-wc/testing';
import { requisitesOf } from '@pasar/core/legal';
import { checkNumber, grouped, marked } from './legal-numbers.ts';

const requisite = (country: string, field: string) => requisitesOf(country).find((each) => each.field === field)!;

describe('numbers of legal details, where they are typed', () => {
  it('are shown in their groups once they are whole, and read the same', () => {
    const account = requisite('RU', 'bank.settlementAccount');
    expect(grouped('40702810938000012345', account)).to.equal('40702 810 9 3800 0012345');
    expect(grouped('4070281093800001234', account)).to.equal('4070281093800001234');
    expect(grouped('FR1420041010050500013M02606', requisite('FR', 'bank.iban'))).to.equal(
      'FR14 2004 1010 0505 0001 3M02 606',
    );
    const values = { 'bank.bik': '044525225', 'bank.settlementAccount': '40702 810 9 3800 0012345' };
    expect(checkNumber(account, values)?.ok).to.equal(true);
  });

  it('the wrong digits are marked in place, and the parts make up the number', () => {
    const account = requisite('RU', 'bank.settlementAccount');
    const number = '40702810338000012345';
    for (let position = 1; position <= 20; position++) {
      for (const length of [1, 2]) {
        const { before, wrong, after } = marked(number, position, length, account);
        expect(before + wrong + after).to.equal('40702 810 3 3800 0012345');
        expect(wrong.replaceAll(' ', '')).to.equal(number.slice(position - 1, position - 1 + length));
        expect(wrong.trim()).to.equal(wrong);
      }
    }
  });

  it('an account cannot be told right or wrong before its bank code is', () => {
    const account = requisite('RU', 'bank.settlementAccount');
    expect(checkNumber(account, { 'bank.settlementAccount': '40702810938000012345' })).to.equal(undefined);
  });
});
