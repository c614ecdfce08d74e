import { entityValidators, euVat, type Validator } from 'stdnum';
import { accept, refuse } from '../kernel/result.ts';
import { checkDigits, compact, type LegalIdCheck } from './legal-id.ts';

/**
 * A company's tax or VAT number in any other country, by `stdnum`; where that knows none, whatever has letters or digits.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function checkTaxIdOf(country: string, text: string): LegalIdCheck {
  const id = compact(text);
  const validators = [...(entityValidators[country] ?? []), ...(euVat[country] ?? [])];
  if (validators.length === 0) {
    return /^[\dA-Z]{4,20}$/.test(id) ? accept(id) : refuse('legal-id.invalid', { params: { found: id } });
  }
  if (passes(validators, id)) return accept(id);
  // The library does not say which digit is wrong. Most end in their check digit: the one that would pass is told.
  const ends = [...'0123456789'].filter((digit) => passes(validators, id.slice(0, -1) + digit));
  if (ends.length === 1) return checkDigits(id, id.length - 1, ends[0]!);
  return refuse('legal-id.invalid', { params: { found: id } });
}

function passes(validators: readonly Validator[], id: string): boolean {
  return validators.some((validator) => {
    try {
      return validator.validate(id).isValid;
    } catch {
      // Some of them throw on what they did not expect.
      return false;
    }
  });
}
