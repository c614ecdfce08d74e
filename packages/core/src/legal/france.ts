import { accept, refuse } from '../kernel/result.ts';
import { checkDigits, compact, digits, type LegalIdCheck, luhnDigit, wrongLength } from './legal-id.ts';

/** French ids (INSEE; CGI, annexe II). Own code: what is refused says which digit is wrong. */

/** La Poste gave its offices numbers of its own making: the digits sum to a multiple of five; its seat's are ordinary. */
const LA_POSTE = '356000000';
const LA_POSTE_SEAT = '35600000000048';

/** SIREN: nine digits by Luhn. */
export function checkSiren(text: string): LegalIdCheck {
  const read = digits(text, 9);
  return read.ok ? checkDigits(read.value, 8, luhnDigit(read.value.slice(0, 8))) : read;
}

/** SIRET: a SIREN and five digits of the establishment, by Luhn once more. */
export function checkSiret(text: string): LegalIdCheck {
  const read = digits(text, 14);
  if (!read.ok) return read;
  const siret = read.value;
  const siren = checkSiren(siret.slice(0, 9));
  if (!siren.ok) return siren;
  if (siren.value !== LA_POSTE || siret === LA_POSTE_SEAT) return checkDigits(siret, 13, luhnDigit(siret.slice(0, 13)));
  const sum = [...siret.slice(0, 13)].reduce((sum, digit) => sum + Number(digit), 0);
  // Two digits make a multiple of five: the smaller is told.
  return (sum + Number(siret[13])) % 5 === 0 ? accept(siret) : checkDigits(siret, 13, (5 - (sum % 5)) % 5);
}

/** TVA intracommunautaire: FR, a key of two, the SIREN. Keys with a letter (neither O nor I) have a making of their own. */
export function checkTva(text: string): LegalIdCheck {
  const written = compact(text);
  const tva = written.startsWith('FR') ? written : `FR${written}`;
  if (tva.length !== 13) return wrongLength(tva, 13);
  const wrong = [...tva.slice(2)].findIndex((char, i) => !(i < 2 ? /[\dA-HJ-NP-Z]/ : /\d/).test(char)) + 2;
  if (wrong > 1) return refuse('legal-id.characters', { params: { position: wrong + 1, found: tva[wrong]! } });
  const siren = tva.slice(4);
  // Monaco's begin with 000 and are no SIREN.
  if (!siren.startsWith('000')) {
    const checked = checkSiren(siren);
    if (!checked.ok) return checkDigits(tva, 12, luhnDigit(siren.slice(0, 8)));
  }
  if (isLetterKey(tva.slice(2, 4), Number(siren))) return accept(tva);
  return checkDigits(tva, 2, String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0'));
}

const KEY_ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function isLetterKey(key: string, siren: number): boolean {
  if (/^\d\d$/.test(key)) return false;
  const [first, second] = [...key].map((char) => KEY_ALPHABET.indexOf(char)) as [number, number];
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (siren + 1 + Math.floor(value / 11)) % 11 === value % 11;
}
