import { refuse } from '../kernel/result.ts';

/** Why a partner is not in good standing with an organization. */
export type StandingObstacle =
  | 'partner.relation-not-accepted'
  | 'partner.account-inactive'
  | 'partner.suspended'
  | 'partner.documents-lapsed'
  | 'partner.house-documents'
  | 'partner.guide'
  | 'partner.licence-lapsed';

/** REQ-3: why a partner does not get a request. Public codes: partner and organization can read them. */
export type Obstacle =
  | StandingObstacle
  | 'agreement.none'
  | 'agreement.expired'
  | 'service.inactive-here'
  | 'zone.outside'
  | 'away'
  | 'availability.none'
  | 'capacity.full';

/** `partner.not-eligible`, with the codes of all that stands in the way. */
export function refuseFor(obstacles: readonly Obstacle[]) {
  return refuse('partner.not-eligible', { params: { reasons: obstacles.join(' ') } });
}
