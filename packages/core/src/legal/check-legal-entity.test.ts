import { describe, expect, it } from 'vitest';
import { checkLegalEntity } from './check-legal-entity.ts';
import { LegalEntity } from './legal-entity.schema.ts';
import { isPersonInBusiness, requisitesOf } from './requisites.ts';

const COMPANY: LegalEntity = {
  country: 'RU',
  name: 'СтройСервис',
  fullName: 'Общество с ограниченной ответственностью «СтройСервис»',
  form: 'ООО',
  taxId: '7707083893',
  registrationReason: '773601001',
  registrationNumber: '1027700132195',
  bank: {
    name: 'ПАО Сбербанк',
    bik: '044525225',
    settlementAccount: '40702810938000000001',
    correspondentAccount: '30101810400000000225',
  },
  address: '117312, Москва, ул. Вавилова, д. 19',
  phone: '+7 495 500-55-50',
  supportEmail: 'help@stroy.example',
};
const FRENCH: LegalEntity = {
  country: 'FR',
  name: 'Plomberie du Rhône',
  fullName: 'SARL PLOMBERIE DU RHÔNE',
  form: 'SARL',
  taxId: '732 829 320',
  registrationNumber: '732 829 320 00074',
  vatId: 'FR44 732829320',
  bank: { iban: 'FR14 2004 1010 0505 0001 3M02 606', bic: 'PSSTFRPPXXX' },
  address: '1 rue de la République, 69001 Lyon',
  phone: '06 39 98 12 34',
  supportEmail: 'sav@rhone.example',
};
const INDONESIAN: LegalEntity = {
  country: 'ID',
  name: 'Sejuk Abadi',
  fullName: 'PT Sejuk Abadi',
  form: 'PT',
  taxId: '01.300.066.6-091.000',
  registrationNumber: '0013000666091000000001',
  bank: { name: 'Bank Mandiri', settlementAccount: '137-00-1234567-8' },
  address: 'Jl. Kemang 8, Jakarta',
  phone: '0812 3456 7890',
  supportEmail: 'bantuan@sejuk.example',
};

const faultsOf = (entity: LegalEntity) => {
  const checked = checkLegalEntity(entity);
  return checked.ok ? [] : checked.refusal.errors!.map(({ field, code }) => `${field} ${code}`);
};

/** The settlement account with the key that its bank asks for. */
function keyed(entity: LegalEntity): LegalEntity {
  const checked = checkLegalEntity(entity);
  const fault = checked.ok
    ? undefined
    : checked.refusal.errors!.find(({ field }) => field === 'bank.settlementAccount');
  if (!fault) return entity;
  const account = entity.bank!.settlementAccount!;
  return {
    ...entity,
    bank: { ...entity.bank, settlementAccount: `${account.slice(0, 8)}${fault.params!.expected}${account.slice(9)}` },
  };
}

const RUSSIAN = keyed(COMPANY);

describe('PAR-1 a legal entity’s details', () => {
  it.each([RUSSIAN, FRENCH, INDONESIAN])('of $country are accepted as people write them, and tidied', (entity) => {
    expect(LegalEntity.parse(entity)).toEqual(entity);
    const checked = checkLegalEntity(entity);
    expect(checked).toMatchObject({ ok: true });
    const tidy = checked.ok ? checked.value : entity;
    expect(tidy.taxId).toMatch(/^\d+$/);
    expect(tidy.phone).toMatch(/^\+\d+$/);
    expect(checkLegalEntity(tidy)).toEqual(checked);
  });

  it('all faults come at once, in the form’s order, each with its field', () => {
    expect(
      faultsOf({ country: 'RU', name: 'X', taxId: '7707083894', address: 'Y', bank: { settlementAccount: '1' } }),
    ).toEqual([
      'taxId legal-id.check-digit',
      'fullName field.required',
      'form field.required',
      'registrationReason field.required',
      'phone field.required',
      'supportEmail field.required',
      'bank.bik field.required',
      'bank.name field.required',
      'bank.settlementAccount legal-id.needs',
      'bank.correspondentAccount field.required',
    ]);
  });

  it('an account waits for the bank’s code to be right, and is then held against it', () => {
    expect(faultsOf({ ...RUSSIAN, bank: { ...RUSSIAN.bank, bik: '944525225' } })).toEqual([
      'bank.bik legal-id.part',
      'bank.settlementAccount legal-id.needs',
      'bank.correspondentAccount legal-id.needs',
    ]);
    expect(faultsOf({ ...RUSSIAN, bank: { ...RUSSIAN.bank, bik: '044525187' } })).toEqual([
      'bank.settlementAccount legal-id.check-digit',
    ]);
  });

  it('a person in business has an ИНН of twelve digits and no КПП', () => {
    const person = { ...RUSSIAN, form: 'ИП', taxId: '500100732259', registrationNumber: '304500116000157' };
    expect(isPersonInBusiness(person)).toBe(true);
    expect(faultsOf(person)).toEqual(['registrationReason field.unknown']);
    expect(faultsOf({ ...person, registrationReason: undefined })).toEqual([]);
    expect(faultsOf({ ...person, registrationReason: undefined, registrationNumber: '1027700132195' })).toEqual([
      'registrationNumber legal-id.length',
    ]);
  });

  it('numbers that carry the company’s own must carry this company’s', () => {
    expect(faultsOf({ ...FRENCH, registrationNumber: '44306184100047' })).toEqual([
      'registrationNumber legal-id.mismatch',
    ]);
    expect(faultsOf({ ...FRENCH, vatId: 'FR23334175221' })).toEqual(['vatId legal-id.mismatch']);
    expect(faultsOf({ ...INDONESIAN, taxId: '1000000012345678' })).toEqual(['registrationNumber legal-id.mismatch']);
    // What is held against a wrong number is not said to be wrong itself.
    expect(faultsOf({ ...FRENCH, taxId: '732829321' })).toEqual(['taxId legal-id.check-digit']);
  });

  it('what its country does not know is refused, not kept', () => {
    expect(faultsOf({ ...FRENCH, registrationReason: '773601001' })).toEqual(['registrationReason field.unknown']);
    expect(faultsOf({ ...FRENCH, bank: { ...FRENCH.bank, bik: '044525225' } })).toEqual(['bank.bik field.unknown']);
  });

  it('elsewhere a VAT number and a way to be paid', () => {
    const german = {
      country: 'DE',
      name: 'Müller Sanitär GmbH',
      taxId: 'DE136695976',
      address: 'Hauptstr. 1, Berlin',
      phone: '+49 30 123456',
      supportEmail: 'hilfe@mueller.example',
      bank: { iban: 'DE89370400440532013000' },
    };
    expect(faultsOf(german)).toEqual([]);
    expect(faultsOf({ ...german, bank: { iban: 'DE88370400440532013000' } })).toEqual([
      'bank.iban legal-id.check-digit',
    ]);
  });

  it.each([RUSSIAN, FRENCH, INDONESIAN])('$country: each field stands once, and every example is right', (entity) => {
    const requisites = requisitesOf(entity.country);
    expect(new Set(requisites.map(({ field }) => field)).size).toBe(requisites.length);
    const shown = requisites.filter(({ example }) => example !== undefined);
    const examples = (prefix: string) =>
      Object.fromEntries(
        shown.flatMap(({ field, example }) =>
          field.startsWith(prefix) ? [[field.slice(prefix.length), example]] : [],
        ),
      );
    const exemplary = { ...entity, ...examples(''), bank: { ...entity.bank, ...examples('bank.') } };
    for (const { field } of shown) if (field.includes('.')) delete (exemplary as Record<string, unknown>)[field];
    const faults = faultsOf(exemplary).filter((fault) => shown.some(({ field }) => fault.startsWith(field)));
    expect(faults).toEqual([]);
    for (const { lengths, example } of shown) {
      if (lengths) expect(lengths).toContain(example!.replace(/\s/g, '').length);
    }
  });
});
