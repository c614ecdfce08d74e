import { addMonths } from '../calendar/months.ts';
import type { PartnerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { civilDate, instantAt } from '../kernel/zones.ts';
import { LICENCE_LIFE, type LicenceState } from './licence-life.ts';

/**
 * PAR-16: the operator's licence of one partner. It runs from `since` for `months` months of the operator's calendar, term
 * upon term, and ends at a local midnight; `until` is what matching reads.
 */
export interface Licence {
  readonly partner: PartnerId;
  readonly state: LicenceState;
  /** When the present run of terms began. */
  readonly since: Instant;
  /** How many months the present run has, all its terms together. */
  readonly months: number;
  readonly until: Instant;
  /** Up to when the clock has told of what is coming: what lay before it is not told again. */
  readonly toldUntil: Instant;
}

interface Happened<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
}

/** What happens to a licence. Ids only. */
export type LicenceEvent =
  | (Happened<'licence.began'> & { readonly until: Instant })
  | Happened<'licence.renewal-invoiced'>
  | Happened<'licence.renewal-cancelled'>
  | (Happened<'licence.renewed'> & { readonly until: Instant })
  /** So many days before its end. */
  | (Happened<'licence.expiring'> & { readonly days: number })
  /** The operator has to invoice the renewal by hand. */
  | Happened<'licence.renewal-due'>
  | Happened<'licence.lapsed'>
  | Happened<'licence.ended'>;

export interface LicenceDecision {
  readonly state: Licence;
  readonly events: readonly LicenceEvent[];
}

/**
 * The end of a run: local midnight after the day that is `months` months after the one it began on, or after the month's last.
 * Counted from the beginning, so that a run of many short terms ends where one long one does.
 */
export function licenceEnd(since: Instant, months: number, zone: string): Instant {
  return instantAt(addMonths(civilDate(since, zone), months), '24:00', zone);
}

/** PAR-16: the first term is paid. */
export function beginLicence(
  partner: PartnerId,
  { months }: { readonly months: number },
  { now, zone }: { readonly now: Instant; readonly zone: string },
): LicenceDecision {
  const until = licenceEnd(now, months, zone);
  const state: Licence = { partner, state: 'in-force', since: now, months, until, toldUntil: now };
  return { state, events: [{ type: 'licence.began', at: now, until }] };
}

/** PAR-16: the next term is invoiced. A lapsed licence stays lapsed until that is paid. */
export function invoiceRenewal(
  licence: Licence,
  { now }: { readonly now: Instant },
): Result<LicenceDecision, 'licence.state'> {
  return moved(licence, 'invoice-renewal', {}, { type: 'licence.renewal-invoiced', at: now });
}

/** The renewal's invoice was wrong: it is to be invoiced again. Of a lapsed licence nothing changes. */
export function cancelRenewal(
  licence: Licence,
  { now }: { readonly now: Instant },
): Result<LicenceDecision, 'licence.state'> {
  if (licence.state === 'lapsed') return accept({ state: licence, events: [] });
  return moved(licence, 'cancel-renewal', {}, { type: 'licence.renewal-cancelled', at: now });
}

/** PAR-16: a term more. In time it follows the one before; after a lapse a new run begins with the payment. */
export function renewLicence(
  licence: Licence,
  { months }: { readonly months: number },
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Result<LicenceDecision, 'licence.state'> {
  const runsOn = now < licence.until;
  const since = runsOn ? licence.since : now;
  const all = runsOn ? licence.months + months : months;
  const until = licenceEnd(since, all, zone);
  return moved(
    licence,
    'renew',
    { since, months: all, until, toldUntil: now },
    { type: 'licence.renewed', at: now, until },
  );
}

/** PAR-16: the account was closed. */
export function endLicence(
  licence: Licence,
  { now }: { readonly now: Instant },
): Result<LicenceDecision, 'licence.state'> {
  return moved(licence, 'end', {}, { type: 'licence.ended', at: now });
}

function moved(
  licence: Licence,
  move: Parameters<typeof LICENCE_LIFE.next>[1],
  change: Partial<Licence>,
  event: LicenceEvent,
): Result<LicenceDecision, 'licence.state'> {
  const state = LICENCE_LIFE.next(licence.state, move);
  if (!state) return refuse('licence.state', { params: { state: licence.state } });
  return accept({ state: { ...licence, ...change, state }, events: [event] });
}
