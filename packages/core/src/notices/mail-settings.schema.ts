import * as z from 'zod';
import { isEmail } from '../forms/email.ts';

/** A page of the host's that mails lead to; `{request}` in it stands for the request's id. */
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
});
export type MailSettings = Readonly<z.output<typeof MailSettings>>;
