import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../requests/request-events.ts';
import { NOW, someIds, verdict } from '../testing/index.ts';
import { correctPoints, creditPoints, giveBackPoints } from './credit.ts';
import { holdPoints, releasePoints, takePoints } from './hold-points.ts';
import { leadsFor } from './lead.ts';
import { leadMoves } from './lead-moves.ts';
import { emptyWallet, type Wallet } from './wallet.ts';

const id = someIds(41);
const facts = () => ({ id: id<'entry'>(), at: NOW });
const request = id<'request'>();
const partner = id<'partner'>();
const withPoints = (points: number): Wallet =>
  creditPoints(emptyWallet(id(), partner), { why: 'opening', points }, facts()).wallet;
const held = (points: number, cost: number): Wallet => {
  const result = holdPoints(withPoints(points), { request, cost, why: 'proposed' }, facts());
  if (!result.ok || !result.value) throw new Error('nothing was held');
  return result.value.wallet;
};

describe('REQ-6 what an answer costs', () => {
  test('is held, and then there is less to spend and as much in all', () => {
    expect(held(20, 12)).toMatchObject({ available: 8, held: 12, holds: [{ request, points: 12 }] });
  });

  test('too few points: the answer says how many are missing', () => {
    const result = holdPoints(withPoints(9), { request, cost: 12, why: 'proposed' }, facts());
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'points.too-few', params: { count: 3, cost: 12, available: 9 } },
    });
  });

  test('the last point can be held', () => {
    expect(held(12, 12)).toMatchObject({ available: 0, held: 12 });
  });

  test('held points are not spent twice', () => {
    const other = { request: id<'request'>(), cost: 9, why: 'took' } as const;
    expect(verdict(holdPoints(held(20, 12), other, facts()))).toBe('points.too-few');
  });

  test('a lead that costs nothing holds nothing', () => {
    const result = holdPoints(withPoints(1), { request, cost: 0, why: 'proposed' }, facts());
    expect(result).toEqual({ ok: true, value: undefined });
  });

  test('the contact is disclosed: what was held is taken', () => {
    const taken = takePoints(held(20, 12), request, facts());
    expect(taken?.wallet).toMatchObject({ available: 8, held: 0, holds: [] });
    expect(taken?.entry).toMatchObject({ why: 'disclosed', about: request });
  });

  test('otherwise the hold falls', () => {
    const released = releasePoints(held(20, 12), { request, why: 'not-chosen' }, facts());
    expect(released?.wallet).toMatchObject({ available: 20, held: 0, holds: [] });
    expect(released?.entry).toMatchObject({ why: 'not-chosen', about: request });
  });

  test('neither happens twice, or without a hold', () => {
    expect(takePoints(withPoints(20), request, facts())).toBeUndefined();
    expect(releasePoints(withPoints(20), { request, why: 'lapsed' }, facts())).toBeUndefined();
  });

  test('a lead that dies without the partner’s fault gives its points back', () => {
    const taken = takePoints(held(20, 12), request, facts())!.wallet;
    const back = giveBackPoints(taken, { request, points: 12 }, facts());
    expect([back.wallet.available, back.entry.why]).toEqual([20, 'give-back']);
  });
});

describe('PTS-1 a correction', () => {
  test.each([
    [5, 13],
    [-8, 0],
  ])('of %d leaves %d', (points, available) => {
    const result = correctPoints(held(20, 12), points, facts());
    expect(result).toMatchObject({ ok: true, value: { wallet: { available, held: 12 } } });
  });

  test('never reaches below zero, nor what is held', () => {
    expect(verdict(correctPoints(held(20, 12), -9, facts()))).toBe('points.too-few');
  });
});

test.each([
  [1284, [12], 107],
  [11, [12], 0],
  [100, [4, 12], 12],
  [100, [0, 0], null],
  [100, [], null],
])('%d points buy, at %j, about %j requests', (available, costs, leads) => {
  expect(leadsFor(available, costs)).toBe(leads);
});

describe('REQ-6 what becomes of the points', () => {
  const about = { at: NOW, request, partner };
  const passed: RequestEvent = { type: 'proposal.passed', ...about, proposal: id() };
  test.each<[string, readonly RequestEvent[], unknown[]]>([
    ['not chosen', [passed], [{ partner, do: 'release', why: 'not-chosen' }]],
    [
      'cancelled',
      [{ type: 'request.cancelled', at: NOW, request, by: 'customer' }, passed],
      [{ partner, do: 'release', why: 'cancelled' }],
    ],
    ['lapsed', [{ type: 'request.lapsed', at: NOW, request }, passed], [{ partner, do: 'release', why: 'lapsed' }]],
    [
      'undone',
      [{ type: 'request.taking-undone', ...about, cause: 'not-eligible' }],
      [{ partner, do: 'release', why: 'not-eligible' }],
    ],
    [
      'disclosed, to both',
      (['customer', 'partner'] as const).map((of) => ({ type: 'contact.disclosed', ...about, customer: id(), of })),
      [{ partner, do: 'take' }],
    ],
  ])('%s', (_, events, moves) => {
    expect(leadMoves(events)).toEqual(moves);
  });
});
