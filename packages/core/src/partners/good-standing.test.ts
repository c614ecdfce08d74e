import { expect, test } from 'vitest';
import { later } from '../kernel/instants.ts';
import { aStanding, NOW } from '../testing/index.ts';
import { isInGoodStanding, type StandingFacts, standingObstacles } from './good-standing.ts';

test.each<[string, Partial<StandingFacts>]>([
  ['partner.relation-not-accepted', { relation: 'applied' }],
  ['partner.relation-not-accepted', { relation: 'deactivated' }],
  ['partner.account-inactive', { account: 'licence-due' }],
  ['partner.suspended', { relation: 'suspended' }],
  ['partner.suspended', { account: 'suspended' }],
  ['partner.suspended', { suspendedUntil: later(NOW, 1) }],
  ['partner.documents-lapsed', { documentsValidUntil: NOW }],
  ['partner.documents-lapsed', { documentsValidUntil: null }],
  ['partner.house-documents', { houseDocumentsAccepted: false }],
  ['partner.guide', { guideDone: false }],
  ['partner.licence-lapsed', { licenceUntil: NOW }],
])('REQ-3 %s', (obstacle, changes) => {
  expect(standingObstacles(aStanding(changes), NOW)).toEqual([obstacle]);
  expect(isInGoodStanding(aStanding(changes), NOW)).toBe(false);
});

test('REQ-3 in good standing up to the last millisecond, and again once a suspension is over', () => {
  const facts = { documentsValidUntil: later(NOW, 1), licenceUntil: later(NOW, 1), suspendedUntil: NOW };
  expect(standingObstacles(aStanding(facts), NOW)).toEqual([]);
});

test('REQ-3 all that stands in the way is listed', () => {
  const facts = aStanding({ relation: 'refused', account: 'closed', documentsValidUntil: null, guideDone: false });
  expect(standingObstacles(facts, NOW)).toEqual([
    'partner.relation-not-accepted',
    'partner.account-inactive',
    'partner.documents-lapsed',
    'partner.guide',
  ]);
});
