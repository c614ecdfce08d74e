import { accept } from '../kernel/result.ts';
import { checkDigits, digits, type LegalIdCheck, luhnDigit, wrongPart } from './legal-id.ts';

/**
 * Indonesian ids (PMK 112/2022, PMK 136/2023; Permendagri on the NIK). Own code: the library at hand knows the old number
 * alone and refuses real ones, whose first two digits its list lacks (60–66, 70–76, 80–86, 90–96).
 */

/**
 * NPWP. Fifteen digits until 2024: nine of the taxpayer by Luhn, three of the tax office, three of the branch. Sixteen
 * since: `0` and the old one; a person's NIK; or the new series from 1000, which has no check digit.
 */
export function checkNpwp(text: string): LegalIdCheck {
  const read = digits(text, 15, 16);
  if (!read.ok) return read;
  const npwp = read.value;
  if (npwp.length === 15) return checkTaxpayer(npwp, 0);
  if (npwp.startsWith('0')) return checkTaxpayer(npwp, 1);
  return npwp.startsWith('10') ? accept(npwp) : checkNik(npwp);
}

/** NITKU: a place of business, the sixteen digits of its NPWP and six of its own. */
export function checkNitku(text: string): LegalIdCheck {
  const read = digits(text, 22);
  if (!read.ok) return read;
  const npwp = checkNpwp(read.value.slice(0, 16));
  return npwp.ok ? read : npwp;
}

/** Nomor rekening: every bank has its own; six to twenty digits. */
export function checkAccount(text: string): LegalIdCheck {
  return digits(text, ...Array.from({ length: 15 }, (_, i) => i + 6));
}

/** @param from where the old number begins */
function checkTaxpayer(npwp: string, from: number): LegalIdCheck {
  const body = npwp.slice(from, from + 8);
  if (body === '00000000') return wrongPart(npwp, from, 8);
  return checkDigits(npwp, from + 8, luhnDigit(body));
}

/** Province, regency, district; day (a woman's + 40), month, year of birth; order: no check digit. */
function checkNik(nik: string): LegalIdCheck {
  if (nik.startsWith('00', 2)) return wrongPart(nik, 2, 2);
  const day = Number(nik.slice(6, 8)) % 40;
  const isDay = Number(nik.slice(6, 8)) <= 71 && day >= 1 && day <= 31;
  if (!isDay) return wrongPart(nik, 6, 2);
  const month = Number(nik.slice(8, 10));
  if (month < 1 || month > 12) return wrongPart(nik, 8, 2);
  return nik.endsWith('0000') ? wrongPart(nik, 12, 4) : accept(nik);
}
