import { accept, refuse } from '../kernel/result.ts';
import { checkDigits, compact, digits, type LegalIdCheck, weighted, wrongLength, wrongPart } from './legal-id.ts';

/**
 * Russian ids. ИНН: приказ ФНС; ОГРН: постановление № 438; КПП: приказ ММВ-7-6/435@; БИК: положение 762-П (732-П);
 * accounts: the Bank of Russia's order of 1997-09-08 № 515. Own code: the library at hand knows the ИНН alone and does
 * not say which digit is wrong.
 */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН: ten digits of a company with one check digit, twelve of a person with two. */
export function checkInn(text: string): LegalIdCheck {
  const read = digits(text, 10, 12);
  if (!read.ok) return read;
  const inn = read.value;
  if (inn.startsWith('00')) return wrongPart(inn, 0, 2);
  if (inn.length === 10) return checkDigits(inn, 9, modulo(weighted(inn.slice(0, 9), INN_10), 11));
  const first = checkDigits(inn, 10, modulo(weighted(inn.slice(0, 10), INN_11), 11));
  return first.ok ? checkDigits(inn, 11, modulo(weighted(inn.slice(0, 11), INN_12), 11)) : first;
}

/** КПП: tax office (region and number), reason, order: no check digit. The reason may hold Latin capitals. */
export function checkKpp(text: string): LegalIdCheck {
  const kpp = compact(text);
  if (kpp.length !== 9) return wrongLength(kpp, 9);
  const wrong = [...kpp].findIndex((char, i) => !(i === 4 || i === 5 ? /[\dA-Z]/ : /\d/).test(char));
  if (wrong >= 0) return refuse('legal-id.characters', { params: { position: wrong + 1, found: kpp[wrong]! } });
  return kpp.startsWith('00') ? wrongPart(kpp, 0, 2) : accept(kpp);
}

/** ОГРН, thirteen digits, of a company; ОГРНИП, fifteen, of a person in business. */
export function checkOgrn(text: string): LegalIdCheck {
  const read = digits(text, 13, 15);
  if (!read.ok) return read;
  const ogrn = read.value;
  const isPerson = ogrn.length === 15;
  if (!(isPerson ? '3' : '15').includes(ogrn[0]!)) return wrongPart(ogrn, 0, 1);
  const body = ogrn.slice(0, -1);
  return checkDigits(ogrn, body.length, modulo(Number(body), isPerson ? 13 : 11));
}

/** БИК: nine digits without a check digit. The first says how the bank takes part in payments: 0, 1 or 2. */
export function checkBik(text: string): LegalIdCheck {
  const read = digits(text, 9);
  if (!read.ok) return read;
  return '012'.includes(read.value[0]!) ? read : wrongPart(read.value, 0, 1);
}

/**
 * Расчётный счёт: its ninth digit is the key against the bank's БИК. At the Bank of Russia's own branches (last three
 * digits 000–002) the branch counts instead of the bank. Treasury accounts (03…) have a key of another making: unchecked.
 */
export function checkSettlementAccount(text: string, bik: string): LegalIdCheck {
  const read = digits(text, 20);
  if (!read.ok || read.value.startsWith('0')) return read;
  const isBranch = bik.slice(6) < '003';
  return checkKey(read.value, isBranch ? `0${bik.slice(4, 6)}` : bik.slice(6));
}

/** Корреспондентский счёт: 301… of a bank, 40102… of the treasury; its key is against the Bank of Russia's branch. */
export function checkCorrespondentAccount(text: string, bik: string): LegalIdCheck {
  const read = digits(text, 20);
  if (!read.ok) return read;
  if (!/^(301|40102)/.test(read.value)) return wrongPart(read.value, 0, 3);
  return checkKey(read.value, `0${bik.slice(4, 6)}`);
}

const KEY = [7, 1, 3];
/** Of the key in the account, from 0. */
const KEY_AT = 8;

function checkKey(account: string, bank: string): LegalIdCheck {
  const unkeyed = `${account.slice(0, KEY_AT)}0${account.slice(KEY_AT + 1)}`;
  // Its weight is 3, and 3 × 3 = −1 (mod 10): three times the rest makes the sum a ten.
  return checkDigits(account, KEY_AT, (weighted(bank + unkeyed, KEY) * 3) % 10);
}

/** What is left over is one digit: a ten counts as nought. */
function modulo(number: number, by: number): number {
  return (number % by) % 10;
}
