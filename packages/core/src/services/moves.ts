import { OFFERING_LIFE, type OfferingMove } from './offering-life.ts';
import type { ServiceView } from './service.schema.ts';
import { isWaiting, type Offering, type Service } from './service.ts';

type Can = ServiceView['can'][number];

export type ServiceSide = 'partner' | 'organization' | 'operator';

/** What somebody may do next with a service, for their buttons; the rules themselves check again. */
export function movesOf(
  service: Pick<Service, 'state' | 'revision' | 'submittedAt'>,
  offering: Pick<Offering, 'state'> | null,
  /** `mayAct`: an owner of the partner's account, a manager of the organization, the operator. */
  { side, mayAct }: { readonly side: ServiceSide; readonly mayAct: boolean },
): Can[] {
  if (!mayAct || service.state === 'withdrawn') return [];
  if (side === 'partner') return ofPartner(service, offering);
  if (side === 'operator') {
    return [...when(isWaiting(service), 'approve', 'reject'), ...when(service.state === 'active', 'take-down')];
  }
  if (!offering) return [];
  const may = (move: OfferingMove) => OFFERING_LIFE.next(offering.state, move) !== undefined;
  return [
    ...when(may('accept') && service.state === 'active', 'accept'),
    ...when(may('refuse'), 'refuse'),
    ...when(may('deactivate'), 'deactivate'),
    ...when(may('reactivate'), 'reactivate'),
    'reduce',
  ];
}

function ofPartner(
  service: Pick<Service, 'state' | 'revision' | 'submittedAt'>,
  offering: Pick<Offering, 'state'> | null,
): Can[] {
  const { state } = service;
  return [
    ...when(state !== 'in-moderation', 'edit'),
    ...when(state === 'draft' || state === 'rejected', 'submit'),
    ...when(isWaiting(service), 'recall'),
    ...when(offering === null || offering.state === 'refused', 'offer'),
    'withdraw',
  ];
}

function when(condition: boolean, ...moves: readonly Can[]): readonly Can[] {
  return condition ? moves : [];
}
