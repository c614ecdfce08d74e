import { type Listed, refuse } from '../kernel/result.ts';

/** What is known of a service that is to be switched on. */
export interface GateFacts {
  /** PAR-8: the operator has approved it. */
  readonly moderated: boolean;
  /** PAR-8: the organization has accepted it. */
  readonly accepted: boolean;
  /** AGR-3: an agreement in force covers it. */
  readonly covered: boolean;
  /** The partner, the service, and the agreement there is: where the answer leads, to what would let it pass. */
  readonly leadsTo?: readonly Listed[];
}

/** AGR-3, PAR-8: what keeps a service from being switched on; undefined when nothing does. */
export function gateOf({ moderated, accepted, covered, leadsTo = [] }: GateFacts) {
  if (!moderated) return refuse('service.not-moderated', { listed: leadsTo });
  if (!accepted) return refuse('service.not-accepted', { listed: leadsTo });
  if (!covered) return refuse('agreement.none', { listed: leadsTo });
  return undefined;
}
