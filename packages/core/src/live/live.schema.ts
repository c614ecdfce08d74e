import * as z from 'zod';
import { Instants, id } from '../kernel/kernel.schema.ts';

/**
 * What a live update says: that something changed, never what (ids only; the widget asks again, with its own rights).
 * `reset`: the reader was away too long for what it missed to be listed; ask for everything again.
 */
export const LiveEvent = z
  .object({
    id: z.string(),
    type: z.enum([
      'request.changed',
      'inbox.changed',
      'catalog.changed',
      'wallet.changed',
      'ticket.changed',
      'agreement.changed',
      'relation.changed',
      'service.changed',
      'licence.changed',
      'organization.changed',
      'reset',
    ]),
    at: Instants,
    request: id('request').optional(),
  })
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.output<typeof LiveEvent>;
