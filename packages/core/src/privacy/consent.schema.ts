import * as z from 'zod';
import { Instants } from '../kernel/kernel.schema.ts';
import { PURPOSES } from './consents.ts';

export const Purpose = z.enum(PURPOSES);

/** PRV-1: a purpose, the text that is agreed to, and where the reader stands with it. */
export const Consent = z
  .object({
    purpose: Purpose,
    /** The version of the text in force; to be sent back with the answer. */
    version: z.number().int(),
    given: z.boolean(),
    /** When that was last said, and to which version of the text; null: never asked. */
    at: Instants.nullable(),
    answered: z.number().int().nullable(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.output<typeof Consent>;

/** `history`: newest first. */
export const Consents = z
  .object({
    items: z.array(Consent),
    history: z.array(z.object({ purpose: Purpose, given: z.boolean(), version: z.number().int(), at: Instants })),
  })
  .meta({ id: 'Consents' });
export type Consents = z.output<typeof Consents>;

export const ConsentAnswer = z.object({ purpose: Purpose, given: z.boolean(), version: z.number().int() });
export type ConsentAnswer = z.output<typeof ConsentAnswer>;
