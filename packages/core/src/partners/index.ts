export { type AwayWindow, absencesOf, awayWindows, isAway, UNTIL_FURTHER_NOTICE } from './absence.ts';
export { accountAfter, type Reinstating, reinstatedAccount } from './account.ts';
export { ACCOUNT_LIFE, type AccountStatus } from './account-life.ts';
export { ADDRESS_LIMIT, addressKey, type ListedAddress, parseAddresses, sameAddress } from './address-list.ts';
export { isInGoodStanding, type StandingFacts, standingObstacles } from './good-standing.ts';
export { BUILT_IN_GUIDE } from './guide.ts';
export type { Invitation as InvitationView, InvitationOutcome, NewInvitations } from './invitation.schema.ts';
export {
  consumeInvitation,
  type Invitation,
  invitationState,
  type KnownAddresses,
  LINK_LIFE,
  movesOfInvitation,
  newInvitation,
  resendInvitation,
  type SortedAddress,
  sortAddresses,
  withdrawInvitation,
} from './invitation.ts';
export { INVITATION_LIFE, type InvitationState } from './invitation-life.ts';
export { JOINING_STEPS, type JoiningFacts, type JoiningStep, joiningSteps } from './joining-steps.ts';
export type { LegalDetails, LegalDetailsEdit } from './legal-details.schema.ts';
export type { NewApplication, OwnRelation } from './own-relation.schema.ts';
export type {
  Application,
  JobInHand,
  NextForPartner,
  PartnerCard,
  PartnerCount,
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
export {
  apply,
  askToConnect,
  beginRelation,
  connect,
  dueForRelation,
  endRelation,
  moveRelation,
  movesOfPartner,
  movesOfStaff,
  type Pair,
  type Relation,
  type RelationActor,
  type RelationDecision,
  type RelationEventName,
  type RelationMoved,
  suspend,
} from './relation.ts';
export { RELATION_LIFE, type RelationState } from './relation-life.ts';
