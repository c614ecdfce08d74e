import { describe, expect, it } from 'vitest';
import { formatPhone, readPhone } from './phone.ts';

describe('FRM-2 phone numbers, as people type them', () => {
  it.each([
    ['ID', '0812 3456 7890', '+6281234567890'],
    ['ID', '0812-3456-7890', '+6281234567890'],
    ['ID', '(021) 5794 1234', '+622157941234'],
    ['ID', '+62 812 3456 7890', '+6281234567890'],
    ['ID', '62 812 3456 7890', '+6281234567890'],
    ['ID', '+62 (0)812 3456 7890', '+6281234567890'],
    ['ID', '812 3456 7890', '+6281234567890'],
    ['ID', '0811 234 567', '+62811234567'],
    ['FR', '06 39 98 12 34', '+33639981234'],
    ['FR', '06.39.98.12.34', '+33639981234'],
    ['FR', '+33 6 39 98 12 34', '+33639981234'],
    ['FR', '0033 6 39 98 12 34', '+33639981234'],
    ['FR', '06\u00a039\u202f98\u201112\u201334', '+33639981234'],
    ['FR', '+33 (0)6 39 98 12 34', '+33639981234'],
    ['RU', '8 (912) 345-67-89', '+79123456789'],
    ['RU', '+7 912 345 67 89', '+79123456789'],
    ['RU', '79123456789', '+79123456789'],
    ['RU', '912 345-67-89', '+79123456789'],
    // Saint Petersburg's area code begins with the trunk prefix.
    ['RU', '812 123-45-67', '+78121234567'],
    ['RU', '8 812 123-45-67', '+78121234567'],
    ['US', '(202) 555-0123', '+12025550123'],
    ['US', '1-202-555-0123', '+12025550123'],
    ['GB', '07700 900123', '+447700900123'],
    ['IT', '06 6982 1234', '+390669821234'], // the leading zero belongs to the number
    ['HU', '06 20 123 4567', '+36201234567'],
    ['BY', '8 029 491-19-11', '+375294911911'],
    ['SG', '8123 4567', '+6581234567'],
    ['RU', '+33 6 39 98 12 34', '+33639981234'],
    ['XX', '+62 812 3456 7890', '+6281234567890'],
    ['', '+354 611 1234', '+3546111234'], // no plan known: E.164's lengths
    ['ID', '０８１２ ３４５６ ７８９０', '+6281234567890'], // full width
  ])('%s %s is %s', (country, text, e164) => {
    expect(readPhone(text, country)).toEqual({ ok: true, e164 });
  });

  it.each([
    ['ID', '0812 345', 'field.phone-short', 3],
    ['FR', '06 39 98 12', 'field.phone-short', 2],
    ['FR', '06 39 98 12 34 5', 'field.phone-long', 1],
    ['RU', '8 912 345 67', 'field.phone-short', 2],
    ['RU', '+7 912 345 67 890', 'field.phone-long', 1],
    ['US', '555-0123', 'field.phone-short', 3],
    ['ID', '+33 6 39 98', 'field.phone-short', 4],
    ['', '+354 61', 'field.phone-short', 2],
    ['', '+354 1234 1234 1234 9', 'field.phone-long', 1],
  ])('%s %s: %s by %i', (country, text, code, count) => {
    expect(readPhone(text, country)).toMatchObject({ ok: false, code, params: { count } });
  });

  it.each(['call me', '0812x3456', '+', '', '++62812345678', '٠٨١٢', '+0123456789', '0000 000 000'])(
    '%j is no number',
    (text) => {
      expect(readPhone(text, 'ID')).toMatchObject({ ok: false, code: 'field.phone' });
    },
  );

  it('the example is the place’s own, or the country’s that was typed', () => {
    expect(readPhone('0812', 'ID')).toMatchObject({ params: { example: '0812 3456 7890' } });
    expect(readPhone('+33 6', 'ID')).toMatchObject({ params: { example: '+33 6 39 98 12 34' } });
  });

  it('a national number of a country without a known plan asks for the country’s code', () => {
    expect(readPhone('611 1234', 'IS')).toMatchObject({ ok: false, code: 'field.phone-country' });
    expect(readPhone('611 1234')).toMatchObject({ ok: false, code: 'field.phone-country' });
  });
});

describe('WL-3 phone numbers, as people read them', () => {
  it.each([
    ['+6281234567890', '+62 812 3456 7890'],
    ['+62811234567', '+62 811 2345 67'],
    ['+628123456789012', '+62 812 3456 789012'],
    ['+33639981234', '+33 6 39 98 12 34'],
    ['+79123456789', '+7 912 345 67 89'],
    ['+12025550123', '+1 202 555 0123'],
    ['+390669821234', '+39 066 982 1234'],
    ['+3546111234', '+3546111234'],
  ])('%s is %s', (e164, text) => {
    expect(formatPhone(e164)).toBe(text);
  });
});
