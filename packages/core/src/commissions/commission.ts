import type { AgreementId, KindId, PartnerId, ServiceId } from '../kernel/ids.ts';
import { accept, refuse } from '../kernel/result.ts';
import type { CommissionTarget } from './commission.schema.ts';
import { flawInRate } from './rate.ts';

/** PAR-12: how an organization sets rates, and which one is meant. */

/** For whom a rate is set, most particular first: the order in which they win. */
export const PRECEDENCE = ['partner-service', 'partner', 'kind', 'organization'] as const;
export type SettingReason = (typeof PRECEDENCE)[number];

/** A rate that is set: its target names what its reason says, and nothing else. */
export interface SetRate {
  readonly target: CommissionTarget;
  /** Basis points. */
  readonly rate: number;
}

/** The work a rate is asked for. */
export interface Rated {
  readonly partner: PartnerId;
  readonly service: ServiceId;
  readonly kind: KindId;
}

/** Where a rate stands in an agreement. */
export interface LineReference {
  readonly id: AgreementId;
  readonly version: number;
  readonly line: number;
}

/** A rate that can say why it is this one. */
export type Explained =
  | { readonly rate: number; readonly because: 'agreement'; readonly reference: LineReference }
  | { readonly rate: number; readonly because: SettingReason; readonly reference: CommissionTarget };

/** Whose rate a target sets; undefined for a mixture that no rule knows. */
export function reasonOf({ partner, service, kind }: CommissionTarget): SettingReason | undefined {
  if (kind) return partner || service ? undefined : 'kind';
  if (service) return partner ? 'partner-service' : undefined;
  return partner ? 'partner' : 'organization';
}

/**
 * PAR-12, the one rule: the most particular rate wins, partner × service > partner > service kind > organization. It fills
 * in drafts only; undefined while nothing is set. What applies to work is the accepted agreement's line and nothing else:
 * that one, where there is one, is `agreed`.
 */
export function commissionOf(work: Rated, settings: readonly SetRate[], agreed?: Explained): Explained | undefined {
  if (agreed) return agreed;
  const meant: Readonly<Record<SettingReason, (target: CommissionTarget) => boolean>> = {
    'partner-service': ({ partner, service }) => partner === work.partner && service === work.service,
    partner: ({ partner }) => partner === work.partner,
    kind: ({ kind }) => kind === work.kind,
    organization: () => true,
  };
  for (const because of PRECEDENCE) {
    const found = settings.find(({ target }) => reasonOf(target) === because && meant[because](target));
    if (found) return { rate: found.rate, because, reference: found.target };
  }
  return undefined;
}

/** Sets a rate for a target; whether what it names is there is the caller's to know. */
export function setCommission(target: CommissionTarget, rate: number) {
  const because = reasonOf(target);
  if (!because) return refuse('commission.target');
  return flawInRate(rate) ?? accept({ because, target, rate });
}
