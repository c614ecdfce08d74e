/**
 * Which details a legal entity has, by its country: what a form asks for, and in which order. Plain data without the
 * rules, for browsers. Words of labels and faults: `words/legal.*.json`, by `label`.
 */

/** A path into `LegalEntity`. */
export type RequisiteField =
  | 'name'
  | 'fullName'
  | 'form'
  | 'taxId'
  | 'registrationReason'
  | 'registrationNumber'
  | 'vatId'
  | 'address'
  | 'phone'
  | 'supportEmail'
  | 'lineOfBusiness'
  | `bank.${'name' | 'bik' | 'bic' | 'settlementAccount' | 'iban' | 'correspondentAccount'}`;

/** Which rule checks it; without one any text will do. */
export type IdRule =
  | 'inn'
  | 'kpp'
  | 'ogrn'
  | 'bik'
  | 'settlement-account'
  | 'correspondent-account'
  | 'siren'
  | 'siret'
  | 'tva'
  | 'npwp'
  | 'nitku'
  | 'account'
  | 'iban'
  | 'bic'
  | 'tax-id'
  | 'phone'
  | 'email';

export interface Requisite {
  readonly field: RequisiteField;
  /** A key of `words/legal.*.json`: `legal.inn`. */
  readonly label: LabelKey;
  /** `company`: of companies, not of a person in business (see `isPersonInBusiness`). */
  readonly required: boolean | 'company';
  readonly rule?: IdRule;
  /** Characters without blanks; any when left out. */
  readonly lengths?: readonly number[];
  /** Nothing but digits: a numeric keyboard. */
  readonly digits?: true;
  /** How it is shown: groups of so many characters, the last for the rest. */
  readonly groups?: readonly number[];
  /** A right one, for the placeholder. */
  readonly example?: string;
}

export type LabelKey =
  | 'legal.name'
  | 'legal.full-name'
  | 'legal.form'
  | 'legal.inn'
  | 'legal.kpp'
  | 'legal.ogrn'
  | 'legal.bik'
  | 'legal.settlement-account'
  | 'legal.correspondent-account'
  | 'legal.bank-name'
  | 'legal.siren'
  | 'legal.siret'
  | 'legal.tva'
  | 'legal.npwp'
  | 'legal.nitku'
  | 'legal.account'
  | 'legal.iban'
  | 'legal.bic'
  | 'legal.tax-id'
  | 'legal.register-number'
  | 'legal.address'
  | 'legal.phone'
  | 'legal.support-email'
  | 'legal.line-of-business';

const NAMES: readonly Requisite[] = [
  { field: 'name', label: 'legal.name', required: true },
  { field: 'fullName', label: 'legal.full-name', required: true },
  { field: 'form', label: 'legal.form', required: true },
];

const CONTACT: readonly Requisite[] = [
  { field: 'address', label: 'legal.address', required: true },
  { field: 'phone', label: 'legal.phone', required: true, rule: 'phone' },
  { field: 'supportEmail', label: 'legal.support-email', required: true, rule: 'email' },
  { field: 'lineOfBusiness', label: 'legal.line-of-business', required: false },
];

const IBAN: Requisite = {
  field: 'bank.iban',
  label: 'legal.iban',
  required: true,
  rule: 'iban',
  groups: [4, 4, 4, 4, 4, 4, 4],
};
const BIC: Requisite = { field: 'bank.bic', label: 'legal.bic', required: false, rule: 'bic', lengths: [8, 11] };
const BANK_NAME: Requisite = { field: 'bank.name', label: 'legal.bank-name', required: true };
const ACCOUNT: Requisite = { field: 'bank.settlementAccount', label: 'legal.account', required: true };

const numeric = (
  field: RequisiteField,
  rule: IdRule & ('inn' | 'kpp' | 'ogrn' | 'bik' | 'siren' | 'siret' | 'npwp' | 'nitku'),
  about: Omit<Requisite, 'field' | 'rule' | 'label' | 'digits'>,
): Requisite => ({ field, label: `legal.${rule}`, rule, digits: true, ...about });

const RUSSIA: readonly Requisite[] = [
  numeric('taxId', 'inn', { required: true, lengths: [10, 12], example: '7707083893' }),
  ...NAMES,
  {
    field: 'registrationReason',
    label: 'legal.kpp',
    required: 'company',
    rule: 'kpp',
    lengths: [9],
    example: '773601001',
  },
  numeric('registrationNumber', 'ogrn', { required: false, lengths: [13, 15], example: '1027700132195' }),
  ...CONTACT,
  numeric('bank.bik', 'bik', { required: true, lengths: [9], example: '044525225' }),
  BANK_NAME,
  {
    field: 'bank.settlementAccount',
    label: 'legal.settlement-account',
    required: true,
    rule: 'settlement-account',
    digits: true,
    lengths: [20],
    groups: [5, 3, 1, 4, 7],
  },
  {
    field: 'bank.correspondentAccount',
    label: 'legal.correspondent-account',
    required: true,
    rule: 'correspondent-account',
    digits: true,
    lengths: [20],
    groups: [5, 3, 1, 4, 7],
    example: '30101810400000000225',
  },
];

const FRANCE: readonly Requisite[] = [
  numeric('taxId', 'siren', { required: true, lengths: [9], groups: [3, 3, 3], example: '732 829 320' }),
  ...NAMES,
  numeric('registrationNumber', 'siret', {
    required: false,
    lengths: [14],
    groups: [3, 3, 3, 5],
    example: '732 829 320 00074',
  }),
  {
    field: 'vatId',
    label: 'legal.tva',
    required: false,
    rule: 'tva',
    lengths: [13],
    groups: [4, 3, 3, 3],
    example: 'FR44 732 829 320',
  },
  ...CONTACT,
  { ...IBAN, lengths: [27], example: 'FR14 2004 1010 0505 0001 3M02 606' },
  BIC,
  { ...BANK_NAME, required: false },
];

const INDONESIA: readonly Requisite[] = [
  numeric('taxId', 'npwp', { required: true, lengths: [15, 16], groups: [4, 4, 4, 4], example: '0013 0006 6609 1000' }),
  ...NAMES,
  numeric('registrationNumber', 'nitku', { required: false, lengths: [22], groups: [16, 6] }),
  ...CONTACT,
  BANK_NAME,
  { ...ACCOUNT, rule: 'account', digits: true },
  BIC,
];

/** Which have an IBAN (SWIFT's register) stands with the bank, not with the house: elsewhere one of the two is asked for. */
const ELSEWHERE: readonly Requisite[] = [
  { field: 'taxId', label: 'legal.tax-id', required: true, rule: 'tax-id' },
  ...NAMES.map((requisite) => ({ ...requisite, required: requisite.field === 'name' })),
  { field: 'registrationNumber', label: 'legal.register-number', required: false },
  ...CONTACT,
  { ...BANK_NAME, required: false },
  { ...IBAN, required: false },
  BIC,
  { ...ACCOUNT, required: false },
];

const COUNTRIES: Readonly<Record<string, readonly Requisite[]>> = { RU: RUSSIA, FR: FRANCE, ID: INDONESIA };

/** @param country ISO 3166-1 alpha-2 */
export function requisitesOf(country: string): readonly Requisite[] {
  return COUNTRIES[country] ?? ELSEWHERE;
}

/** An ИП has an ИНН of twelve digits, and no КПП. Elsewhere the numbers do not tell. */
export function isPersonInBusiness({ country, taxId }: { readonly country: string; readonly taxId: string }): boolean {
  return country === 'RU' && taxId.replace(/\D/g, '').length === 12;
}
