import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, readPhone } from './phone.ts';
import { planOf } from './phone-plans.ts';

const COUNTRIES =
  'AE AT AU BE BR BY CA CH CZ DE ES FR GB GE HU ID IE IN IT JP KR KZ LU MX MY NL PH PL PT RU SG TH TR UA US UZ VN'.split(
    ' ',
  );

describe('FRM-2 phone numbers', () => {
  it.each(COUNTRIES)('%s: its own example is accepted', (country) => {
    const plan = planOf(country)!;
    expect(readPhone(plan.example, country)).toMatchObject({ ok: true });
  });

  it('what was read reads the same again, from anywhere, as typed and as shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COUNTRIES),
        fc.constantFrom('', ...COUNTRIES),
        fc.stringMatching(/^\+?[0-9]{6,14}$/),
        (home, elsewhere, text) => {
          const read = readPhone(text, home);
          fc.pre(read.ok);
          expect(read.e164).toMatch(/^\+[1-9]\d{6,14}$/);
          expect(readPhone(read.e164, elsewhere)).toEqual(read);
          expect(readPhone(formatPhone(read.e164), elsewhere)).toEqual(read);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('as many digits as are said to be missing make it pass; as many as are too many, taken away, too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRIES), fc.stringMatching(/^[1-9][0-9]{1,17}$/), (country, national) => {
        const { code } = planOf(country)!;
        const read = readPhone(`+${code}${national}`, country);
        if (read.ok || !read.params.count) return;
        const digits = `+${code}${national}`;
        const mended =
          read.code === 'field.phone-short'
            ? digits + '5'.repeat(read.params.count)
            : digits.slice(0, -read.params.count);
        expect(readPhone(mended, country).ok).toBe(true);
      }),
    );
  });

  it('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, country) => {
        expect(readPhone(text, country)).toHaveProperty('ok');
      }),
    );
  });
});
