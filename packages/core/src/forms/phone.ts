import { type PhonePlan, planOf, planOfNumber } from './phone-plans.ts';

/**
 * Phone numbers as people type them, in national or international form. Only lengths are checked: which prefixes are in use
 * changes every month, and a library that knows them weighs more than the whole order form.
 */

export type PhoneCode = 'field.phone' | 'field.phone-country' | 'field.phone-short' | 'field.phone-long';

export type PhoneReading =
  | { readonly ok: true; readonly e164: string }
  | {
      readonly ok: false;
      readonly code: PhoneCode;
      /** `count`: digits missing or too many; `example`: a number as it should look. */
      readonly params: { readonly count?: number; readonly example: string };
    };

/** Spaces of every kind, dashes of every kind, brackets, dots, slashes. */
const SEPARATORS = /[\s\p{Pd}()[\]./]/gu;
const INTERNATIONAL_EXAMPLE = '+62 812 3456 7890';

/**
 * Refusals: `field.phone` other characters than digits and separators · `field.phone-short`, `field.phone-long` with how many
 * digits · `field.phone-country` a national number of a country whose plan is not known: it needs `+` and the country's code.
 *
 * @param country ISO 3166-1 alpha-2, of the place where the form is filled in
 */
export function readPhone(text: string, country = ''): PhoneReading {
  const home = planOf(country);
  const example = home?.example ?? INTERNATIONAL_EXAMPLE;
  const typed = text.normalize('NFKC').replace(SEPARATORS, '');
  if (!/^\+?\d+$/.test(typed)) return { ok: false, code: 'field.phone', params: { example } };

  const abroad = /^(?:\+|00)(.*)$/.exec(typed)?.[1];
  if (abroad !== undefined) return readInternational(abroad, home);
  if (!home) return { ok: false, code: 'field.phone-country', params: { example } };
  if (isUnmarkedInternational(typed, home)) return readInternational(typed, home);
  return measured(withoutTrunk(typed, home), home, example);
}

/** For people: `+62 812 3456 7890`. The groups are the country's own; of an unknown country the digits are left alone. */
export function formatPhone(e164: string): string {
  const plan = planOfNumber(e164.slice(1));
  if (!plan) return e164;
  let rest = e164.slice(1 + plan.code.length);
  const groups: string[] = [];
  for (const size of groupSizes(plan)) {
    if (rest === '') break;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  // What is over joins the last group, so that no single digit stands alone.
  return `+${plan.code} ${groups.join(' ')}${rest}`;
}

function readInternational(digits: string, home: PhonePlan | undefined): PhoneReading {
  const plan = planOfNumber(digits);
  if (!plan) {
    const params = { example: INTERNATIONAL_EXAMPLE };
    if (digits.startsWith('0')) return { ok: false, code: 'field.phone', params };
    if (digits.length < 7)
      return { ok: false, code: 'field.phone-short', params: { ...params, count: 7 - digits.length } };
    if (digits.length > 15)
      return { ok: false, code: 'field.phone-long', params: { ...params, count: digits.length - 15 } };
    return { ok: true, e164: `+${digits}` };
  }
  const national = digits.slice(plan.code.length);
  const example = plan.code === home?.code ? home.example : `+${plan.code} ${exampleDigits(plan)}`;
  // `+33 (0)6 …` carries a trunk prefix that does not belong there; no national number begins with 0 where 0 is the trunk.
  const stray =
    plan.trunk !== '' && national.startsWith(plan.trunk) && (plan.trunk === '0' || national.length > plan.max);
  return measured(stray ? national.slice(plan.trunk.length) : national, plan, example);
}

function measured(national: string, plan: PhonePlan, example: string): PhoneReading {
  const { length } = national;
  // Behind a trunk prefix that begins with 0 no number does.
  if (plan.trunk.startsWith('0') && national.startsWith('0'))
    return { ok: false, code: 'field.phone', params: { example } };
  if (length < plan.min) return { ok: false, code: 'field.phone-short', params: { count: plan.min - length, example } };
  if (length > plan.max) return { ok: false, code: 'field.phone-long', params: { count: length - plan.max, example } };
  return { ok: true, e164: `+${plan.code}${national}` };
}

/** `628123456789`: the country's code without the plus, where a national number would have begun with the trunk prefix. */
function isUnmarkedInternational(digits: string, plan: PhonePlan): boolean {
  if (!digits.startsWith(plan.code) || (plan.trunk !== '' && digits.startsWith(plan.trunk))) return false;
  return fits(digits.length - plan.code.length, plan) && (plan.trunk !== '' || !fits(digits.length, plan));
}

/** A national number may itself begin with Russia's trunk 8, never with a trunk 0. */
function withoutTrunk(digits: string, plan: PhonePlan): string {
  if (plan.trunk === '' || !digits.startsWith(plan.trunk)) return digits;
  return plan.trunk.startsWith('0') || !fits(digits.length, plan) ? digits.slice(plan.trunk.length) : digits;
}

function fits(length: number, plan: PhonePlan): boolean {
  return length >= plan.min && length <= plan.max;
}

function exampleDigits(plan: PhonePlan): string {
  return plan.example.replace(new RegExp(`^${plan.trunk} ?`), '');
}

function groupSizes(plan: PhonePlan): number[] {
  return exampleDigits(plan)
    .split(' ')
    .map((group) => group.length);
}
