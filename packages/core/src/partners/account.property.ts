import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, later } from '../kernel/instants.ts';
import { NOW } from '../testing/index.ts';
import { accountAfter, reinstatedAccount } from './account.ts';
import type { AccountStatus } from './account-life.ts';
import type { RelationState } from './relation-life.ts';

const WAY_IN = ['invited', 'applied', 'accepted'] as const;

/** One partner and its organizations: each relation goes forward, the licence comes, ends and comes again, time passes. */
const step = fc.oneof(
  fc.record({ what: fc.constant('relation' as const), organization: fc.nat(2) }),
  fc.record({ what: fc.constant('licence' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ what: fc.constant('days' as const), days: fc.integer({ min: 1, max: 90 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface World {
  readonly account: AccountStatus;
  readonly relations: readonly RelationState[];
  readonly licenceUntil: typeof NOW | null;
  readonly now: typeof NOW;
}
const BEGINNING: World = {
  account: 'invited',
  relations: ['invited', 'invited', 'invited'],
  licenceUntil: null,
  now: NOW,
};

function after(world: World, happens: Step): World {
  const { account, relations, licenceUntil, now } = world;
  if (happens.what === 'days') return { ...world, now: later(now, happens.days * DAY) };
  if (happens.what === 'licence') {
    const until = later(now, happens.days * DAY);
    return { ...world, licenceUntil: until, account: account === 'licence-due' ? 'active' : account };
  }
  const state = WAY_IN[WAY_IN.indexOf(relations[happens.organization] as 'invited') + 1];
  if (!state) return world;
  return {
    ...world,
    relations: relations.with(happens.organization, state),
    account: accountAfter(account, state, licenceUntil, now),
  };
}

describe('PAR-16 whoever is reinstated', () => {
  test('is active while a licence is in force and not else; and stands where it would without the suspension', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (before, meanwhile) => {
        const then = before.reduce(after, BEGINNING);
        const { account: stood } = then;
        const world = meanwhile.reduce(after, { ...then, account: 'suspended' });
        expect(world.account).toBe('suspended');
        const { relations, licenceUntil, now } = world;
        const reinstated = reinstatedAccount('suspended', { stood, relations, licenceUntil }, now);

        const isLicensed = licenceUntil !== null && now < licenceUntil;
        if (!isLicensed) expect(reinstated).not.toBe('active');
        const { account: twin } = meanwhile.reduce(after, then);
        const isTaken = twin === 'active' || twin === 'licence-due';
        expect(reinstated).toBe(isTaken ? (isLicensed ? 'active' : 'licence-due') : twin);
      }),
    );
  });

  test('of whom nobody wrote down where it stood, is active or owes its licence', () => {
    const facts = { stood: null, relations: [], licenceUntil: later(NOW, DAY) };
    expect(reinstatedAccount('suspended', facts, NOW)).toBe('active');
    expect(reinstatedAccount('suspended', facts, later(NOW, DAY))).toBe('licence-due');
  });

  test.each(['invited', 'submitted', 'licence-due', 'active', 'closed'] as const)('was not %s', (account) => {
    expect(reinstatedAccount(account, { stood: 'active', relations: [], licenceUntil: null }, NOW)).toBeUndefined();
  });
});
