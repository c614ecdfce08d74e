import * as z from 'zod';
import { isEmail } from '../forms/email.ts';

/** A page of the host's that mails lead to; `{request}`, `{partner}`, `{invitation}` in it stand for what a mail is about. */
const Page = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s"'<>]+$/);

/** WL-1: an organization as the sender of mails. */
export const MailSettings = z.object({
  /** Where answers go; without it to the sender's address. */
  replyTo: z.string().max(254).refine(isEmail, { error: 'field.email' }).optional(),
  customerPage: Page.optional(),
  partnerPage: Page.optional(),
  /** Where an invitation leads: `{invitation}` stands for the link's token (PAR-3). */
  joinPage: Page.optional(),
  /** Where a partner looks after its relations and documents; without it `partnerPage`. */
  profilePage: Page.optional(),
  /** Where the organization's own people are written to, and their page: `{partner}` stands for a partner's id. */
  office: z.string().max(254).refine(isEmail, { error: 'field.email' }).optional(),
  officePage: Page.optional(),
});
export type MailSettings = Readonly<z.output<typeof MailSettings>>;
