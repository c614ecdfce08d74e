import fc from 'fast-check';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { checkIban } from './bank-code.ts';
import { checkSiren, checkSiret, checkTva } from './france.ts';
import { checkNpwp } from './indonesia.ts';
import type { LegalIdCheck } from './legal-id.ts';
import { checkCorrespondentAccount, checkInn, checkOgrn, checkSettlementAccount } from './russia.ts';

type Check = (text: string) => LegalIdCheck;

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));

/** A right id from any draft: the digits that it expects, put in. */
function right(check: Check, draft: string): string {
  let id = draft;
  for (let tries = 0; tries < 4; tries++) {
    const checked = check(id);
    if (checked.ok) return checked.value;
    const { position, expected } = checked.refusal.params ?? {};
    if (checked.refusal.code !== 'legal-id.check-digit') break;
    id = id.slice(0, Number(position) - 1) + expected + id.slice(Number(position) - 1 + String(expected).length);
  }
  throw new Error(`${draft} cannot be put right`);
}

const put = (id: string, at: number, digit: string) => id.slice(0, at) + digit + id.slice(at + 1);
const swap = (id: string, at: number) => id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);

interface Scheme {
  readonly name: string;
  readonly check: Check;
  readonly draft: fc.Arbitrary<string>;
  /** Where a digit may be changed, from 0: the rest is no part of the check. */
  readonly from?: number;
  readonly to?: number;
  /** Which adjacent transpositions it does not promise to catch. */
  readonly misses: (a: number, b: number) => boolean;
}

/** Luhn sees every transposition but that of 0 and 9. */
const luhn = (a: number, b: number) => Math.abs(a - b) === 9;
/** Weights 7, 1, 3: neighbours differ by an even number, so a difference of five goes unseen. */
const key = (a: number, b: number) => Math.abs(a - b) === 5;
const BIK = '044525225';

/** Those that promise to catch every single wrong digit. */
const SCHEMES: readonly Scheme[] = [
  { name: 'SIREN', check: checkSiren, draft: digits(9), misses: luhn },
  { name: 'NPWP', check: checkNpwp, draft: digits(15), to: 9, misses: luhn },
  {
    name: 'settlement account',
    check: (text) => checkSettlementAccount(text, BIK),
    draft: digits(20),
    from: 1,
    misses: key,
  },
  {
    name: 'correspondent account',
    check: (text) => checkCorrespondentAccount(text, BIK),
    draft: digits(17).map((rest) => `301${rest}`),
    from: 3,
    misses: key,
  },
  {
    name: 'TVA',
    check: checkTva,
    draft: digits(9).map((siren) => `FR00${right(checkSiren, siren)}`),
    from: 4,
    misses: () => false,
  },
];

describe.each(SCHEMES)('PAR-1 $name', ({ check, draft, from = 0, to, misses }) => {
  it('every single wrong digit is caught', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const id = right(check, text);
        for (let at = from; at < (to ?? id.length); at++) {
          for (const digit of '0123456789') {
            if (digit !== id[at]) expect([at, digit, check(put(id, at, digit)).ok]).toEqual([at, digit, false]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every swap of neighbours that it promises to catch is caught, and no other', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const id = right(check, text);
        for (let at = from; at < (to ?? id.length) - 1; at++) {
          const [a, b] = [Number(id[at]), Number(id[at + 1])];
          if (a !== b && !misses(a, b)) expect([id, at, check(swap(id, at)).ok]).toEqual([id, at, false]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** By eleven, a ten and a nought fall together: not all is promised, but nothing is decided otherwise than elsewhere. */
describe('PAR-1 as an independent library decides, for right numbers and mistyped ones', () => {
  const oracles: readonly [
    name: string,
    check: Check,
    isValid: (id: string) => boolean,
    draft: fc.Arbitrary<string>,
  ][] = [
    ['ИНН of companies', checkInn, (id) => stdnum.RU!.inn!.validate(id).isValid, digits(10)],
    ['ИНН of persons', checkInn, (id) => stdnum.RU!.inn!.validate(id).isValid, digits(12)],
    ['SIREN', checkSiren, (id) => stdnum.FR!.siren!.validate(id).isValid, digits(9)],
    [
      'SIRET',
      checkSiret,
      (id) => stdnum.FR!.siret!.validate(id).isValid && stdnum.FR!.siren!.validate(id.slice(0, 9)).isValid,
      digits(14),
    ],
    [
      'SIRET of La Poste',
      checkSiret,
      (id) => stdnum.FR!.siret!.validate(id).isValid && stdnum.FR!.siren!.validate(id.slice(0, 9)).isValid,
      fc.stringMatching(/^[0-9]{5}$/).map((nic) => `356000000${nic}`),
    ],
    [
      'TVA',
      checkTva,
      (id) => stdnum.FR!.tva!.validate(id).isValid,
      fc
        .tuple(fc.stringMatching(/^[0-9A-HJ-NP-Z]{2}$/), digits(9))
        .map(([k, siren]) => `FR${k}${right(checkSiren, siren)}`),
    ],
    ['IBAN', checkIban, (id) => isValidIBAN(electronicFormatIBAN(id)!), digits(20).map((rest) => `DE${rest}`)],
  ];

  it.each(oracles)('%s', (_, check, isValid, draft) => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.constantFrom(...'0123456789'), (text, where, digit) => {
        expect([text, check(text).ok]).toEqual([text, isValid(text)]);
        let id: string;
        try {
          id = right(check, text);
        } catch {
          return;
        }
        const wrong = put(id, where % id.length, digit);
        for (const one of [id, wrong, swap(id, where % (id.length - 1))]) {
          expect([one, check(one).ok]).toEqual([one, isValid(one)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  /** The library's list of beginnings lacks real ones: what it accepts is accepted, what it refuses for its digit is refused. */
  it('NPWP of the old kind, where the library knows its beginning', () => {
    fc.assert(
      fc.property(digits(13), fc.constantFrom('01', '02', '31', '07', '47', '89'), (rest, beginning) => {
        const id = beginning + rest;
        expect([id, checkNpwp(id).ok]).toEqual([id, stdnum.ID!.npwp!.validate(id).isValid]);
      }),
      { numRuns: 1000 },
    );
  });

  it('ОГРН: a wrong last digit is always caught; the rest by eleven and thirteen, recomputed with whole numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '5', '3'), digits(14), (first, rest) => {
        const length = first === '3' ? 15 : 13;
        const body = (first + rest).slice(0, length - 1);
        const expected = String((BigInt(body) % BigInt(length - 2)) % 10n);
        for (const last of '0123456789') expect(checkOgrn(body + last).ok).toBe(last === expected);
      }),
    );
  });
});

it('PAR-1 whatever is typed, a check answers and never throws; what it accepts it accepts again', () => {
  const checks: readonly Check[] = [checkInn, checkOgrn, checkSiren, checkSiret, checkTva, checkNpwp, checkIban];
  fc.assert(
    fc.property(
      fc.constantFrom(...checks),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9A-Z .-]{0,30}$/)),
      (check, text) => {
        const checked = check(text);
        if (checked.ok) expect(check(checked.value)).toEqual(checked);
      },
    ),
  );
});
