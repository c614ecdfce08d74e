import * as z from 'zod';
import { Instants, id, PageQuery } from '../kernel/kernel.schema.ts';

/**
 * PTS-1: each entry says why. Into the wallet: `opening` (what it began with) · `purchase` · `mission` · `correction`
 * (either way) · `give-back`. Set aside for a lead: `proposed` · `took`. Spent: `disclosed`, the customer's contact was
 * given. Set free again: `withdrawn` · `not-chosen` · `undone` · `not-eligible` · `cancelled` · `lapsed`.
 */
export const PointsReason = z.enum([
  'opening',
  'purchase',
  'mission',
  'correction',
  'give-back',
  'proposed',
  'took',
  'disclosed',
  'withdrawn',
  'not-chosen',
  'undone',
  'not-eligible',
  'cancelled',
  'lapsed',
]);
export type PointsReason = z.output<typeof PointsReason>;

/** One line of a wallet's history. */
export const WalletLine = z
  .object({
    id: id('entry'),
    at: Instants,
    why: PointsReason,
    /** Points into what is available, or out of it; 0 when held points were spent. */
    points: z.number().int(),
    /** Points that were held, or set free or spent out of those held, by this line. */
    held: z.number().int(),
    /** What was available after it. */
    balance: z.number().int().min(0),
    /** The lead it is about; the customer's name as far as it is disclosed. */
    lead: z.object({ request: id('request'), number: z.string(), kind: z.string(), customer: z.string() }).nullable(),
  })
  .meta({ id: 'WalletLine' });
export type WalletLine = z.output<typeof WalletLine>;

/** A partner's points with one organization. */
export const WalletView = z
  .object({
    organization: z.string(),
    /** Points it can spend now. */
    available: z.number().int().min(0),
    /** Set aside for answers that are still open; `holds`: for how many. */
    held: z.number().int().min(0),
    holds: z.number().int().min(0),
    /** About how many requests `available` buys at what the partner's kinds cost; null when they cost nothing. */
    buys: z.number().int().min(0).nullable(),
    /** The organization's IANA zone: days are read in it. */
    zone: z.string(),
    /** Newest first. */
    history: z.object({ items: z.array(WalletLine), next: z.string().nullable() }),
  })
  .meta({ id: 'Wallet' });
export type WalletView = z.output<typeof WalletView>;

/** `in`: what made more available; `out`: what made it less. */
export const WalletQuery = PageQuery.extend({ view: z.enum(['all', 'in', 'out']).default('all') });
export type WalletQuery = z.output<typeof WalletQuery>;
