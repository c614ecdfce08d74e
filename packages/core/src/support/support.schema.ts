import * as z from 'zod';
import { Instants, id, page } from '../kernel/kernel.schema.ts';
import { LONGEST } from './support.ts';

/** PRV-4: why and for how long; the organization reads both. */
export const NewSupport = z.object({
  reason: z.string().trim().min(3).max(500),
  hours: z.int().min(1).max(LONGEST),
});
export type NewSupport = Readonly<z.output<typeof NewSupport>>;

export const SupportView = z
  .object({
    id: id('support'),
    /** Who looks, as the operator knows the person. */
    subject: z.string(),
    reason: z.string(),
    openedAt: Instants,
    until: Instants,
    /** `ended`: before its time, by somebody; `expired`: its time is over. */
    state: z.enum(['open', 'ended', 'expired']),
    ended: z.object({ at: Instants, by: z.enum(['operator', 'organization']) }).nullable(),
    can: z.array(z.enum(['end'])),
  })
  .meta({ id: 'Support' });
export type SupportView = Readonly<z.output<typeof SupportView>>;

/** Newest first. */
export const SupportPage = page(SupportView);
