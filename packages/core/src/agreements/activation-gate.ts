import { refuse } from '../kernel/result.ts';

/** What is known of a service that is to be switched on. */
export interface GateFacts {
  /** PAR-8: the operator has approved it. */
  readonly moderated: boolean;
  /** PAR-8: the organization has accepted it. */
  readonly accepted: boolean;
  /** AGR-3: an agreement in force covers it. */
  readonly covered: boolean;
  /** Where an agreement that would cover it is made: the answer leads there. */
  readonly leadsTo: Readonly<Record<string, string>>;
}

/** AGR-3, PAR-8: what keeps a service from being switched on; undefined when nothing does. */
export function gateOf({ moderated, accepted, covered, leadsTo }: GateFacts) {
  if (!moderated) return refuse('service.not-moderated', { params: leadsTo });
  if (!accepted) return refuse('service.not-accepted', { params: leadsTo });
  if (!covered) return refuse('agreement.none', { params: leadsTo });
  return undefined;
}
