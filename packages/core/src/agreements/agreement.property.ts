import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, type Instant, later } from '../kernel/instants.ts';
import { AGREED, anAgreement, aWording, someConditions } from '../testing/agreements.ts';
import { NOW } from '../testing/instants.ts';
import { type Agreement, type AgreementDecided, endOf, inForce, newestOf } from './agreement.ts';
import { AGREEMENT_LIFE } from './agreement-life.ts';
import { acceptAgreement, declineAgreement, openAgreement } from './answer.ts';
import { termsOf } from './conditions.ts';
import { changeConditions } from './draft.ts';
import { closeAgreement, passTime, terminateAgreement } from './ending.ts';
import { movesOf } from './moves.ts';
import { sendAgreement, withdrawAgreement } from './offer.ts';

const ZONE = 'Asia/Jakarta';

interface Step {
  readonly do: 'edit' | 'send' | 'withdraw' | 'open' | 'accept' | 'decline' | 'terminate' | 'close' | 'wait';
  readonly version: number;
  readonly days: number;
  readonly isOwner: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    do: fc.constantFrom(
      'edit',
      'send',
      'withdraw',
      'open',
      'accept',
      'accept',
      'decline',
      'terminate',
      'close',
      'wait',
    ),
    version: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -2, max: 1 }) },
    ),
    days: fc.integer({ min: 0, max: 40 }),
    isOwner: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { maxLength: 40 },
);

function stepped(agreement: Agreement, step: Step, now: Instant): AgreementDecided<string> {
  const newest = newestOf(agreement);
  const version = newest.version + step.version;
  const { sha256 } = agreement.versions.find((one) => one.version === version) ?? newest;
  const facts = { now, zone: ZONE, isOwner: step.isOwner };
  switch (step.do) {
    case 'edit': {
      const until = step.days % 3 === 0 ? null : later(now, (step.days + 1) * DAY);
      const conditions = someConditions({ until, noticeDays: step.days });
      const terms = termsOf(conditions, { now, partner: AGREED.partner, services: AGREED.services, settings: [] });
      if (!terms.ok) return terms;
      const wording = aWording(`${now} ${step.days}`);
      return { ok: true, value: changeConditions(agreement, { terms: terms.value, wording }, { now }) };
    }
    case 'send':
      return sendAgreement(agreement, { answerWithinDays: 14 }, facts);
    case 'withdraw':
      return withdrawAgreement(agreement, facts);
    case 'open':
      return openAgreement(agreement, { version }, facts);
    case 'accept':
      return acceptAgreement(agreement, { version, sha256 }, facts);
    case 'decline':
      return declineAgreement(agreement, { version, reason: 'No' }, facts);
    case 'terminate':
      return terminateAgreement(agreement, { by: 'partner', reason: 'So' }, facts);
    case 'close':
      return { ok: true, value: closeAgreement(agreement, { reason: 'Over' }, facts) };
    case 'wait':
      return { ok: true, value: passTime(agreement, facts) };
  }
}

/** The move of the table that leads from the one state to the other. */
const isOfTheTable = (from: string, to: string) =>
  from === to ||
  AGREEMENT_LIFE.transitions.some((row) => (row.from as readonly string[]).includes(from) && row.to === to);

describe('AGR-2 a life at random', () => {
  it('no forbidden move passes, nothing sent is ever rewritten, one holds at a time, and events say what changed', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        let agreement = anAgreement();
        let now = NOW;
        for (const step of walk) {
          if (step.do === 'wait') now = later(now, step.days * DAY);
          const decided = stepped(agreement, step, now);
          if (!decided.ok) continue;
          const { state, events } = decided.value;
          for (const before of agreement.versions) {
            const after = state.versions.find(({ version }) => version === before.version)!;
            expect(isOfTheTable(before.state, after.state)).toBe(true);
            if (before.sentAt) {
              for (const frozen of ['text', 'sha256', 'lines', 'until', 'noticeDays', 'sentAt', 'parties'] as const) {
                expect(after[frozen]).toBe(before[frozen]);
              }
            }
            if (step.do === 'close') expect(['draft', 'sent', 'accepted']).not.toContain(after.state);
            if (before.state !== after.state) {
              expect(events.some(({ version }) => version === before.version)).toBe(true);
            }
          }
          expect(state.versions.map(({ version }) => version)).toEqual(state.versions.map((_, index) => index + 1));
          const count = (wanted: string) => state.versions.filter((one) => one.state === wanted).length;
          expect(Math.max(count('accepted'), count('sent'), count('draft'))).toBeLessThanOrEqual(1);
          const holding = inForce(state, now);
          if (holding) {
            expect(holding.openedAt !== null && holding.answeredAt !== null).toBe(true);
            expect(endOf(holding) === null || now < endOf(holding)!).toBe(true);
          }
          agreement = state;
        }
        // No state is a trap: whatever has happened, a new version can come into force.
        const ahead = { version: 0, days: 30, isOwner: true };
        for (const move of ['edit', 'send', 'open', 'accept'] as const) {
          const decided = stepped(agreement, { do: move, ...ahead }, now);
          expect(decided.ok).toBe(true);
          if (decided.ok) agreement = decided.value.state;
        }
        expect(inForce(agreement, now)?.version).toBe(newestOf(agreement).version);
      }),
      { numRuns: 500 },
    );
  });

  it('a button is there exactly when its rule would let it pass', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        let agreement = anAgreement();
        let now = NOW;
        for (const step of walk) {
          if (step.do === 'wait') now = later(now, step.days * DAY);
          const decided = stepped(agreement, step, now);
          if (decided.ok) agreement = decided.value.state;
          const person = { mayAct: true, now, restorable: 0 };
          const offered = agreement.versions.findLast(({ sentAt }) => sentAt);
          const passes = (move: Step['do']) =>
            stepped(
              agreement,
              {
                do: move,
                version: (offered ?? newestOf(agreement)).version - newestOf(agreement).version,
                days: 0,
                isOwner: true,
              },
              now,
            );
          const partner = movesOf(agreement, { ...person, side: 'partner' });
          const organization = movesOf(agreement, { ...person, side: 'organization' });
          expect(partner.includes('decline')).toBe(passes('decline').ok);
          expect(partner.includes('terminate')).toBe(passes('terminate').ok);
          expect(organization.includes('withdraw')).toBe(passes('withdraw').ok);
          const isTooLate = newestOf(agreement).until !== null && newestOf(agreement).until! <= now;
          if (!isTooLate) expect(organization.includes('send')).toBe(passes('send').ok);
        }
      }),
      { numRuns: 300 },
    );
  });
});
