export type * from './activation.schema.ts';
export { type GateFacts, gateOf } from './activation-gate.ts';
export type {
  AgreementMove,
  AgreementPage,
  AgreementParty,
  AgreementPreparation,
  AgreementQuery,
  AgreementSide,
  AgreementStands,
  AgreementState,
  AgreementSummary,
  AgreementTemplate,
  AgreementVersion as AgreementVersionView,
  AgreementView,
  Conditions,
  Evidence,
} from './agreement.schema.ts';
export {
  type Agreement,
  type AgreementDecided,
  type AgreementDecision,
  type AgreementLine,
  type AgreementVersion,
  covers,
  endOf,
  inForce,
  type LegalEntityId,
  lineOf,
  type Notice,
  newestOf,
  offeredOf,
  rateOf,
  type Terms,
  type Wording,
} from './agreement.ts';
export type { AgreementEvent, AgreementEventType } from './agreement-events.ts';
export { AGREEMENT_LIFE } from './agreement-life.ts';
export { acceptAgreement, declineAgreement, openAgreement } from './answer.ts';
export {
  type ConditionsFacts,
  type ConditionsRefusal,
  isOver,
  type OfferedService,
  proposedFor,
  termsOf,
} from './conditions.ts';
export { changeConditions, type Drafted, draftAgreement } from './draft.ts';
export {
  type AgreementCommand,
  appointed,
  closeAgreement,
  due,
  passTime,
  terminateAgreement,
  WARN_DAYS,
} from './ending.ts';
export { movesOf } from './moves.ts';
export { sendAgreement, withdrawAgreement } from './offer.ts';
export { BLANKS, type Blank, canonical, checkTemplate, type Filling, fillTemplate, listed } from './template.ts';
