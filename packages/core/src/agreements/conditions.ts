import { commissionOf, type Explained, type SetRate } from '../commissions/commission.ts';
import { flawInRate } from '../commissions/rate.ts';
import type { KindId, PartnerId, ServiceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Conditions } from './agreement.schema.ts';
import type { AgreementLine, Terms } from './agreement.ts';

/** A service of the partner's, as the text will call it. */
export interface OfferedService {
  readonly service: ServiceId;
  readonly kind: KindId;
  readonly name: string;
}

export interface ConditionsFacts {
  readonly now: Instant;
  readonly partner: PartnerId;
  /** All that the partner has, in whatever state: an agreement may come before the moderation (AGR-3 asks for both). */
  readonly services: readonly OfferedService[];
  readonly settings: readonly SetRate[];
}

export type ConditionsRefusal =
  | 'service.unknown'
  | 'service.twice'
  | 'rate.range'
  | 'rate.precision'
  | 'rate.missing'
  | 'agreement.until-past';

/**
 * AGR-1: the chosen conditions as an agreement's lines, in the order chosen. A rate that is left out is filled in by PAR-12.
 */
export function termsOf(conditions: Conditions, facts: ConditionsFacts): Result<Terms, ConditionsRefusal> {
  const { legalEntity, until, noticeDays } = conditions;
  const lines: AgreementLine[] = [];
  for (const [index, { service, rate }] of conditions.services.entries()) {
    const field = `services.${index}`;
    const offered = facts.services.find((one) => one.service === service);
    if (!offered) return refuse('service.unknown', { field: `${field}.service` });
    if (lines.some((line) => line.service === service)) return refuse('service.twice', { field: `${field}.service` });
    const given = rate ?? proposedFor(offered, facts)?.rate;
    if (given === undefined) return refuse('rate.missing', { field: `${field}.rate` });
    const flaw = flawInRate(given, `${field}.rate`);
    if (flaw) return flaw;
    lines.push({ ...offered, line: index + 1, commission: { rate: given } });
  }
  if (isOver(until, facts.now)) return refuse('agreement.until-past', { field: 'until' });
  return accept({ legalEntity, lines, until, noticeDays });
}

/** PAR-12: what a draft proposes for a service. */
export function proposedFor(
  offered: OfferedService,
  { partner, settings }: Pick<ConditionsFacts, 'partner' | 'settings'>,
): Explained | undefined {
  return commissionOf({ partner, service: offered.service, kind: offered.kind }, settings);
}

export function isOver(until: Instant | null, now: Instant): boolean {
  return until !== null && until <= now;
}
