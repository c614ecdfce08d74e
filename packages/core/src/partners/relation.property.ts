import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { later } from '../kernel/instants.ts';
import type { Listed } from '../kernel/result.ts';
import { flawsOf, NOW, someIds } from '../testing/index.ts';
import { ACCOUNT_LIFE } from './account-life.ts';
import { INVITATION_LIFE } from './invitation-life.ts';
import {
  apply,
  askToConnect,
  connect,
  dueForRelation,
  endRelation,
  moveRelation,
  movesOfPartner,
  movesOfStaff,
  type Relation,
  type RelationDecision,
  suspend,
} from './relation.ts';
import { RELATION_LIFE } from './relation-life.ts';

const id = someIds(11);
const pair = { organization: id<'organization'>(), partner: id<'partner'>() };
const job: Listed = { type: 'job', id: id(), label: { en: 'Locks' } };

interface Step {
  readonly what: (typeof STEPS)[number];
  readonly hours: number;
  readonly inHand: boolean;
  readonly missing: boolean;
  readonly until: number | null;
}
const STEPS = [
  'askToConnect',
  'connect',
  'decline',
  'apply',
  'accept',
  'refuse',
  'suspend',
  'reinstate',
  'deactivate',
  'reactivate',
  'delete',
  'clock',
] as const;

/** What may follow what, written once more by hand: the rules are held against it. */
const ALLOWED: Readonly<Record<string, readonly (typeof STEPS)[number][]>> = {
  none: ['askToConnect', 'apply'],
  invited: ['connect', 'decline', 'apply', 'delete'],
  applied: ['accept', 'refuse', 'delete'],
  accepted: ['suspend', 'deactivate', 'delete'],
  suspended: ['reinstate', 'deactivate', 'delete', 'clock'],
  deactivated: ['reactivate', 'delete'],
  refused: ['apply', 'delete', 'askToConnect'],
  deleted: ['apply', 'askToConnect'],
};

const HOUR = 3_600_000;

function decide(relation: Relation | null, step: Step, now: Relation['since']): RelationDecision | string | null {
  const seen = { ...pair, relation };
  const inHand = step.inHand ? [job] : [];
  const answer = (() => {
    if (step.what === 'askToConnect') return askToConnect(seen, now);
    if (step.what === 'apply') return apply(seen, { now, missing: step.missing ? [job] : [] });
    if (!relation) return null;
    switch (step.what) {
      case 'connect':
        return connect(relation, now);
      case 'suspend': {
        const until = step.until === null ? null : later(now, step.until * HOUR);
        return suspend(relation, { reason: 'x', until }, 'organization', now);
      }
      case 'deactivate':
      case 'delete':
        return endRelation(relation, step.what, 'x', { now, inHand });
      case 'clock': {
        const due = dueForRelation(relation, now);
        return due && ({ ok: true, value: due } as const);
      }
      case 'decline':
        return moveRelation(relation, 'decline', 'partner', now);
      default:
        return moveRelation(relation, step.what, 'organization', now);
    }
  })();
  return answer && (answer.ok ? answer.value : answer.refusal.code);
}

describe('PAR-7 the life of a relation', () => {
  test.each([RELATION_LIFE, INVITATION_LIFE, ACCOUNT_LIFE])('$name is sound', (life) => {
    expect(flawsOf(life)).toEqual([]);
  });

  test('PAR-7 walked at random: no forbidden step passes, none that is allowed is refused, work in hand holds it', () => {
    const step: fc.Arbitrary<Step> = fc.record({
      what: fc.constantFrom(...STEPS),
      hours: fc.integer({ min: 1, max: 48 }),
      inHand: fc.boolean(),
      missing: fc.boolean(),
      until: fc.option(fc.integer({ min: -5, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let relation: Relation | null = null;
        let now = NOW;
        for (const step of steps) {
          now = later(now, step.hours * HOUR);
          const before: Relation | null = relation;
          const state = before?.state ?? 'none';
          const decided = decide(before, step, now);
          const mayGo =
            (ALLOWED[state] ?? []).includes(step.what) &&
            (step.what !== 'connect' || before?.origin === 'connect') &&
            (step.what !== 'apply' || !step.missing) &&
            (!['deactivate', 'delete'].includes(step.what) || !step.inHand) &&
            (step.what !== 'suspend' || step.until === null || step.until > 0) &&
            (step.what !== 'clock' || (before?.suspendedUntil != null && before.suspendedUntil <= now));
          expect([state, step.what, typeof decided === 'object' && decided !== null]).toEqual([
            state,
            step.what,
            mayGo,
          ]);
          if (typeof decided !== 'object' || decided === null) continue;
          relation = decided.relation;
          expect(decided.moved).toMatchObject({ from: before?.state ?? null, to: relation.state, at: now });
          // A suspension's end goes with it.
          expect(relation.suspendedUntil === null || relation.state === 'suspended').toBe(true);
          for (const event of [...movesOfStaff(relation), ...movesOfPartner(relation)]) {
            expect(ALLOWED[relation.state]).toContain(event);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
