import type { PartnerId, ServiceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Zone } from '../places/place.schema.ts';
import { checkZone, type ZoneRefusal } from '../places/zone-check.ts';
import type { NewService, ServiceEdit } from './service.schema.ts';
import { CLOSED, type DecidedService, isComplete, isWaiting, type Service, sameWords, wordsOf } from './service.ts';
import { SERVICE_LIFE } from './service-life.ts';

/**
 * PAR-8: a partner proposes a service of a kind, as a draft. It has one of each kind: agreements and requests speak of kinds.
 * Refusals: `service.exists`, and what is wrong with its area.
 */
export function proposeService(
  { kind, ...edit }: NewService,
  facts: {
    readonly id: ServiceId;
    readonly partner: PartnerId;
    /** It has one of the kind that is not withdrawn. */
    readonly exists: boolean;
    readonly now: Instant;
  },
): DecidedService<'service.exists' | ZoneRefusal> {
  const { id, partner, exists, now } = facts;
  if (exists) return refuse('service.exists', { field: 'kind' });
  const checked = checkedEdit(edit);
  if (!checked.ok) return checked;
  const state: Service = {
    id,
    partner,
    kind,
    ...checked.value,
    state: 'draft',
    revision: null,
    submittedAt: null,
    reason: null,
  };
  return accept({ state, events: [{ type: 'service.proposed', at: now }] });
}

/**
 * PAR-8: changes a service. Of an active one the price, the warranty and the area hold at once; new words wait for the
 * operator, and the old ones hold until then. Words that wait already, or were sent back, are left as they are when they are
 * the same.
 */
export function editService(
  service: Service,
  edit: ServiceEdit,
  { now }: { readonly now: Instant },
): DecidedService<'service.closed' | 'service.in-moderation' | 'service.incomplete' | ZoneRefusal> {
  if (service.state === 'withdrawn') return CLOSED;
  if (service.state === 'in-moderation') return refuse('service.in-moderation');
  const checked = checkedEdit(edit);
  if (!checked.ok) return checked;
  const { summary, description, ...terms } = checked.value;
  const words = { summary, description };
  const edited = { type: 'service.edited', at: now } as const;
  if (service.state !== 'active') return accept({ state: { ...service, ...terms, ...words }, events: [edited] });

  const changed = { ...service, ...terms };
  if (sameWords(words, service)) {
    return accept({ state: { ...changed, revision: null, submittedAt: null, reason: null }, events: [edited] });
  }
  if (service.revision && sameWords(words, service.revision)) return accept({ state: changed, events: [edited] });
  if (!isComplete(words)) return refuse('service.incomplete', { field: 'summary' });
  return accept({
    state: { ...changed, revision: words, submittedAt: now, reason: null },
    events: [edited, { type: 'service.revised', at: now }],
  });
}

/** PAR-8: gives a service to the operator to read. Refusals: `service.closed`, `service.incomplete`. */
export function submitService(
  service: Service,
  { now }: { readonly now: Instant },
): DecidedService<'service.closed' | 'service.incomplete'> {
  const state = SERVICE_LIFE.next(service.state, 'submit');
  if (!state) return CLOSED;
  if (!isComplete(service)) return refuse('service.incomplete', { field: 'summary' });
  return accept({
    state: { ...service, state, submittedAt: now, reason: null },
    events: [{ type: 'service.submitted', at: now }],
  });
}

/** PAR-8: takes back what the operator has not read yet: the service, to change it; or new words of an active one, for good. */
export function recallService(service: Service, { now }: { readonly now: Instant }): DecidedService<'service.closed'> {
  if (!isWaiting(service)) return CLOSED;
  const state = SERVICE_LIFE.next(service.state, 'recall') ?? service.state;
  return accept({
    state: { ...service, state, revision: null, submittedAt: null },
    events: [{ type: 'service.recalled', at: now }],
  });
}

/** PAR-8: ends a service for all organizations. Running jobs are left alone. */
export function withdrawService(
  service: Service,
  { now }: { readonly now: Instant },
): DecidedService<'service.closed'> {
  const state = SERVICE_LIFE.next(service.state, 'withdraw');
  if (!state) return CLOSED;
  return accept({
    state: { ...service, state, revision: null, submittedAt: null },
    events: [{ type: 'service.withdrawn', at: now }],
  });
}

function checkedEdit(edit: ServiceEdit): Result<ServiceEdit, ZoneRefusal> {
  const { price, from, warrantyDays } = edit;
  const zone = zoneOf(edit.zone);
  return zone.ok ? accept({ ...wordsOf(edit), price, from, warrantyDays, zone: zone.value }) : zone;
}

/** As it stands in a body under `zone`. */
export function zoneOf(zone: Zone): Result<Zone, ZoneRefusal> {
  const checked = checkZone(zone);
  if (checked.ok) return checked;
  const { field, ...refusal } = checked.refusal;
  return { ok: false, refusal: { ...refusal, field: field ? `zone.${field}` : 'zone' } };
}
