import {
  checkInn,
  checkKpp,
  checkNpwp,
  checkOgrn,
  checkSiren,
  checkSiret,
  checkTva,
  type LegalIdCheck,
} from '@pasar/core/legal';
import type { RegistryEntity } from '@pasar/core/registry';
import { type Lot, lot } from '../ids.ts';
import { FIRMS, type FirmNames } from './firms.ts';

const EACH = 100;
const AS_OF = '2026-11-01';
const CITIES: Readonly<Record<FirmNames['country'], readonly [name: string, code: string]>> = {
  RU: ['Москва', '119021'],
  FR: ['Lyon', '69002'],
  ID: ['Jakarta', '12730'],
};

/** PAR-1: a hundred firms of each country, as its register would tell of them. The same on every run, ids right by the rules. */
export function townRegistry(): readonly RegistryEntity[] {
  return FIRMS.flatMap((firms) => Array.from({ length: EACH }, (_, nth) => entityOf(firms, nth)));
}

function entityOf(firms: FirmNames, nth: number): RegistryEntity {
  const { country, streets, trades } = firms;
  const luck = lot(`registry/${country}/${nth}`);
  const { name, form, fullName, isPerson } = named(firms, nth, luck);
  const [city, code] = CITIES[country];
  const house = luck.between(1, 120);
  return {
    country,
    name,
    form,
    fullName,
    ...numbersOf(country, nth, isPerson, luck),
    address: {
      RU: `${code}, ${city}, ${luck.pick(streets)}, д. ${house}`,
      FR: `${house} ${luck.pick(streets)}, ${code} ${city}`,
      ID: `${luck.pick(streets)} No. ${house}, ${city} ${code}`,
    }[country],
    lineOfBusiness: luck.pick(trades),
    // Some have closed: they can be found, and are marked.
    state: nth % 25 === 24 ? 'closed' : nth % 40 === 39 ? 'closing' : 'active',
    asOf: AS_OF,
  };
}

/** Every fourth is a person in business. */
function named({ country, forms, heads, tails, people }: FirmNames, nth: number, luck: Lot) {
  if (nth % 4 === 3) {
    const [form, family, given] = people[0]!;
    const last = family[Math.floor(nth / 4) % family.length]!;
    const first = given[Math.floor(nth / 4 / family.length) % given.length]!;
    const name = country === 'RU' ? `${last} ${first}` : `${first} ${last}`;
    return { name, form, fullName: `${form} ${name}`, isPerson: true };
  }
  const head = heads[nth % heads.length]!;
  const tail = tails[((nth % heads.length) + Math.floor(nth / heads.length)) % tails.length]!;
  const isJoined = country === 'RU' && /(?:сантех|тепло|строй|ремонт|электро|климат)$/i.test(head);
  const name = country === 'RU' && !isJoined ? `${head} ${tail}` : `${head}${isJoined ? '' : ' '}${tail}`;
  const [form, long] = luck.pick(forms);
  return { name, form, fullName: country === 'RU' ? `${long} «${name}»` : `${long} ${name}`, isPerson: false };
}

function numbersOf(country: FirmNames['country'], nth: number, isPerson: boolean, luck: Lot) {
  const serial = (length: number) =>
    String(luck.between(1, 9)) +
    String(luck.between(0, 10 ** (length - 4))).padStart(length - 3, '0') +
    String(nth).padStart(2, '0');
  if (country === 'RU') {
    return isPerson
      ? { taxId: right(checkInn, `77${serial(8)}00`), registrationNumber: right(checkOgrn, `3${serial(13)}0`) }
      : {
          taxId: right(checkInn, `77${serial(7)}0`),
          registrationReason: right(checkKpp, `77${luck.between(10, 36)}01001`),
          registrationNumber: right(checkOgrn, `1${serial(11)}0`),
        };
  }
  if (country === 'FR') {
    const taxId = right(checkSiren, `${serial(8)}0`);
    return { taxId, registrationNumber: right(checkSiret, `${taxId}00010`), vatId: right(checkTva, `FR00${taxId}`) };
  }
  return { taxId: right(checkNpwp, `0${serial(8)}0${luck.between(100, 999)}000`) };
}

/** A draft with the check digits that its country's rule expects. */
function right(check: (text: string) => LegalIdCheck, draft: string): string {
  const checked = check(draft);
  if (checked.ok) return checked.value;
  const { position, expected } = checked.refusal.params ?? {};
  if (checked.refusal.code !== 'legal-id.check-digit') throw new Error(`${draft}: ${checked.refusal.code}`);
  const at = Number(position) - 1;
  return right(check, draft.slice(0, at) + expected + draft.slice(at + String(expected).length));
}
