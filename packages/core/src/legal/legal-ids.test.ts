import { describe, expect, it } from 'vitest';
import { checkBic, checkIban } from './bank-code.ts';
import { checkTaxIdOf } from './elsewhere.ts';
import { checkSiren, checkSiret, checkTva } from './france.ts';
import { checkNitku, checkNpwp } from './indonesia.ts';
import type { LegalIdCheck } from './legal-id.ts';
import {
  checkBik,
  checkCorrespondentAccount,
  checkInn,
  checkKpp,
  checkOgrn,
  checkSettlementAccount,
} from './russia.ts';
import { checkTaxId } from './tax-id.ts';

type Good = readonly [rule: string, check: (text: string) => LegalIdCheck, ids: readonly string[]];

/** Of public bodies and large companies, from their own pages and the registers. */
const GOOD: readonly Good[] = [
  // Сбербанк, Газпром, ВТБ, Яндекс, ФНС, Альфа-Банк; a person's from the ФНС's own example.
  [
    'ИНН',
    checkInn,
    ['7707083893', '7736050003', '7702070139', '7736207543', '7707329152', '7728168971', '500100732259'],
  ],
  ['КПП', checkKpp, ['773601001', '770401001', '9971F5001', '784001001']],
  ['ОГРН', checkOgrn, ['1027700132195', '1027700070518', '1027739609391', '1027700229193', '304500116000157']],
  ['БИК', checkBik, ['044525225', '044525187', '044030653', '017003983']],
  ['SIREN', checkSiren, ['732829320', '542 065 479', '552 100 554', '356000000', '784671695']],
  ['SIRET', checkSiret, ['73282932000074', '443 061 841 00047', '12002701600563', '35600000000048', '35600000049837']],
  [
    'TVA',
    checkTva,
    ['FR44732829320', '40303265045', 'FR 23 334 175 221', 'K7399859412', 'FR83404833048', '4Z123456782'],
  ],
  [
    'NPWP',
    checkNpwp,
    [
      '01.300.066.6-091.000',
      '013000666091000',
      '0013000666091000',
      '3174012108900001',
      '3174016108900001',
      '1000000012345678',
    ],
  ],
  ['NITKU', checkNitku, ['0013000666091000000000', '0013000666091000000001']],
  [
    'IBAN',
    checkIban,
    [
      'FR14 2004 1010 0505 0001 3M02 606',
      'DE89370400440532013000',
      'GB29NWBK60161331926819',
      'NL91ABNA0417164300',
      'BE68539007547034',
    ],
  ],
  ['BIC', checkBic, ['BNPAFRPP', 'BNPAFRPPXXX', 'DEUTDEFF', 'SABRRUMM']],
];

describe('PAR-1 tax and bank ids that are right', () => {
  it.each(GOOD)('%s', (_, check, ids) => {
    for (const id of ids) expect([id, check(id).ok]).toEqual([id, true]);
  });

  it('are kept without blanks, dots and dashes', () => {
    expect(checkInn(' 77 0708 3893 ')).toEqual({ ok: true, value: '7707083893' });
    expect(checkNpwp('01.300.066.6-091.000')).toEqual({ ok: true, value: '013000666091000' });
    expect(checkTva('44 732829320')).toEqual({ ok: true, value: 'FR44732829320' });
    expect(checkIban('fr14 2004 1010 0505 0001 3m02 606')).toMatchObject({ value: 'FR1420041010050500013M02606' });
  });

  it('accounts against the bank’s БИК: its own number, or its branch of the Bank of Russia', () => {
    for (const [account, bik] of [
      ['40702810900000000001', '044525225'],
      ['40702810138000000001', '044525225'],
    ] as const) {
      const checked = checkSettlementAccount(account, bik);
      // Whichever digit is the key's, putting the expected one in makes it right.
      if (!checked.ok) {
        const { position, expected } = checked.refusal.params!;
        expect(position).toBe(9);
        expect(checkSettlementAccount(account.slice(0, 8) + expected + account.slice(9), bik).ok).toBe(true);
      }
    }
    expect(checkCorrespondentAccount('30101810400000000225', '044525225').ok).toBe(true);
    expect(checkCorrespondentAccount('30101810700000000187', '044525187').ok).toBe(true);
    expect(checkCorrespondentAccount('40102810445370000059', '017003983').ok).toBe(true);
    expect(checkSettlementAccount('03100643000000018500', '017003983').ok).toBe(true);
  });

  it.each([
    ['DE', 'DE136695976'],
    ['NL', 'NL004495445B01'],
    ['BE', 'BE0403019261'],
    ['IT', '00743110157'],
    ['ES', 'A58818501'],
    ['PL', '8567346215'],
    ['GB', '980780684'],
    ['GR', '094259216'],
    ['KZ', '123456789012'],
  ])('elsewhere by the library, or whatever it is: %s %s', (country, id) => {
    expect(checkTaxIdOf(country, id)).toMatchObject({ ok: true });
    expect(checkTaxId(country, id)).toMatchObject({ ok: true });
  });
});

describe('PAR-1 what is wrong with an id is said', () => {
  const fault = (checked: LegalIdCheck) =>
    checked.ok ? undefined : { ...checked.refusal.params, code: checked.refusal.code };

  it.each<[string, LegalIdCheck, object]>([
    [
      'ИНН, last digit',
      checkInn('7707083894'),
      { code: 'legal-id.check-digit', position: 10, expected: '3', found: '4' },
    ],
    [
      'ИНН of a person, eleventh',
      checkInn('500100732269'),
      { code: 'legal-id.check-digit', position: 11, expected: '5', found: '6' },
    ],
    [
      'ИНН of a person, twelfth',
      checkInn('500100732258'),
      { code: 'legal-id.check-digit', position: 12, expected: '9', found: '8' },
    ],
    ['ИНН, a digit short', checkInn('770708389'), { code: 'legal-id.length', found: 9, expected: '10 / 12' }],
    ['ИНН, a letter', checkInn('77О7083893'), { code: 'legal-id.characters', position: 3, found: 'О' }],
    ['ИНН, no such region', checkInn('0007083893'), { code: 'legal-id.part', position: 1, found: '00' }],
    ['КПП, Cyrillic letter', checkKpp('9971Ф5001'), { code: 'legal-id.characters', position: 5, found: 'Ф' }],
    ['КПП, letter elsewhere', checkKpp('77360100A'), { code: 'legal-id.characters', position: 9, found: 'A' }],
    ['ОГРН', checkOgrn('1027700132196'), { code: 'legal-id.check-digit', position: 13, expected: '5', found: '6' }],
    ['ОГРН that is a person’s record', checkOgrn('3027700132195'), { code: 'legal-id.part', position: 1, found: '3' }],
    ['БИК', checkBik('944525225'), { code: 'legal-id.part', position: 1, found: '9' }],
    [
      'correspondent account, key',
      checkCorrespondentAccount('30101810500000000225', '044525225'),
      { code: 'legal-id.check-digit', position: 9, expected: '4', found: '5' },
    ],
    [
      'correspondent account, none',
      checkCorrespondentAccount('40702810400000000225', '044525225'),
      { code: 'legal-id.part', position: 1, found: '407' },
    ],
    ['SIREN', checkSiren('732829321'), { code: 'legal-id.check-digit', position: 9, expected: '0', found: '1' }],
    ['SIRET', checkSiret('73282932000075'), { code: 'legal-id.check-digit', position: 14, expected: '4', found: '5' }],
    [
      'SIRET of a wrong SIREN',
      checkSiret('73282932100074'),
      { code: 'legal-id.check-digit', position: 9, expected: '0', found: '1' },
    ],
    ['SIRET of La Poste', checkSiret('35600000049838'), { code: 'legal-id.check-digit', position: 14 }],
    ['TVA, key', checkTva('FR45732829320'), { code: 'legal-id.check-digit', position: 3, expected: '44', found: '45' }],
    [
      'TVA, SIREN',
      checkTva('FR44732829321'),
      { code: 'legal-id.check-digit', position: 13, expected: '0', found: '1' },
    ],
    ['TVA, letter O', checkTva('FRO4732829320'), { code: 'legal-id.characters', position: 3, found: 'O' }],
    ['NPWP', checkNpwp('013000676091000'), { code: 'legal-id.check-digit', position: 9 }],
    ['NPWP, sixteen', checkNpwp('0013000676091000'), { code: 'legal-id.check-digit', position: 10 }],
    ['NIK, a month 13', checkNpwp('3174012113900001'), { code: 'legal-id.part', position: 9, found: '13' }],
    ['NIK, a day 38', checkNpwp('3174013808900001'), { code: 'legal-id.part', position: 7, found: '38' }],
    [
      'IBAN, key',
      checkIban('FR1520041010050500013M02606'),
      { code: 'legal-id.check-digit', position: 3, expected: '14', found: '15' },
    ],
    ['IBAN, length', checkIban('FR1420041010050500013M0260'), { code: 'legal-id.length', found: 26, expected: 27 }],
    ['IBAN of nowhere', checkIban('XX1420041010050500013M02606'), { code: 'legal-id.part', position: 1, found: 'XX' }],
    ['BIC', checkBic('BNPAFRP'), { code: 'legal-id.length', found: 7, expected: '8 / 11' }],
    [
      'VAT elsewhere',
      checkTaxIdOf('DE', '136695977'),
      { code: 'legal-id.check-digit', position: 9, expected: '6', found: '7' },
    ],
    ['VAT elsewhere, nothing like it', checkTaxIdOf('DE', 'HELLO'), { code: 'legal-id.invalid', found: 'HELLO' }],
  ])('%s', (_, checked, told) => {
    expect(fault(checked)).toMatchObject(told);
  });
});
