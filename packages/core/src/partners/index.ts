export { ACCOUNT_LIFE, type AccountStatus } from './account-life.ts';
export { ADDRESS_LIMIT, addressKey, type ListedAddress, parseAddresses, sameAddress } from './address-list.ts';
export { isInGoodStanding, type StandingFacts, standingObstacles } from './good-standing.ts';
export type { Invitation, InvitationOutcome, NewInvitations } from './invitation.schema.ts';
export { INVITATION_LIFE, type InvitationState } from './invitation-life.ts';
export { JOINING_STEPS, type JoiningFacts, type JoiningStep, joiningSteps } from './joining-steps.ts';
export type { LegalDetails, LegalDetailsEdit } from './legal-details.schema.ts';
export type { NewApplication, OwnRelation } from './own-relation.schema.ts';
export type {
  Application,
  JobInHand,
  NextForPartner,
  PartnerCard,
  PartnerRow,
  ReferencedPartner,
  RelationMove,
  RelationOrigin,
  RelationStep,
  Suspension,
} from './partner.schema.ts';
export type {
  Absence,
  Away,
  AwayEdit,
  Guide,
  GuideEdit,
  Member,
  MemberEdit,
  NewMember,
  PartnerProfile,
  PartnerProfileEdit,
} from './partner-profile.schema.ts';
export {
  type NextStep,
  nextForPartner,
  PARTNER_STEPS,
  type PartnerFacts,
  type PartnerStep,
  type ProvisionFacts,
} from './partner-steps.ts';
export { RELATION_LIFE, type RelationState } from './relation-life.ts';
