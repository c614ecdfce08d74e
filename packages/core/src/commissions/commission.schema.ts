import * as z from 'zod';
import { id } from '../kernel/kernel.schema.ts';

/**
 * A share in basis points (hundredths of a percent): `1250` is 12.5 %. Whole, 0 up to 10 000; what is not is refused by the
 * rule, which says what would pass.
 */
export const BasisPoints = z.number().meta({ description: 'Basis points: 1250 is 12.5 %. Whole, 0 up to 10000.' });
export type BasisPoints = z.output<typeof BasisPoints>;

/** What an organization takes of the base (COM-1); a shape of its own, so that bounds, fixed parts and tiers can join it. */
export const Commission = z.object({ rate: BasisPoints }).meta({ id: 'Commission' });
export type Commission = Readonly<z.output<typeof Commission>>;

/**
 * PAR-12: for whom a rate is set. Nobody named: the organization's default; a `kind`; a `partner`; a `partner` with one
 * `service` of its own.
 */
export const CommissionTarget = z
  .object({ partner: id('partner').optional(), service: id('service').optional(), kind: id('kind').optional() })
  .meta({ id: 'CommissionTarget' });
export type CommissionTarget = Readonly<z.output<typeof CommissionTarget>>;

export const CommissionReason = z.enum(['agreement', 'partner-service', 'partner', 'kind', 'organization']);
export type CommissionReason = z.output<typeof CommissionReason>;

/** One rate that is set, with the names a list shows. */
export const CommissionSetting = CommissionTarget.extend({
  rate: BasisPoints,
  because: CommissionReason.exclude(['agreement']),
  /** In the reader's language; null where the target names none. */
  partnerName: z.string().nullable(),
  kindName: z.string().nullable(),
}).meta({ id: 'CommissionSetting' });
export type CommissionSetting = z.output<typeof CommissionSetting>;

export const CommissionSettings = z.object({ items: z.array(CommissionSetting) }).meta({ id: 'CommissionSettings' });
export type CommissionSettings = z.output<typeof CommissionSettings>;

export const NewCommission = CommissionTarget.extend({ rate: BasisPoints });
export type NewCommission = z.output<typeof NewCommission>;

export const CommissionQuery = z.object({ partner: id('partner').optional() });

/** A rate and why it is this one: "12.5 % because agreement v3, line 2". */
export const ExplainedCommission = z
  .object({
    rate: BasisPoints,
    because: CommissionReason,
    /** Of `agreement`: where it stands. */
    agreement: z.object({ id: id('agreement'), version: z.number().int(), line: z.number().int() }).nullable(),
    /** In the reader's language. */
    sentence: z.string(),
  })
  .meta({ id: 'ExplainedCommission' });
export type ExplainedCommission = z.output<typeof ExplainedCommission>;

export const CommissionExplanation = z
  .object({
    /** What applies to work: the accepted agreement's line and nothing else; null without one. */
    applies: ExplainedCommission.nullable(),
    /** What a new draft would propose (PAR-12); null while nothing is set. */
    proposed: ExplainedCommission.nullable(),
  })
  .meta({ id: 'CommissionExplanation' });
export type CommissionExplanation = z.output<typeof CommissionExplanation>;
