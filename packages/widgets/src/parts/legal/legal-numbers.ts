import {
  checkAccount,
  checkBik,
  checkCorrespondentAccount,
  checkInn,
  checkKpp,
  checkNitku,
  checkNpwp,
  checkOgrn,
  checkSettlementAccount,
  checkSiren,
  checkSiret,
  checkTva,
  compact,
  type IdRule,
  isPersonInBusiness,
  type LegalIdCheck,
  type Requisite,
  type RequisiteField,
} from '@pasar/core/legal';

/** What stands in the form, by field. */
export type EntityValues = Readonly<Partial<Record<RequisiteField, string>>>;

/**
 * The rules that weigh nothing, so that a number is told right or wrong where it is typed. Those of other countries, of
 * IBANs and telephones are the server's, which has the last word on all of them.
 */
const RULES: { readonly [Rule in IdRule]?: (text: string, values: EntityValues) => LegalIdCheck | undefined } = {
  inn: checkInn,
  kpp: checkKpp,
  ogrn: checkOgrn,
  bik: checkBik,
  'settlement-account': (text, values) => beside(values, (bik) => checkSettlementAccount(text, bik)),
  'correspondent-account': (text, values) => beside(values, (bik) => checkCorrespondentAccount(text, bik)),
  siren: checkSiren,
  siret: checkSiret,
  tva: checkTva,
  npwp: checkNpwp,
  nitku: checkNitku,
  account: checkAccount,
};

function beside(
  { 'bank.bik': bik = '' }: EntityValues,
  check: (bik: string) => LegalIdCheck,
): LegalIdCheck | undefined {
  const right = checkBik(bik);
  return right.ok ? check(right.value) : undefined;
}

export const isCheckedHere = ({ rule }: Requisite): boolean => rule !== undefined && rule in RULES;

/** @returns undefined: nothing is there, or only the server can tell */
export function checkNumber({ field, rule }: Requisite, values: EntityValues): LegalIdCheck | undefined {
  const text = values[field];
  return text?.trim() && rule ? RULES[rule]?.(text, values) : undefined;
}

/** @param country ISO 3166-1 alpha-2 */
export function isRequired({ field, required }: Requisite, country: string, values: EntityValues): boolean {
  // The operator writes to them: a request without is none (PAR-1).
  if (field === 'phone' || field === 'supportEmail' || field === 'lineOfBusiness') return true;
  return required === 'company' ? !isPersonInBusiness({ country, taxId: values.taxId ?? '' }) : required;
}

/** `40702 810 9 5600 0012845`, once it is whole; what has another length stays as it was typed. */
export function grouped(text: string, { groups, lengths }: Requisite): string {
  const id = compact(text);
  if (!groups || (lengths && !lengths.includes(id.length))) return text;
  return partsOf(id, groups).join(' ');
}

export interface MarkedNumber {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

/** A number around the digits that are wrong, in its groups. @param position from 1, in the number without blanks */
export function marked(text: string, position: number, length: number, { groups }: Requisite): MarkedNumber {
  const id = compact(text);
  let at = 0;
  const shown = (groups ? partsOf(id, groups).join(' ') : id)
    .split('')
    .map((sign) => [sign, sign === ' ' ? at : ++at] as const);
  const of = (holds: (at: number, isBlank: boolean) => boolean) =>
    shown.flatMap(([sign, at]) => (holds(at, sign === ' ') ? sign : [])).join('');
  const end = position + length;
  // A blank within the wrong ones is theirs, one behind them is not.
  return {
    before: of((at) => at < position),
    wrong: of((at, isBlank) => at >= position && at < (isBlank ? end - 1 : end)),
    after: of((at, isBlank) => at >= (isBlank ? end - 1 : end)),
  };
}

function partsOf(id: string, groups: readonly number[]): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    if (at < id.length) parts.push(id.slice(at, at + length));
    at += length;
  }
  if (at < id.length) parts.push(id.slice(at));
  return parts;
}
