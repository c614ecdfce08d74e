import type { KindId, OrganizationId, PartnerId, ServiceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { Zone } from '../places/place.schema.ts';
import type { OfferingState } from './offering-life.ts';
import type { ServiceEdit, ServiceText } from './service.schema.ts';
import type { ServiceState } from './service-life.ts';

/** PAR-8: what one partner provides of one kind, for all organizations alike. Prices as in `ServiceEdit`. */
export interface Service extends Readonly<ServiceEdit> {
  readonly id: ServiceId;
  readonly partner: PartnerId;
  readonly kind: KindId;
  readonly state: ServiceState;
  /** New words for an active service: those above hold until the operator has read them. */
  readonly revision: Readonly<ServiceText> | null;
  /** Since when something waits for the operator; null when nothing does. A revision without it was sent back. */
  readonly submittedAt: Instant | null;
  /** Why the operator said no, to the service or to its revision. */
  readonly reason: string | null;
}

/** PAR-8: one service × one organization. */
export interface Offering {
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  readonly service: ServiceId;
  readonly state: OfferingState;
  /** Why the organization said no. */
  readonly reason: string | null;
  /** PAR-11: as the organization drew it; work is done where both areas are. Null: all of the partner's. */
  readonly reduction: Zone | null;
}

interface Happened<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
}

/** What happens to a service, whoever takes it. */
export type ServiceEvent = Happened<
  | 'service.proposed'
  | 'service.edited'
  | 'service.submitted'
  | 'service.recalled'
  | 'service.approved'
  | 'service.rejected'
  | 'service.taken-down'
  | 'service.withdrawn'
  | 'service.revised'
  | 'service.revision-approved'
  | 'service.revision-rejected'
>;

/** What happens to it in one organization. */
export type OfferingEvent = Happened<
  | 'service.offered'
  | 'service.accepted'
  | 'service.refused'
  | 'service.deactivated'
  | 'service.reactivated'
  | 'service.reduced'
>;

export type DecidedService<Code extends string = never> = Result<
  { readonly state: Service; readonly events: readonly ServiceEvent[] },
  Code
>;
export type DecidedOffering<Code extends string = never> = Result<
  { readonly state: Offering; readonly events: readonly OfferingEvent[] },
  Code
>;

/** Does the operator have something of it to read: the service itself, or new words? */
export function isWaiting({ state, revision, submittedAt }: Pick<Service, 'state' | 'revision' | 'submittedAt'>) {
  return state === 'in-moderation' || (state === 'active' && revision !== null && submittedAt !== null);
}

/** Without what was left blank, and without the spaces around. */
export function wordsOf({ summary, description }: ServiceText): ServiceText {
  return { summary: filled(summary), description: filled(description) };
}

/** Somebody can read it from end to end: in one language at least there is a summary and a description. */
export function isComplete({ summary, description }: ServiceText): boolean {
  return Object.entries(summary).some(([locale, text]) => text.trim() !== '' && Boolean(description[locale]?.trim()));
}

export function sameWords(one: ServiceText, other: ServiceText): boolean {
  return sameTexts(one.summary, other.summary) && sameTexts(one.description, other.description);
}

/** The life of it is somewhere else by now, or over. */
export const CLOSED = refuse('service.closed');

function filled(texts: Localized): Localized {
  const said = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function sameTexts(one: Localized, other: Localized): boolean {
  const locales = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...locales].every((locale) => one[locale] === other[locale]);
}
