export { type BroadcastFacts, broadcastRequest, endOffer } from './broadcast-request.ts';
export { cancelRequest, isCancellable } from './cancel-request.ts';
export { unconfirmed } from './checklist.ts';
export { type ChoosingFacts, chooseProposal } from './choose.ts';
export { type DecliningFacts, declineRequest } from './decline.ts';
export type { DispatchSettings } from './dispatch-settings.schema.ts';
export { type Appointed, answerBy, appointed, type ClockCommand, due } from './due.ts';
export type * from './inbox.schema.ts';
export { inboxState } from './inbox-state.ts';
export { nextStep } from './next-step.ts';
export { type Placing, type PlacingFacts, type PlacingRefusal, placeRequest } from './place-request.ts';

export type * from './request.schema.ts';
export {
  changedProposals,
  collectsProposals,
  type Decided,
  type Decision,
  type Dispatch,
  type DispatchFacts,
  isUnassigned,
  type Request,
} from './request.ts';
export type { RequestEvent, RequestEventType } from './request-events.ts';
export { REQUEST_LIFE, type RequestMove } from './request-life.ts';
export { hasRoom, isShortlistReady, lapseRequest, sendShortlist } from './shortlist.ts';
export { type Recorded, type StoryEntry, storyOf } from './story.ts';
export { type FinishingFacts, finishTaking, type TakingFacts, takeRequest } from './take.ts';
export { undoTaking } from './undo-taking.ts';
