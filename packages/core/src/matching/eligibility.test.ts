import { expect, test } from 'vitest';
import { later } from '../kernel/instants.ts';
import { aPartner, aStanding, JAKARTA, NOW, windowIn } from '../testing/index.ts';
import { type EligibilityFacts, obstaclesTo } from './eligibility.ts';

const elsewhere = { type: 'radius', centre: { lat: -6.9, lng: 107.6 }, metres: 10_000 } as const;

test('REQ-3 nothing stands in the way of an eligible partner', () => {
  expect(obstaclesTo(aPartner())).toEqual([]);
});

test.each<[string, Partial<EligibilityFacts>]>([
  ['agreement.none', { agreement: undefined }],
  ['agreement.expired', { agreement: { expiresAt: NOW } }],
  ['service.inactive-here', { activeHere: false }],
  ['zone.outside', { zone: elsewhere }],
  ['zone.outside', { reducedTo: elsewhere }],
  ['away', { away: [{ start: NOW, end: later(NOW, 1) }] }],
  ['availability.none', { away: [windowIn(20, 60)] }],
  ['capacity.full', { jobs: { running: 3, limit: 3 } }],
  ['partner.guide', { standing: aStanding({ guideDone: false }) }],
])('REQ-3 %s', (obstacle, changes) => {
  expect(obstaclesTo(aPartner(changes))).toEqual([obstacle]);
});

test('PAR-11 an organization reduces a zone, and never enlarges it', () => {
  const wide = { type: 'radius', centre: JAKARTA, metres: 500_000 } as const;
  expect(obstaclesTo(aPartner({ zone: elsewhere, reducedTo: wide }))).toEqual(['zone.outside']);
  expect(obstaclesTo(aPartner({ zone: wide, reducedTo: wide }))).toEqual([]);
});

test('PAR-14 who is away for one of two wished windows can still come to the other', () => {
  expect(obstaclesTo(aPartner({ away: [windowIn(20, 10)] }))).toEqual([]);
  expect(obstaclesTo(aPartner({ away: [windowIn(20, 10), windowIn(47, 5)] }))).toEqual(['availability.none']);
  expect(obstaclesTo(aPartner({ away: [windowIn(-48)] }))).toEqual([]);
});

test('REQ-3 everything is listed, not only the first', () => {
  const facts = aPartner({ agreement: undefined, activeHere: false, zone: elsewhere, jobs: { running: 1, limit: 0 } });
  expect(obstaclesTo(facts)).toEqual(['agreement.none', 'service.inactive-here', 'zone.outside', 'capacity.full']);
});
