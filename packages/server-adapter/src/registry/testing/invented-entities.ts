import { checkInn, checkKpp, checkNpwp, checkOgrn, checkSiren, checkTva, type LegalIdCheck } from '@pasar/core/legal';
import type { RegistryEntity } from '@pasar/core/registry';
import { type Random, randomBy } from '../../torture/random.ts';
import { frenchName, indonesianName, russianName } from './invented-names.ts';

/**
 * A registry of that many entities, the same for the same seed: half Russian, three in ten French, the rest Indonesian.
 * Their ids are right by the rules, and no two are the same.
 */
export function* inventedEntities(count: number, seed = 1): Generator<RegistryEntity> {
  const random = randomBy(seed);
  for (let nth = 0; nth < count; nth++) {
    const lot = random.below(10);
    yield lot < 5 ? russian(random, nth) : lot < 8 ? french(random, nth) : indonesian(random, nth);
  }
}

const STATES = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'closed',
  'closed',
  'closing',
] as const;

function russian(random: Random, nth: number): RegistryEntity {
  const { form, name, fullName, isPerson } = russianName(random);
  const region = two(1 + random.below(89));
  const office = region + two(1 + random.below(50));
  return {
    country: 'RU',
    name,
    fullName,
    form,
    // Every number of an office is given out once.
    taxId: rightId(checkInn, isPerson ? `${region}${unique(nth, 8)}00` : `${region}${unique(nth, 7)}0`),
    ...(!isPerson && { registrationReason: rightId(checkKpp, `${office}01001`) }),
    registrationNumber: rightId(checkOgrn, isPerson ? `3${unique(nth, 13)}0` : `1${unique(nth, 11)}0`),
    address: `${100000 + random.below(99999)}, ул. Мира, д. ${1 + random.below(200)}`,
    lineOfBusiness: random.pick([
      '43.22 Сантехнические работы',
      '43.21 Электромонтаж',
      '81.22 Уборка',
      '41.20 Строительство',
    ]),
    state: random.pick(STATES),
    asOf: '2026-11-01',
  };
}

function french(random: Random, nth: number): RegistryEntity {
  const { form, name, fullName } = frenchName(random);
  const taxId = rightId(checkSiren, `${unique(nth, 8)}0`);
  return {
    country: 'FR',
    name,
    fullName,
    form,
    taxId,
    vatId: rightId(checkTva, `FR00${taxId}`),
    address: `${1 + random.below(200)} rue de la République, ${10000 + random.below(85000)}`,
    lineOfBusiness: random.pick([
      '43.22A Installation d’eau et de gaz',
      '43.21A Installation électrique',
      '81.21Z Nettoyage',
    ]),
    state: random.pick(STATES),
    asOf: '2026-11-01',
  };
}

function indonesian(random: Random, nth: number): RegistryEntity {
  const { form, name, fullName } = indonesianName(random);
  return {
    country: 'ID',
    name,
    fullName,
    form,
    taxId: rightId(checkNpwp, `0${unique(nth, 8)}0${100 + random.below(899)}000`),
    address: `Jl. Sudirman No. ${1 + random.below(200)}`,
    lineOfBusiness: random.pick(['43222 Instalasi pendingin', '43211 Instalasi listrik', '81210 Kebersihan']),
    state: random.pick(STATES),
    asOf: '2026-11-01',
  };
}

/** Another one for each `nth`, scattered over all there are: a step that shares no divisor with ten. */
function unique(nth: number, length: number): string {
  const all = 10 ** length;
  return String(((nth + 1) * 7_919_333) % all).padStart(length, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** `draft` with its check digits put right. */
export function rightId(check: (text: string) => LegalIdCheck, draft: string): string {
  let id = draft;
  for (let tries = 0; tries < 4; tries++) {
    const checked = check(id);
    if (checked.ok) return checked.value;
    const { position, expected } = checked.refusal.params ?? {};
    if (checked.refusal.code !== 'legal-id.check-digit') break;
    id = id.slice(0, Number(position) - 1) + expected + id.slice(Number(position) - 1 + String(expected).length);
  }
  throw new Error(`${draft} cannot be put right: ${JSON.stringify(check(id))}`);
}
