import type { Instant } from '../kernel/instants.ts';
import { type StandingFacts, standingObstacles } from './good-standing.ts';

/** What may be the one thing to do next between an organization and a partner, in the order in which they come. */
export const PARTNER_STEPS = [
  'use-invitation',
  'answer-connection',
  'apply',
  'decide-application',
  'apply-again',
  'reinstate',
  'lift-account-suspension',
  'pay-licence',
  'give-documents',
  'accept-house-documents',
  'finish-guide',
  'propose-services',
  'moderate-services',
  'accept-services',
  'send-agreement',
  'answer-agreement',
  'activate-services',
  'reactivate',
] as const;
export type PartnerStep = (typeof PARTNER_STEPS)[number];

export interface NextStep {
  readonly step: PartnerStep;
  readonly by: 'partner' | 'organization' | 'operator';
  readonly until: Instant | null;
}

/** What is known of a partner's services and agreements at one organization. */
export interface ProvisionFacts {
  /** Its services, whatever their state. */
  readonly services: number;
  readonly inModeration: number;
  /** Moderated. */
  readonly moderated: number;
  /** Moderated and accepted by the organization. */
  readonly accepted: number;
  /** Agreements in force, and those sent and not answered. */
  readonly agreed: number;
  readonly offered: number;
  /** Services that are switched on anywhere. */
  readonly activated: number;
}

export interface PartnerFacts {
  readonly standing: StandingFacts;
  /** PAR-4: by which way they found each other. */
  readonly isConnecting: boolean;
  /** Somebody of the partner's has come by the link. */
  readonly hasMembers: boolean;
  /** Of the open link. */
  readonly invitedUntil: Instant | null;
  readonly provision: ProvisionFacts;
}

/** The one thing to do next with a partner; null when all is in order, or nothing is to be done any more. */
export function nextForPartner(facts: PartnerFacts, now: Instant): NextStep | null {
  const { standing, isConnecting, hasMembers, invitedUntil } = facts;
  const step = (step: PartnerStep, by: NextStep['by'], until: Instant | null = null) => ({ step, by, until });
  switch (standing.relation) {
    case 'invited':
      if (isConnecting) return step('answer-connection', 'partner');
      return hasMembers ? step('apply', 'partner') : step('use-invitation', 'partner', invitedUntil);
    case 'applied':
      return step('decide-application', 'organization');
    case 'refused':
      return step('apply-again', 'partner');
    case 'suspended':
      return step('reinstate', 'organization', standing.suspendedUntil);
    case 'deactivated':
      return step('reactivate', 'organization');
    case 'deleted':
      return null;
    case 'accepted':
      return standingStep(standing, now) ?? provisionStep(facts.provision);
  }
}

function standingStep(standing: StandingFacts, now: Instant): NextStep | null {
  const obstacles = standingObstacles(standing, now);
  const step = (step: PartnerStep, by: NextStep['by'], until: Instant | null = null) => ({ step, by, until });
  if (standing.account === 'suspended') return step('lift-account-suspension', 'operator');
  if (obstacles.includes('partner.suspended')) return step('reinstate', 'organization', standing.suspendedUntil);
  if (obstacles.includes('partner.account-inactive') || obstacles.includes('partner.licence-lapsed'))
    return step('pay-licence', 'partner');
  if (obstacles.includes('partner.documents-lapsed')) return step('give-documents', 'partner');
  if (obstacles.includes('partner.house-documents')) return step('accept-house-documents', 'partner');
  return obstacles.includes('partner.guide') ? step('finish-guide', 'partner') : null;
}

function provisionStep(facts: ProvisionFacts): NextStep | null {
  const step = (step: PartnerStep, by: NextStep['by']) => ({ step, by, until: null });
  if (facts.moderated === 0) {
    return facts.inModeration > 0 ? step('moderate-services', 'operator') : step('propose-services', 'partner');
  }
  if (facts.accepted === 0) return step('accept-services', 'organization');
  if (facts.agreed === 0) {
    return facts.offered > 0 ? step('answer-agreement', 'partner') : step('send-agreement', 'organization');
  }
  return facts.activated === 0 ? step('activate-services', 'organization') : null;
}
