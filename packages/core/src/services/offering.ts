import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import type { Localized } from '../kernel/localized.ts';
import { accept, type Listed, type Result, refuse } from '../kernel/result.ts';
import type { Zone } from '../places/place.schema.ts';
import { commonZone } from '../places/zone-area.ts';
import type { ZoneRefusal } from '../places/zone-check.ts';
import { OFFERING_LIFE, type OfferingMove } from './offering-life.ts';
import { zoneOf } from './proposing.ts';
import { CLOSED, type DecidedOffering, type Offering, type OfferingEvent, type Service } from './service.ts';

type Unreducible = 'service.closed' | 'zone.outside-own' | ZoneRefusal;

interface When {
  readonly now: Instant;
}

/** PAR-8: a partner offers its service to an organization, once more after a refusal. Refusal: `service.closed`. */
export function offerService(
  service: Service,
  offering: Offering | null,
  { organization, now }: When & { readonly organization: OrganizationId },
): DecidedOffering<'service.closed'> {
  if (service.state === 'withdrawn') return CLOSED;
  if (offering) return moved(service, offering, 'offer', 'service.offered', null, now);
  const { id, partner } = service;
  return accept({
    state: { organization, partner, service: id, state: 'offered', reason: null, reduction: null },
    events: [{ type: 'service.offered', at: now }],
  });
}

/** PAR-8: the organization takes it, once the operator has approved it. Refusals: `service.closed`, `service.not-moderated`. */
export function acceptOffering(
  service: Service,
  offering: Offering,
  { now }: When,
): DecidedOffering<'service.closed' | 'service.not-moderated'> {
  const accepted = moved(service, offering, 'accept', 'service.accepted', null, now);
  return accepted.ok && service.state !== 'active' ? refuse('service.not-moderated') : accepted;
}

/** PAR-8. Refusal: `service.closed`. */
export function refuseOffering(
  service: Service,
  offering: Offering,
  { reason }: { readonly reason: string },
  { now }: When,
): DecidedOffering<'service.closed'> {
  return moved(service, offering, 'refuse', 'service.refused', reason, now);
}

/** PAR-8: off in all places for new requests; where it was on is remembered, and running jobs are left alone. */
export function deactivateOffering(
  service: Service,
  offering: Offering,
  { reason }: { readonly reason: string },
  { now }: When,
): DecidedOffering<'service.closed'> {
  return moved(service, offering, 'deactivate', 'service.deactivated', reason, now);
}

/** PAR-8: where it was on, it is on again. */
export function reactivateOffering(
  service: Service,
  offering: Offering,
  { now }: When,
): DecidedOffering<'service.closed'> {
  return moved(service, offering, 'reactivate', 'service.reactivated', null, now);
}

/**
 * PAR-11: an organization reduces a service's area for itself. What it draws beyond the partner's own changes nothing: work
 * is done where both are. Null takes the reduction back.
 * Refusals: `zone.outside-own` when nothing would be left, `service.closed`, and what is wrong with the area itself.
 */
export function reduceOffering(
  service: Service,
  offering: Offering,
  { zone }: { readonly zone: Zone | null },
  { now }: When,
): DecidedOffering<Unreducible> {
  if (service.state === 'withdrawn') return CLOSED;
  const reduced = { type: 'service.reduced', at: now } as const;
  if (!zone) return accept({ state: { ...offering, reduction: null }, events: [reduced] });
  const checked = zoneOf(zone);
  if (!checked.ok) return checked;
  if (!commonZone(service.zone, checked.value)) return refuse('zone.outside-own', { field: 'zone' });
  return accept({ state: { ...offering, reduction: checked.value }, events: [reduced] });
}

/** What is offered, with what its kind is called. */
export interface NamedOffering {
  readonly service: Service;
  readonly offering: Offering;
  readonly name: Localized;
}

/**
 * PAR-11: the same for all that a partner offers, or for none: where nothing would be left of some, those are listed.
 * What its partner has withdrawn is left out.
 */
export function reduceOfferings(
  all: readonly NamedOffering[],
  reduction: { readonly zone: Zone | null },
  when: When,
): Result<readonly (NamedOffering & { readonly events: readonly OfferingEvent[] })[], Unreducible> {
  const reduced: (NamedOffering & { readonly events: readonly OfferingEvent[] })[] = [];
  const outside: Listed[] = [];
  for (const each of all) {
    if (each.service.state === 'withdrawn') continue;
    const decided = reduceOffering(each.service, each.offering, reduction, when);
    if (decided.ok) reduced.push({ ...each, offering: decided.value.state, events: decided.value.events });
    else if (decided.refusal.code !== 'zone.outside-own') return decided;
    else outside.push({ type: 'service', id: each.service.id, label: each.name });
  }
  if (outside.length > 0) return refuse('zone.outside-own', { field: 'zone', listed: outside });
  return reduced.length > 0 ? accept(reduced) : CLOSED;
}

function moved(
  service: Service,
  offering: Offering,
  move: OfferingMove,
  type: OfferingEvent['type'],
  reason: string | null,
  at: Instant,
): DecidedOffering<'service.closed'> {
  const state = OFFERING_LIFE.next(offering.state, move);
  if (!state || service.state === 'withdrawn') return CLOSED;
  return accept({ state: { ...offering, state, reason }, events: [{ type, at }] });
}
