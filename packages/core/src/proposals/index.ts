export { advantagesOf, type Compared, inRankingOrder } from './compare.ts';
export { editProposal } from './edit-proposal.ts';
export type * from './proposal.schema.ts';
export { isLive, type Proposal, standing } from './proposal.ts';
export { PROPOSAL_LIFE } from './proposal-life.ts';
export { type ProposingFacts, propose } from './propose.ts';
export { standProposal } from './stand-proposal.ts';
export type { Terms, TermsRefusal } from './terms.ts';
export { fallProposals, withdrawProposal } from './withdraw-proposal.ts';
