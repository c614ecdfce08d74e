import { checkTaxIdOf } from './elsewhere.ts';
import { checkSiren } from './france.ts';
import { checkNpwp } from './indonesia.ts';
import type { LegalIdCheck } from './legal-id.ts';
import { checkInn } from './russia.ts';

/**
 * The number a legal entity is known by to its country's tax office: ИНН, SIREN, NPWP; elsewhere the VAT number.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function checkTaxId(country: string, text: string): LegalIdCheck {
  switch (country) {
    case 'RU':
      return checkInn(text);
    case 'FR':
      return checkSiren(text);
    case 'ID':
      return checkNpwp(text);
    default:
      return checkTaxIdOf(country, text);
  }
}
