import * as z from 'zod';
import { Instants, id } from '../kernel/kernel.schema.ts';
import { Contact, Role, Subject } from './person.schema.ts';
import { StaffContact, StaffRole } from './staff.schema.ts';

/** What a host's backend says of who is looking (`POST /v1/sessions`, secret key). */
export const NewSession = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('customer'),
    subject: Subject,
    sites: z.array(id('place')).min(1).max(50),
    tags: z.array(z.string().max(40)).max(20).default([]),
    contact: Contact.optional(),
  }),
  z
    .object({
      role: z.literal('partner'),
      subject: Subject,
      partner: id('partner').optional(),
      /** PAR-3: the token of an invitation's link, instead of a partner: it is used up, and the answer says whose member this is now. */
      invitation: z.string().min(1).max(200).optional(),
      contact: Contact.optional(),
    })
    .refine(({ partner, invitation }) => (partner === undefined) !== (invitation === undefined), {
      error: 'field.required',
      path: ['partner'],
    }),
  /** `support`: PRV-4, the operator looks into one organization by it, and reads there what a viewer does. */
  z.object({ role: z.literal('operator'), subject: Subject, support: id('support').optional() }),
  /** ORG-4: the role counts when somebody comes for the first time; from then on their card's does. */
  z.object({ role: StaffRole, subject: Subject, contact: StaffContact.optional() }),
]);
export type NewSession = z.output<typeof NewSession>;

/** `role`: what the token lets one be; of staff, what their card grants. */
export const Session = z
  .object({ token: z.string(), expiresAt: Instants, role: Role, partner: id('partner').optional() })
  .meta({ id: 'Session' });
export type Session = z.output<typeof Session>;
