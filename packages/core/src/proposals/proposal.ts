import type { OrganizationId, PartnerId, ProposalId, RequestId } from '../kernel/ids.ts';
import type { Instant, Window } from '../kernel/instants.ts';
import type { Money } from '../money/money.schema.ts';
import type { ProposalState } from './proposal.schema.ts';

/** One partner's answer to a request. */
export interface Proposal {
  readonly id: ProposalId;
  readonly organization: OrganizationId;
  readonly request: RequestId;
  readonly partner: PartnerId;
  readonly state: ProposalState;
  readonly price: Money;
  readonly window: Window;
  readonly message: string;
  readonly createdAt: Instant;
  /** When its undo ends and it stands (REQ-10). */
  readonly standsAt: Instant;
}

/** Still in the running: can be edited and withdrawn (REQ-15), and keeps its partner from proposing again. */
export function isLive(proposal: Proposal): boolean {
  return proposal.state === 'pending' || proposal.state === 'standing';
}

export function standing(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter((proposal) => proposal.state === 'standing');
}

/** The same list with one of them replaced; the others stay the very same objects. */
export function withProposal(proposals: readonly Proposal[], changed: Proposal): readonly Proposal[] {
  return proposals.map((proposal) => (proposal.id === changed.id ? changed : proposal));
}
