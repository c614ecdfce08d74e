import { describe, expect, test } from 'vitest';
import { DAY, later } from '../kernel/instants.ts';
import { aStanding, NOW } from '../testing/index.ts';
import { accountAfter } from './account.ts';
import { joiningSteps } from './joining-steps.ts';
import { nextForPartner, type PartnerFacts, type ProvisionFacts } from './partner-steps.ts';

const DONE: ProvisionFacts = {
  services: 1,
  inModeration: 0,
  moderated: 1,
  accepted: 1,
  agreed: 1,
  offered: 0,
  activated: 1,
};
const facts = (
  standing: Parameters<typeof aStanding>[0] = {},
  provision: Partial<ProvisionFacts> = {},
): PartnerFacts => ({
  standing: aStanding(standing),
  isConnecting: false,
  hasMembers: true,
  invitedUntil: null,
  provision: { ...DONE, ...provision },
});

describe('PAR-10 the one thing to do next', () => {
  test.each<[string | null, string | null, PartnerFacts]>([
    [null, null, facts()],
    ['use-invitation', 'partner', { ...facts({ relation: 'invited' }), hasMembers: false }],
    ['apply', 'partner', facts({ relation: 'invited' })],
    ['answer-connection', 'partner', { ...facts({ relation: 'invited' }), isConnecting: true }],
    ['decide-application', 'organization', facts({ relation: 'applied' })],
    ['apply-again', 'partner', facts({ relation: 'refused' })],
    ['reinstate', 'organization', facts({ relation: 'suspended' })],
    ['reactivate', 'organization', facts({ relation: 'deactivated' })],
    [null, null, facts({ relation: 'deleted' })],
    ['lift-account-suspension', 'operator', facts({ account: 'suspended' })],
    ['pay-licence', 'partner', facts({ account: 'licence-due' })],
    ['pay-licence', 'partner', facts({ licenceUntil: NOW })],
    ['give-documents', 'partner', facts({ documentsValidUntil: null, guideDone: false })],
    ['accept-house-documents', 'partner', facts({ houseDocumentsAccepted: false, guideDone: false })],
    ['finish-guide', 'partner', facts({ guideDone: false })],
    ['propose-services', 'partner', facts({}, { services: 0, moderated: 0, accepted: 0 })],
    ['moderate-services', 'operator', facts({}, { inModeration: 1, moderated: 0, accepted: 0 })],
    ['accept-services', 'organization', facts({}, { accepted: 0 })],
    ['send-agreement', 'organization', facts({}, { agreed: 0 })],
    ['answer-agreement', 'partner', facts({}, { agreed: 0, offered: 1 })],
    ['activate-services', 'organization', facts({}, { activated: 0 })],
  ])('PAR-10 %s by %s', (step, by, known) => {
    expect(nextForPartner(known, NOW)).toEqual(step && { step, by, until: null });
  });

  test('PAR-10 with the time there is to it', () => {
    const until = later(NOW, DAY);
    const invited = { ...facts({ relation: 'invited' }), hasMembers: false, invitedUntil: until };
    expect(nextForPartner(invited, NOW)?.until).toBe(until);
    expect(nextForPartner(facts({ suspendedUntil: until }), NOW)).toEqual({
      step: 'reinstate',
      by: 'organization',
      until,
    });
  });
});

test('PAR-13 what a partner has done, has to do and waits for', () => {
  const known = {
    ...facts({ relation: 'applied', guideDone: false }, { inModeration: 1, moderated: 0, accepted: 0, agreed: 0 }),
    profileConfirmed: true,
    legalDetailsGiven: false,
    documentsMissing: 2,
    houseDocumentsOpen: 0,
  };
  expect(joiningSteps(known, NOW).map(({ step, state, left }) => [step, state, left])).toEqual([
    ['profile', 'done', null],
    ['legal-details', 'open', null],
    ['documents', 'open', 2],
    ['house-documents', 'done', 0],
    ['guide', 'open', null],
    ['application', 'waiting', null],
    ['services', 'waiting', null],
    ['agreement', 'waiting', null],
  ]);
});

test.each<[Parameters<typeof accountAfter>, ReturnType<typeof accountAfter>]>([
  [['invited', 'applied', null, NOW], 'submitted'],
  [['submitted', 'accepted', null, NOW], 'licence-due'],
  [['submitted', 'accepted', NOW, NOW], 'licence-due'],
  [['invited', 'accepted', later(NOW, 1), NOW], 'active'],
  [['active', 'applied', null, NOW], 'active'],
  [['active', 'refused', null, NOW], 'active'],
  [['suspended', 'accepted', later(NOW, 1), NOW], 'suspended'],
  [['closed', 'applied', null, NOW], 'closed'],
])('PAR-7 the account after %j is %s', (args, expected) => {
  expect(accountAfter(...args)).toBe(expected);
});
