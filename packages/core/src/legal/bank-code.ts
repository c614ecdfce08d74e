import { isValidBIC, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { accept, refuse } from '../kernel/result.ts';
import { checkDigits, compact, type LegalIdCheck, wrongPart } from './legal-id.ts';

/** IBAN (ISO 13616): its check digits by ISO 7064, lengths and national keys by `ibantools`. */
export function checkIban(text: string): LegalIdCheck {
  const iban = compact(text);
  const wrong = iban.search(/[^\dA-Z]/);
  if (wrong >= 0) return refuse('legal-id.characters', { params: { position: wrong + 1, found: iban[wrong]! } });
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return accept(iban);
  const is = (code: ValidationErrorsIBAN) => errorCodes.includes(code);
  if (iban.length < 5 || is(ValidationErrorsIBAN.NoIBANCountry)) return wrongPart(iban, 0, 2);
  if (is(ValidationErrorsIBAN.WrongBBANLength))
    return refuse('legal-id.length', { params: { found: iban.length, expected: lengthOf(iban) } });
  const keyed = checkDigits(iban, 2, isoKey(iban));
  if (!keyed.ok) return keyed;
  return refuse('legal-id.invalid', { params: { found: iban } });
}

/** BIC (ISO 9362): bank, country, place, and a branch of three or none. It has no check digit. */
export function checkBic(text: string): LegalIdCheck {
  const bic = compact(text);
  if (bic.length !== 8 && bic.length !== 11) {
    return refuse('legal-id.length', { params: { found: bic.length, expected: '8 / 11' } });
  }
  return isValidBIC(bic) ? accept(bic) : refuse('legal-id.invalid', { params: { found: bic } });
}

/** What the check digits must be: 98 less the rest of the number, country and `00` behind it, by 97. */
function isoKey(iban: string): string {
  let rest = 0;
  for (const char of `${iban.slice(4)}${iban.slice(0, 2)}00`) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - rest).padStart(2, '0');
}

function lengthOf(iban: string): number {
  // Whatever length passes is the country's; none is longer than 34.
  for (let length = 5; length <= 34; length++) {
    const padded = `${iban.slice(0, 4)}${'0'.repeat(length - 4)}`;
    if (!validateIBAN(padded).errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return length;
  }
  return iban.length;
}
