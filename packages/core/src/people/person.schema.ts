import * as z from 'zod';
import { isEmail } from '../forms/email.ts';
import { Instants, id } from '../kernel/kernel.schema.ts';
import { Site } from '../places/place.schema.ts';
import { ROLES } from './role.ts';

/** It is put into mails' headers and lists: without line breaks and other control characters. */
const isOneLine = (text: string) => !/\p{Cc}/u.test(text);

/** The host's own id of the person, as its system knows it. Kept in the clear, in the trail too: no name, no email address. */
export const Subject = z.string().min(1).max(100);

/** Personal data: never in events or logs, disclosed only by `people/disclosure.ts` (JOB-4). Phone in E.164. */
export const Contact = z
  .object({
    name: z.string().trim().min(1).max(120).refine(isOneLine),
    phone: z.string().regex(/^\+[1-9]\d{6,14}$/),
    email: z.string().max(254).refine(isEmail, { error: 'field.email' }).optional(),
  })
  .meta({ id: 'Contact' });
export type Contact = Readonly<z.output<typeof Contact>>;

/** What the partner gets on assignment (JOB-4): contact, address and instructions. */
export const CustomerDetails = Contact.extend({
  address: z.string(),
  instructions: z.string().optional(),
}).meta({ id: 'CustomerDetails' });
export type CustomerDetails = Readonly<z.output<typeof CustomerDetails>>;

export const Role = z.enum(ROLES);

/** Who is looking, as the widgets need it: prefilled contact, the sites one may order for, the partner one works for. */
export const Me = z
  .object({
    role: Role,
    /** Null for the operator: it stands over all of the deployment's. */
    organization: id('organization').nullable(),
    sites: z.array(Site),
    tags: z.array(z.string()),
    contact: Contact.optional(),
    partner: z.object({ id: id('partner'), name: z.string() }).optional(),
    /** PRV-4: it is the operator's support that looks, as a viewer does, and the organization can see it. */
    support: z.object({ reason: z.string(), until: Instants }).optional(),
  })
  .meta({ id: 'Me' });
export type Me = Readonly<z.output<typeof Me>>;
