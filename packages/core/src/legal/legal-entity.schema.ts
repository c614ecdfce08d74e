import * as z from 'zod';
import { isEmail } from '../forms/email.ts';

/** It is printed in agreements, receipts and letters: one line, nothing but text. */
const isOneLine = (text: string) => !/\p{Cc}/u.test(text);
const line = (max: number) => z.string().trim().min(1).max(max).refine(isOneLine);
/** An id as a person wrote it: blanks, dots and dashes are taken out by the rules. */
const number = line(40);

/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** Where its money goes. Which fields a country has stands in `requisites.ts`. */
export const LegalBank = z
  .object({
    name: line(200).optional(),
    /** RU: БИК, nine digits. */
    bik: number.optional(),
    /** SWIFT, eight or eleven characters. */
    bic: number.optional(),
    /** Расчётный счёт, nomor rekening: where there is no IBAN. */
    settlementAccount: number.optional(),
    iban: number.optional(),
    /** RU: корреспондентский счёт of the bank. */
    correspondentAccount: number.optional(),
  })
  .meta({ id: 'LegalBank' });
export type LegalBank = Readonly<z.output<typeof LegalBank>>;

/**
 * Who signs, invoices and is paid: an organization's or a partner's legal entity, a person in business included (PAR-1).
 * Here its shape alone; `checkLegalEntity` says whether its ids are right by its country's rules. Company data, kept in
 * the clear with its owner.
 */
export const LegalEntity = z
  .object({
    country: Country,
    /** What it is known by: «СтройСервис». */
    name: line(200),
    /** As it is registered, form included. */
    fullName: line(500).optional(),
    /** ООО, SARL, PT. */
    form: line(200).optional(),
    /** RU: ИНН; FR: SIREN; ID: NPWP; elsewhere the VAT number. */
    taxId: number,
    /** RU: КПП. */
    registrationReason: number.optional(),
    /** RU: ОГРН, ОГРНИП; FR: SIRET; ID: NITKU; elsewhere the number in the trade register. */
    registrationNumber: number.optional(),
    /** FR: numéro de TVA. */
    vatId: number.optional(),
    bank: LegalBank.optional(),
    address: line(500),
    phone: line(40).optional(),
    supportEmail: z.string().max(254).refine(isEmail, { error: 'field.email' }).optional(),
    lineOfBusiness: line(300).optional(),
  })
  .meta({ id: 'LegalEntity' });
export type LegalEntity = Readonly<z.output<typeof LegalEntity>>;
