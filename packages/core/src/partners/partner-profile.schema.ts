import * as z from 'zod';
import { isEmail } from '../forms/email.ts';
import { Instants, id, LocalizedText, Point } from '../kernel/kernel.schema.ts';
import { Contact } from '../people/person.schema.ts';
import { AccountStatus, JobInHand } from './partner.schema.ts';

const OneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));

/** What a partner says of itself to every organization it works for. Phone in E.164. */
export const PartnerProfileEdit = z.object({
  name: OneLine(120),
  /** Where its people set out from. */
  base: Point,
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable(),
  email: z.string().max(254).refine(isEmail, { error: 'field.email' }).nullable(),
  /** PAR-4: organizations it has nothing with find it. */
  listed: z.boolean(),
  /** ORG-6: members see only the jobs they were named for. */
  ownJobsOnly: z.boolean(),
});
export type PartnerProfileEdit = z.output<typeof PartnerProfileEdit>;

export const PartnerProfile = PartnerProfileEdit.extend({
  id: id('partner'),
  country: z.string(),
  account: AccountStatus,
  /** False until the partner has looked through it once. */
  confirmed: z.boolean(),
  can: z.array(z.enum(['edit', 'edit-members'])),
}).meta({ id: 'PartnerProfile' });
export type PartnerProfile = z.output<typeof PartnerProfile>;

/** ORG-6. `invited`: has not come by their link yet. */
export const Member = z
  .object({
    id: id('member'),
    role: z.enum(['owner', 'worker']),
    state: z.enum(['invited', 'joined']),
    contact: Contact.nullable(),
    /** It is the reader. */
    self: z.boolean(),
    can: z.array(z.enum(['edit', 'remove', 'invite'])),
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof Member>;
export const Members = z.object({ items: z.array(Member) });

/** A new member gets a link by mail; who comes by it is that member. */
export const NewMember = z.object({
  role: z.enum(['owner', 'worker']),
  contact: Contact.extend({ email: z.string().max(254).refine(isEmail, { error: 'field.email' }) }),
});
export type NewMember = z.output<typeof NewMember>;
export const MemberEdit = z.object({ role: z.enum(['owner', 'worker']), contact: Contact });
export type MemberEdit = z.output<typeof MemberEdit>;

/** PAR-14. Without `end` it lasts until it is ended. */
export const Absence = z
  .object({
    start: Instants,
    end: Instants.nullable(),
    why: z.enum(['holiday', 'pause']),
  })
  .refine(({ start, end }) => end === null || start < end, { error: 'window.empty', path: ['end'] });
export type Absence = z.output<typeof Absence>;

export const AwayEdit = z.object({ absences: z.array(Absence).max(50) });
export type AwayEdit = z.output<typeof AwayEdit>;

/** `jobs`: those that fall into it, in every organization, to be settled first. */
export const Away = z.object({ absences: z.array(Absence), jobs: z.array(JobInHand) }).meta({ id: 'Away' });
export type Away = z.output<typeof Away>;

/** PAR-13: the short guide of an organization, step by step, in its languages. */
export const GuideEdit = z.object({
  title: LocalizedText,
  steps: z.array(z.object({ title: LocalizedText, text: LocalizedText })).max(20),
});
export type GuideEdit = z.output<typeof GuideEdit>;

/** In the reader's language. `done`: the partner has been through it; null for those who need not. */
export const Guide = z
  .object({
    title: z.string(),
    steps: z.array(z.object({ title: z.string(), text: z.string() })),
    /** As it was written, for those who may edit it. */
    source: GuideEdit.nullable(),
    done: z.boolean().nullable(),
  })
  .meta({ id: 'Guide' });
export type Guide = z.output<typeof Guide>;
