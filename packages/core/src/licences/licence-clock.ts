import type { Instant } from '../kernel/instants.ts';
import { daysLater } from '../kernel/zones.ts';
import type { Licence, LicenceDecision } from './licence.ts';
import { LICENCE_LIFE } from './licence-life.ts';

/** PAR-16, as for documents (PAR-5): so many days before the end, the partner is told. */
const NOTICE_DAYS = [30, 7, 1] as const;

/** What the operator's settings and calendar say. */
export interface LicenceClockFacts {
  readonly zone: string;
  /** Days before the end at which the renewal is invoiced. */
  readonly aheadDays: number;
}

export type LicenceClock =
  | { readonly type: 'invoice-renewal' }
  | { readonly type: 'tell'; readonly days: number }
  | { readonly type: 'lapse' };

export interface AppointedLicence {
  readonly at: Instant;
  readonly command: LicenceClock;
}

/** What lies ahead of a licence if nobody does anything, soonest first. */
export function appointedLicence(
  licence: Licence,
  { zone, aheadDays }: LicenceClockFacts,
): readonly AppointedLicence[] {
  const { state, until, toldUntil } = licence;
  if (state === 'lapsed' || state === 'ended') return [];
  const ahead: AppointedLicence[] = NOTICE_DAYS.map((days) => ({
    at: daysLater(until, -days, zone),
    command: { type: 'tell' as const, days },
  })).filter(({ at }) => at > toldUntil);
  if (state === 'in-force')
    ahead.push({ at: renewalDueAt(licence, { zone, aheadDays }), command: { type: 'invoice-renewal' } });
  ahead.push({ at: until, command: { type: 'lapse' } });
  return ahead.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** PAR-16: when the renewal is to be invoiced. */
export function renewalDueAt({ until }: Pick<Licence, 'until'>, { zone, aheadDays }: LicenceClockFacts): Instant {
  return daysLater(until, -aheadDays, zone);
}

/**
 * Those whose time has come. After a standstill the partner is told once, by the nearest notice, and not at all when the
 * licence has lapsed meanwhile: that it is told instead.
 */
export function dueLicence(licence: Licence, now: Instant, facts: LicenceClockFacts): readonly LicenceClock[] {
  const due = appointedLicence(licence, facts)
    .filter(({ at }) => at <= now)
    .map(({ command }) => command);
  const lapse = due.find(({ type }) => type === 'lapse');
  if (lapse) return [lapse];
  const nearest = due.findLast(({ type }) => type === 'tell');
  return due.filter((command) => command.type !== 'tell' || command === nearest);
}

/** PAR-16: matching pauses, with notice. Does nothing when it comes too early or twice. */
export function lapseLicence(licence: Licence, now: Instant): LicenceDecision {
  const state = LICENCE_LIFE.next(licence.state, 'lapse');
  if (!state || now < licence.until) return { state: licence, events: [] };
  return { state: { ...licence, state, toldUntil: now }, events: [{ type: 'licence.lapsed', at: now }] };
}

/** The partner is told that it ends in so many days. */
export function tellOfEnd(licence: Licence, days: number, now: Instant): LicenceDecision {
  return { state: { ...licence, toldUntil: now }, events: [{ type: 'licence.expiring', at: now, days }] };
}
