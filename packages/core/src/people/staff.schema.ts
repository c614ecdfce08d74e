import * as z from 'zod';
import { Instants, id } from '../kernel/kernel.schema.ts';
import { Contact, Subject } from './person.schema.ts';
import { STAFF_ROLES } from './role.ts';

export const StaffRole = z.enum(STAFF_ROLES);

/** Personal data, as far as an organization's owner needs it to tell its people apart. */
export const StaffContact = Contact.pick({ name: true, email: true });
export type StaffContact = Readonly<z.output<typeof StaffContact>>;

/** ORG-3, ORG-4: somebody of the organization's, and what they may do. */
export const StaffCard = z
  .object({
    id: id('staff'),
    /** The host's own id of the person. */
    subject: z.string(),
    role: StaffRole,
    state: z.enum(['active', 'revoked']),
    /** Null until the host or an owner has said it. */
    contact: StaffContact.nullable(),
    /** It is the reader. */
    self: z.boolean(),
    since: Instants,
    revokedAt: Instants.nullable(),
    can: z.array(z.enum(['grant', 'revoke', 'restore'])),
  })
  .meta({ id: 'StaffCard' });
export type StaffCard = Readonly<z.output<typeof StaffCard>>;
export const StaffCards = z.object({ items: z.array(StaffCard) });

/** ORG-4: a card before its holder has come. */
export const NewStaff = z.object({ subject: Subject, role: StaffRole, contact: StaffContact.nullable().default(null) });

/** `contact` null: what was known of the person is erased. */
export const StaffGrant = z.object({ role: StaffRole, contact: StaffContact.nullable() });
