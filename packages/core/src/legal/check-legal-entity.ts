import { isEmail } from '../forms/email.ts';
import { readPhone } from '../forms/phone.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { checkBic, checkIban } from './bank-code.ts';
import { checkSiret, checkTva } from './france.ts';
import { checkAccount, checkNitku } from './indonesia.ts';
import type { LegalEntity } from './legal-entity.schema.ts';
import { compact, type LegalIdCheck } from './legal-id.ts';
import { type IdRule, isPersonInBusiness, type Requisite, type RequisiteField, requisitesOf } from './requisites.ts';
import { checkBik, checkCorrespondentAccount, checkKpp, checkOgrn, checkSettlementAccount } from './russia.ts';
import { checkTaxId } from './tax-id.ts';

export type LegalEntityFault = NonNullable<Refusal['errors']>[number];

/**
 * PAR-1: are its details those of its country, are none missing, and is every id right by itself and beside the others?
 * All faults at once, in the form's order; accepted, ids come back as they are kept, without blanks.
 */
export function checkLegalEntity(entity: LegalEntity): Result<LegalEntity, 'legal-entity.invalid'> {
  const faults: LegalEntityFault[] = [];
  let tidy = entity;
  for (const requisite of requisitesOf(entity.country)) {
    const { field } = requisite;
    const text = valueAt(tidy, field);
    if (text === undefined) {
      if (isRequired(requisite, entity)) faults.push({ field, code: 'field.required' });
      continue;
    }
    const checked = checkRequisite(requisite.rule, text, tidy, faults);
    if (checked.ok) tidy = withValue(tidy, field, checked.value);
    else faults.push({ field, ...checked.refusal });
  }
  const known = new Set<string>(requisitesOf(entity.country).map(({ field }) => field));
  for (const field of fieldsIn(entity)) {
    if (!known.has(field)) faults.push({ field, code: 'field.unknown' });
  }
  return faults.length > 0 ? refuse('legal-entity.invalid', { field: faults[0]!.field, errors: faults }) : accept(tidy);
}

function isRequired({ required }: Requisite, entity: LegalEntity): boolean {
  return required === 'company' ? !isPersonInBusiness(entity) : required;
}

/** @param entity with the ids before this one already tidied; @param faults theirs */
function checkRequisite(
  rule: IdRule | undefined,
  text: string,
  entity: LegalEntity,
  faults: readonly LegalEntityFault[],
): Result<string> {
  const isWrong = (field: RequisiteField) => faults.some((fault) => fault.field === field);
  const against = (field: RequisiteField, check: (id: string) => LegalIdCheck): LegalIdCheck => {
    const other = valueAt(entity, field);
    return other === undefined || isWrong(field)
      ? refuse('legal-id.needs', { params: { needs: field } })
      : check(other);
  };
  switch (rule) {
    case 'kpp':
      return isPersonInBusiness(entity) ? refuse('field.unknown') : checkKpp(text);
    case 'ogrn':
      return sameKind(checkOgrn(text), entity);
    case 'bik':
      return checkBik(text);
    case 'settlement-account':
      return against('bank.bik', (bik) => checkSettlementAccount(text, bik));
    case 'correspondent-account':
      return against('bank.bik', (bik) => checkCorrespondentAccount(text, bik));
    case 'siret':
      return contains(checkSiret(text), 0, entity.taxId, isWrong('taxId'));
    case 'tva':
      return contains(checkTva(text), 4, entity.taxId, isWrong('taxId'));
    case 'nitku':
      return contains(checkNitku(text), 0, entity.taxId.padStart(16, '0'), isWrong('taxId'));
    case 'account':
      return checkAccount(text);
    case 'iban':
      return checkIban(text);
    case 'bic':
      return checkBic(text);
    case 'inn':
    case 'siren':
    case 'npwp':
    case 'tax-id':
      return checkTaxId(entity.country, text);
    case 'phone': {
      const read = readPhone(text, entity.country);
      return read.ok ? accept(read.e164) : refuse(read.code, read.params ? { params: read.params } : {});
    }
    case 'email':
      return isEmail(text) ? accept(text) : refuse('field.email');
    default:
      return accept(text);
  }
}

/** A company's ОГРН has thirteen digits, a person's ОГРНИП fifteen. */
function sameKind(ogrn: LegalIdCheck, entity: LegalEntity): LegalIdCheck {
  if (!ogrn.ok) return ogrn;
  const expected = isPersonInBusiness(entity) ? 15 : 13;
  return ogrn.value.length === expected
    ? ogrn
    : refuse('legal-id.length', { params: { found: ogrn.value.length, expected: String(expected) } });
}

/** The establishment's and the VAT number carry the company's own. */
function contains(id: LegalIdCheck, at: number, taxId: string, isUnsure: boolean): LegalIdCheck {
  if (!id.ok || isUnsure) return id;
  const expected = compact(taxId);
  const found = id.value.slice(at, at + expected.length);
  return found === expected ? id : refuse('legal-id.mismatch', { params: { expected, found } });
}

type Bank = NonNullable<LegalEntity['bank']>;
const BANK = 'bank.';

function valueAt(entity: LegalEntity, field: RequisiteField): string | undefined {
  return field.startsWith(BANK)
    ? entity.bank?.[field.slice(BANK.length) as keyof Bank]
    : (entity[field as Exclude<keyof LegalEntity, 'bank'>] as string | undefined);
}

function withValue(entity: LegalEntity, field: RequisiteField, value: string): LegalEntity {
  return field.startsWith(BANK)
    ? { ...entity, bank: { ...entity.bank, [field.slice(BANK.length)]: value } }
    : { ...entity, [field]: value };
}

function fieldsIn({ country: _, bank = {}, ...rest }: LegalEntity): readonly string[] {
  const given = (fields: object) =>
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  return [...given(rest), ...given(bank).map((key) => BANK + key)];
}
