import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestId } from '../kernel/ids.ts';
import { balanceOf, balances, explain } from '../ledger/balance.ts';
import { heldOf } from '../ledger/hold.ts';
import { NOW, someIds } from '../testing/index.ts';
import { correctPoints, creditPoints, giveBackPoints } from './credit.ts';
import { holdPoints, releasePoints, takePoints } from './hold-points.ts';
import { emptyWallet, LEADS, type PointsEntry, type PointsMove, walletAccount } from './wallet.ts';

/** Whatever is bought, held, taken, released and corrected, against a naive count of what each lead has done. */
const id = someIds(42);
const partner = id<'partner'>();
const REQUESTS: readonly RequestId[] = Array.from({ length: 6 }, () => id<'request'>());

const step = fc.record({
  do: fc.constantFrom('buy', 'correct', 'hold', 'hold', 'take', 'release', 'give-back'),
  request: fc.nat(REQUESTS.length - 1),
  points: fc.integer({ min: 0, max: 30 }),
  down: fc.boolean(),
});

test('PTS-1 REQ-6 a wallet is never below zero, holds a lead once, and is what its entries say', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let wallet = emptyWallet(id(), partner);
      const book: PointsEntry[] = [];
      const naive = { free: 0, held: new Map<RequestId, number>(), spent: new Map<RequestId, number>() };
      const keep = (move: PointsMove | undefined) => {
        if (!move) return;
        wallet = move.wallet;
        book.push(move.entry);
      };
      for (const { do: act, request: index, points, down } of steps) {
        const request = REQUESTS[index]!;
        const facts = { id: id<'entry'>(), at: NOW };
        const before = JSON.stringify(wallet);
        if (act === 'buy' && points > 0) {
          keep(creditPoints(wallet, { why: 'purchase', points }, facts));
          naive.free += points;
        } else if (act === 'correct' && points > 0) {
          const change = down ? -points : points;
          const result = correctPoints(wallet, change, facts);
          expect(result.ok).toBe(naive.free + change >= 0);
          if (!result.ok) continue;
          keep(result.value);
          naive.free += change;
        } else if (act === 'hold' && !naive.held.has(request)) {
          const result = holdPoints(wallet, { request, cost: points, why: 'proposed' }, facts);
          expect(result.ok).toBe(points <= naive.free);
          if (!result.ok) {
            expect(result.refusal.params?.count).toBe(points - naive.free);
            expect(JSON.stringify(wallet)).toBe(before);
            refused++;
            continue;
          }
          keep(result.value);
          naive.free -= points;
          if (points > 0) naive.held.set(request, points);
        } else if (act === 'take') {
          keep(takePoints(wallet, request, facts));
          naive.spent.set(request, (naive.spent.get(request) ?? 0) + (naive.held.get(request) ?? 0));
          naive.held.delete(request);
        } else if (act === 'release') {
          keep(releasePoints(wallet, { request, why: 'withdrawn' }, facts));
          naive.free += naive.held.get(request) ?? 0;
          naive.held.delete(request);
        } else if (act === 'give-back' && !naive.held.has(request) && naive.spent.get(request)) {
          keep(giveBackPoints(wallet, { request, points: naive.spent.get(request)! }, facts));
          naive.free += naive.spent.get(request)!;
          naive.spent.delete(request);
        }

        const own = walletAccount(partner);
        const held = [...naive.held.values()].reduce((sum, points) => sum + points, 0);
        const spent = [...naive.spent.values()].reduce((sum, points) => sum + points, 0);
        expect([wallet.available, wallet.held]).toEqual([naive.free, held]);
        expect(Object.fromEntries(wallet.holds.map(({ request, points }) => [request, points]))).toEqual(
          Object.fromEntries(naive.held),
        );
        expect([balanceOf(book, own), balanceOf(book, heldOf(own)), balanceOf(book, LEADS)]).toEqual([
          naive.free,
          held,
          spent,
        ]);
        expect(explain(book, own).every(({ balance }) => balance >= 0)).toBe(true);
        expect([...balances(book).values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
      }
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(0);
});
