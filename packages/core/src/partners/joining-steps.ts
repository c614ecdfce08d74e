import type { Instant } from '../kernel/instants.ts';
import { standingObstacles } from './good-standing.ts';
import type { PartnerFacts } from './partner-steps.ts';

/** A partner's way into an organization, in the order in which it is best gone. */
export const JOINING_STEPS = [
  'profile',
  'legal-details',
  'documents',
  'house-documents',
  'guide',
  'application',
  'services',
  'agreement',
] as const;

export interface JoiningFacts extends PartnerFacts {
  readonly profileConfirmed: boolean;
  readonly legalDetailsGiven: boolean;
  /** PAR-5: required, and not there or lapsed. */
  readonly documentsMissing: number;
  /** PAR-6: in force, and not accepted in that version. */
  readonly houseDocumentsOpen: number;
}

export interface JoiningStep {
  readonly step: (typeof JOINING_STEPS)[number];
  /** `waiting`: the next move is somebody else's. */
  readonly state: 'done' | 'open' | 'waiting';
  /** How many things are missing, where they can be counted. */
  readonly left: number | null;
}

/** What a partner has done, has still to do, and waits for, on its way to the first request (PAR-5…PAR-8, PAR-13, AGR-3). */
export function joiningSteps(facts: JoiningFacts, now: Instant): readonly JoiningStep[] {
  const { standing, provision } = facts;
  const hasGuideOpen = standingObstacles(standing, now).includes('partner.guide');
  const done = (isDone: boolean) => (isDone ? 'done' : 'open');
  return [
    { step: 'profile', state: done(facts.profileConfirmed), left: null },
    { step: 'legal-details', state: done(facts.legalDetailsGiven), left: null },
    { step: 'documents', state: done(facts.documentsMissing === 0), left: facts.documentsMissing },
    {
      step: 'house-documents',
      state: done(facts.houseDocumentsOpen === 0 && standing.houseDocumentsAccepted),
      left: facts.houseDocumentsOpen,
    },
    { step: 'guide', state: done(!hasGuideOpen), left: null },
    { step: 'application', state: applicationState(facts), left: null },
    { step: 'services', state: servicesState(facts), left: null },
    {
      step: 'agreement',
      state: provision.agreed > 0 ? 'done' : provision.offered > 0 ? 'open' : 'waiting',
      left: null,
    },
  ];
}

function applicationState({ standing: { relation } }: JoiningFacts): JoiningStep['state'] {
  if (relation === 'applied') return 'waiting';
  return relation === 'accepted' || relation === 'suspended' ? 'done' : 'open';
}

function servicesState({ provision }: JoiningFacts): JoiningStep['state'] {
  if (provision.accepted > 0) return 'done';
  return provision.moderated > 0 || provision.inModeration > 0 ? 'waiting' : 'open';
}
