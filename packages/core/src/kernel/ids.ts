declare const kind: unique symbol;

/** A bare UUIDv7, branded by what it names: an `Id<'request'>` is not an `Id<'proposal'>`. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type OrganizationId = Id<'organization'>;
export type PlaceId = Id<'place'>;
export type CustomerId = Id<'customer'>;
export type PartnerId = Id<'partner'>;
export type MemberId = Id<'member'>;
export type KindId = Id<'kind'>;
export type ServiceId = Id<'service'>;
export type RequestId = Id<'request'>;
export type ProposalId = Id<'proposal'>;
export type JobId = Id<'job'>;
export type FileId = Id<'file'>;
export type AgreementId = Id<'agreement'>;
export type InvitationId = Id<'invitation'>;
export type StaffId = Id<'staff'>;
export type TicketId = Id<'ticket'>;
export type LicenceId = Id<'licence'>;
export type InvoiceId = Id<'invoice'>;
/** Of the ledger. */
export type EntryId = Id<'entry'>;

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId<Kind extends string>(text: string): text is Id<Kind> {
  return UUID7.test(text);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What people read aloud instead of an id: `K7F-2QX`, thirty of the id's random bits in Crockford's base 32.
 * Not unique; never looked up without its owner.
 */
export function shortCode(id: string): string {
  let bits = Number.parseInt(id.slice(-8), 16) >>> 0;
  let code = '';
  for (let i = 0; i < 6; i++) {
    code = CROCKFORD[bits & 31] + code;
    bits >>>= 5;
  }
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** The thirty bits that a code stands for, as people type it: without the hyphen, small, `O` and `I` for digits; undefined for what is none. */
export function bitsOfCode(text: string): number | undefined {
  const code = text.trim().toUpperCase().replace('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (code.length !== 6) return undefined;
  let bits = 0;
  for (const letter of code) {
    const value = CROCKFORD.indexOf(letter);
    if (value < 0) return undefined;
    bits = bits * 32 + value;
  }
  return bits;
}
