import { expect, test } from 'vitest';
import { gateOf } from './activation-gate.ts';

const open = { moderated: true, accepted: true, covered: true };
const leadsTo = [{ type: 'partner' as const, id: '1', label: { en: 'Plumbing Ltd' } }];

test('AGR-3, PAR-8 a service is switched on when nothing stands in the way', () =>
  expect(gateOf(open)).toBeUndefined());

test.each([
  ['service.not-moderated', { moderated: false, accepted: false, covered: false }],
  ['service.not-accepted', { accepted: false, covered: false }],
  ['agreement.none', { covered: false }],
])('AGR-3 %s leads to what would let it pass, the first step first', (code, changes) => {
  expect(gateOf({ ...open, ...changes, leadsTo })).toEqual({ ok: false, refusal: { code, listed: leadsTo } });
});
