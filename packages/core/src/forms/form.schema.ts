import * as z from 'zod';
import { LocalizedText, Point, Windows } from '../kernel/kernel.schema.ts';

/** FRM-1: a kind's order form is data. Amounts are minor units of the organization's currency. */

const FieldId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Shown only when another field's answer is one of `is` (for `choices`: has one of them). */
export const Condition = z.object({ field: FieldId, is: z.array(z.string()).min(1) });

const common = {
  id: FieldId,
  label: LocalizedText,
  hint: LocalizedText.optional(),
  required: z.boolean().default(false),
  when: Condition.optional(),
};

export const Option = z.object({
  id: FieldId,
  label: LocalizedText,
  /** Price effect: added once to the estimate when chosen. */
  adds: z.number().int().optional(),
  /** The same by currency, for a kind that organizations of several currencies share; see `form-currency.ts`. */
  addsIn: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().int()).optional(),
  note: LocalizedText.optional(),
});

export const FormField = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('text'), maxLength: z.number().int().positive().default(200) }),
  z.object({ ...common, type: z.literal('long-text'), maxLength: z.number().int().positive().default(2000) }),
  z.object({
    ...common,
    type: z.literal('number'),
    unit: LocalizedText.optional(),
    min: z.number().default(0),
    max: z.number().default(1_000_000),
    step: z.number().positive().default(1),
    initial: z.number().optional(),
    /** Price effect: the answer is the quantity of the service's price line. */
    quantity: z.boolean().default(false),
  }),
  z.object({ ...common, type: z.literal('choice'), options: z.array(Option).min(2) }),
  z.object({
    ...common,
    type: z.literal('choices'),
    options: z.array(Option).min(1),
    max: z.number().int().optional(),
  }),
  z.object({ ...common, type: z.literal('date') }),
  z.object({ ...common, type: z.literal('windows'), max: z.number().int().default(12) }),
  z.object({ ...common, type: z.literal('address') }),
  z.object({ ...common, type: z.literal('photos'), max: z.number().int().min(1).max(12).default(6) }),
  z.object({ ...common, type: z.literal('phone') }),
  z.object({ ...common, type: z.literal('email') }),
  /** `text` is what is agreed to; its version is the form's. */
  z.object({ ...common, type: z.literal('consent'), text: LocalizedText }),
]);
export type FormField = z.output<typeof FormField>;

export const FormDefinition = z
  .object({ version: z.number().int().positive(), fields: z.array(FormField).max(60) })
  .meta({ id: 'FormDefinition' });
export type FormDefinition = z.output<typeof FormDefinition>;

export const Address = z.object({ text: z.string().min(1).max(300), point: Point.optional() });
export type Address = z.output<typeof Address>;

/** By field type: text, long-text, choice, date, phone, email: string · number · choices, photos: string[] · consent: boolean · windows · address. */
export const Answer = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(60),
  z.array(Windows).max(60),
  Address,
]);
export type Answer = z.output<typeof Answer>;

export const Answers = z.record(FieldId, Answer).meta({ id: 'Answers' });
export type Answers = Readonly<z.output<typeof Answers>>;
