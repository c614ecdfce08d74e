import { accept, type Result, refuse } from '../kernel/result.ts';

/**
 * What can be wrong with a tax or bank id. Positions count from 1 in the id without blanks and dashes.
 *
 * - `legal-id.length` {found, expected}: so many characters; `expected` is `10`, or `10 / 12`
 * - `legal-id.characters` {position, found}: this character cannot stand here
 * - `legal-id.part` {position, found}: the part that begins here is none there is (a region 00, a month 13)
 * - `legal-id.check-digit` {position, expected, found}: these digits do not follow from the others
 * - `legal-id.mismatch` {expected, found}: right by itself, but of somebody else than another field says
 * - `legal-id.needs` {needs}: cannot be checked before another field is right
 * - `legal-id.invalid` {found}: wrong, and nobody can say where
 */
export type LegalIdCode =
  | 'legal-id.length'
  | 'legal-id.characters'
  | 'legal-id.part'
  | 'legal-id.check-digit'
  | 'legal-id.mismatch'
  | 'legal-id.needs'
  | 'legal-id.invalid';

/** The id as it is kept, without blanks, dots and dashes; or what is wrong with it. */
export type LegalIdCheck = Result<string, LegalIdCode>;

/** What people put between the characters of an id, and capitals. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s.,/\-‐-―_]/g, '')
    .toUpperCase();
}

/** @param lengths that there are: `digits('77 0708 3893', 10, 12)` */
export function digits(text: string, ...lengths: readonly number[]): LegalIdCheck {
  const id = compact(text);
  const wrong = id.search(/\D/);
  if (wrong >= 0) return refuse('legal-id.characters', { params: { position: wrong + 1, found: id[wrong]! } });
  return lengths.includes(id.length) ? accept(id) : wrongLength(id, ...lengths);
}

export function wrongLength(id: string, ...lengths: readonly number[]): LegalIdCheck {
  return refuse('legal-id.length', { params: { found: id.length, expected: lengths.join(' / ') } });
}

/** @param at of the check digits, from 0 */
export function checkDigits(id: string, at: number, expected: string | number): LegalIdCheck {
  const found = id.slice(at, at + String(expected).length);
  if (found === String(expected)) return accept(id);
  return refuse('legal-id.check-digit', { params: { position: at + 1, expected: String(expected), found } });
}

/** @param at where the part begins, from 0 */
export function wrongPart(id: string, at: number, length: number): LegalIdCheck {
  return refuse('legal-id.part', { params: { position: at + 1, found: id.slice(at, at + length) } });
}

/** Σ digit × weight, the weights repeated as often as needed. */
export function weighted(id: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum += Number(id[i]) * weights[i % weights.length]!;
  return sum;
}

/** ISO/IEC 7812-1: the digit that makes `body` and it divisible by ten. */
export function luhnDigit(body: string): number {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]);
    const counted = i % 2 === 0 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return (10 - (sum % 10)) % 10;
}
