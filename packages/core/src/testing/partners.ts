import type { PartnerId } from '../kernel/ids.ts';
import { DAY, later } from '../kernel/instants.ts';
import type { EligibilityFacts } from '../matching/eligibility.ts';
import type { Candidate } from '../matching/ranking.ts';
import type { StandingFacts } from '../partners/good-standing.ts';
import { someIds } from './ids.ts';
import { NOW, windowIn } from './instants.ts';

const id = someIds(20261124);

/** In good standing at NOW and for thirty days. */
export function aStanding(changes: Partial<StandingFacts> = {}): StandingFacts {
  return {
    relation: 'accepted',
    account: 'active',
    suspendedUntil: null,
    documentsValidUntil: later(NOW, 30 * DAY),
    houseDocumentsAccepted: true,
    guideDone: true,
    licenceUntil: later(NOW, 30 * DAY),
    ...changes,
  };
}

/** The middle of Jakarta. */
export const JAKARTA = { lat: -6.2, lng: 106.82 };

/** A partner that is eligible for work in the middle of Jakarta, ten kilometres around. */
export function aPartner(changes: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return {
    now: NOW,
    point: JAKARTA,
    windows: [windowIn(24), windowIn(48)],
    standing: aStanding(),
    agreement: { expiresAt: null },
    activeHere: true,
    zone: { type: 'radius', centre: JAKARTA, metres: 10_000 },
    reducedTo: null,
    away: [],
    jobs: { running: 0, limit: null },
    ...changes,
  };
}

/** Five kilometres away, 4.5 stars of twenty, the usual price. */
export function aCandidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    partner: id<'partner'>() as PartnerId,
    distance: 5_000,
    stars: 90,
    reviews: 20,
    responseMinutes: 30,
    won: 40,
    completed: 38,
    priceRatio: 1,
    matchedTags: 0,
    ...changes,
  };
}
