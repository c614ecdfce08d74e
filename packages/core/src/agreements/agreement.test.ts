import { describe, expect, test } from 'vitest';
import { DAY, type Instant, later } from '../kernel/instants.ts';
import { daysLater } from '../kernel/zones.ts';
import { AGREED, anAgreement, aWording, someConditions } from '../testing/agreements.ts';
import { NOW } from '../testing/instants.ts';
import { flawsOf } from '../testing/life-cycles.ts';
import { verdict } from '../testing/requests.ts';
import { AgreementState } from './agreement.schema.ts';
import { type Agreement, type AgreementDecided, covers, inForce, newestOf, rateOf } from './agreement.ts';
import { AGREEMENT_LIFE } from './agreement-life.ts';
import { acceptAgreement, declineAgreement, openAgreement } from './answer.ts';
import { termsOf } from './conditions.ts';
import { changeConditions } from './draft.ts';
import { appointed, passTime, terminateAgreement } from './ending.ts';
import { movesOf } from './moves.ts';
import { sendAgreement, withdrawAgreement } from './offer.ts';

const ZONE = 'Europe/Paris';
const [plumbing, locks] = AGREED.services.map(({ service }) => service) as [never, never];
const facts = { now: NOW, partner: AGREED.partner, services: AGREED.services, settings: [] };
const at = (days: number) => later(NOW, days * DAY);

function stateOf(decided: AgreementDecided<string>): Agreement {
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.state;
}

const send = (agreement: Agreement, now: Instant = NOW) =>
  stateOf(sendAgreement(agreement, { answerWithinDays: 14 }, { now, zone: ZONE }));
const open = (agreement: Agreement, now: Instant = NOW) =>
  stateOf(openAgreement(agreement, { version: newestOf(agreement).version }, { now }));
const answering = (now: Instant) => ({ now, isOwner: true });
const accepting = (agreement: Agreement, now: Instant = NOW, version = newestOf(agreement)) =>
  acceptAgreement(agreement, version, answering(now));
const accepted = (agreement: Agreement, now: Instant = NOW) => stateOf(accepting(open(send(agreement, now), now), now));

function changed(agreement: Agreement, changes = {}, now: Instant = NOW): Agreement {
  const terms = termsOf(someConditions(changes), { ...facts, now });
  if (!terms.ok) throw new Error(terms.refusal.code);
  const wording = aWording(`Other words ${agreement.versions.length}`);
  return changeConditions(agreement, { terms: terms.value, wording }, { now }).state;
}
const states = (agreement: Agreement) => agreement.versions.map(({ state }) => state);

test('AGR-2 the table is sound, and has the states of the wire', () => {
  expect(flawsOf(AGREEMENT_LIFE)).toEqual([]);
  expect(AGREEMENT_LIFE.states).toEqual(AgreementState.options);
});

describe('AGR-1 conditions', () => {
  test('a rate that is left out is filled in, one that is given stays', () => {
    const services = [{ service: plumbing, rate: 900 }, { service: locks }];
    const terms = termsOf(someConditions({ services }), { ...facts, settings: [{ target: {}, rate: 1500 }] });
    expect(terms).toMatchObject({
      value: {
        lines: [
          { line: 1, commission: { rate: 900 } },
          { line: 2, commission: { rate: 1500 } },
        ],
      },
    });
  });

  test.each([
    ['rate.range', 'services.0.rate', { services: [{ service: plumbing, rate: 10_100 }] }],
    [
      'rate.precision',
      'services.1.rate',
      {
        services: [
          { service: locks, rate: 1 },
          { service: plumbing, rate: 1234.5 },
        ],
      },
    ],
    ['rate.missing', 'services.0.rate', { services: [{ service: plumbing }] }],
    [
      'service.twice',
      'services.1.service',
      {
        services: [
          { service: locks, rate: 1 },
          { service: locks, rate: 2 },
        ],
      },
    ],
    ['service.unknown', 'services.0.service', { services: [{ service: AGREED.partner as never, rate: 1 }] }],
    ['agreement.until-past', 'until', { until: NOW }],
  ] as const)('%s at %s', (code, field, changes) => {
    expect(termsOf(someConditions(changes as never), facts)).toMatchObject({ refusal: { code, field } });
  });
});

describe('AGR-3, AGR-4 versions', () => {
  test('nothing is covered before it is accepted; then it is, at the line’s rate', () => {
    const sent = open(send(anAgreement()));
    expect(covers(sent, plumbing, NOW)).toBe(false);
    const holding = stateOf(accepting(sent));
    expect(covers(holding, plumbing, NOW)).toBe(true);
    expect(rateOf(holding, locks, NOW)).toEqual({
      rate: 1000,
      because: 'agreement',
      reference: { id: holding.id, version: 1, line: 2 },
    });
    expect(rateOf(holding, AGREED.partner as never, NOW)).toBeUndefined();
  });

  test('a draft is changed in place; after that other conditions are a new version, and the old one holds until then', () => {
    const draft = changed(anAgreement(), { noticeDays: 5 });
    expect(draft.versions).toMatchObject([{ version: 1, state: 'draft', noticeDays: 5 }]);
    let agreement = changed(accepted(draft), { services: [{ service: plumbing, rate: 500 }] });
    expect(states(agreement)).toEqual(['accepted', 'draft']);
    agreement = open(send(agreement));
    expect(rateOf(agreement, plumbing, NOW)?.rate).toBe(1250);
    agreement = stateOf(accepting(agreement));
    expect(states(agreement)).toEqual(['superseded', 'accepted']);
    expect(rateOf(agreement, plumbing, NOW)?.rate).toBe(500);
    expect(covers(agreement, locks, NOW)).toBe(false);
  });

  test('only the newest that was sent can be answered; a superseded one says so', () => {
    const first = open(send(anAgreement()));
    const second = open(send(changed(first)));
    expect(states(second)).toEqual(['withdrawn', 'sent']);
    expect(verdict(accepting(second, NOW, second.versions[0]!))).toBe('agreement.superseded');
    const decline = declineAgreement(second, { version: 1, reason: 'No' }, answering(NOW));
    expect(verdict(decline)).toBe('agreement.superseded');
    expect(verdict(accepting(second))).toBe('accepted');
    // A draft that nobody was sent is nobody's to answer, and takes nothing back.
    const drafted = changed(second);
    expect(verdict(accepting(drafted))).toBe('agreement.unknown');
    expect(verdict(accepting(drafted, NOW, drafted.versions[1]!))).toBe('accepted');
  });

  test('what was declined, withdrawn or has lapsed can begin anew', () => {
    const sent = send(anAgreement());
    const declined = stateOf(declineAgreement(sent, { version: 1, reason: 'Too dear' }, answering(NOW)));
    const withdrawn = stateOf(withdrawAgreement(sent, { now: NOW }));
    const lapsed = passTime(sent, { now: at(14), zone: ZONE }).state;
    expect([declined, withdrawn, lapsed].map((one) => states(one)[0])).toEqual(['declined', 'withdrawn', 'expired']);
    for (const one of [declined, withdrawn, lapsed]) expect(states(accepted(changed(one)))[1]).toBe('accepted');
  });
});

describe('AGR-5 acceptance', () => {
  test('needs the text to have been opened, and to be the one that was read', () => {
    const sent = send(anAgreement());
    expect(verdict(accepting(sent))).toBe('agreement.unread');
    const other = { version: 1, sha256: aWording('Something else').sha256 };
    expect(verdict(acceptAgreement(open(sent), other, answering(NOW)))).toBe('agreement.text-changed');
    expect(verdict(acceptAgreement(open(sent), newestOf(sent), { now: NOW, isOwner: false }))).toBe('member.not-owner');
    expect(verdict(accepting(open(sent), at(14)))).toBe('agreement.expired');
    expect(verdict(accepting(accepted(anAgreement())))).toBe('agreement.not-open');
  });

  test('is opened once: the first time counts', () => {
    const opened = open(send(anAgreement()));
    expect(openAgreement(opened, { version: 1 }, { now: at(1) })).toEqual({
      ok: true,
      value: { state: opened, events: [] },
    });
    expect(verdict(openAgreement(anAgreement(), { version: 1 }, { now: NOW }))).toBe('agreement.unknown');
  });
});

describe('AGR-6 the end', () => {
  test('notice: it holds until its days are over, in the organization’s calendar', () => {
    const command = { by: 'partner', reason: 'We move' } as const;
    const clock = { now: NOW, zone: ZONE, isOwner: true };
    const given = stateOf(terminateAgreement(accepted(anAgreement()), command, clock));
    const end = daysLater(NOW, 30, ZONE);
    expect(appointed(given, ZONE)).toEqual([{ at: end, command: { type: 'end', version: 1 } }]);
    expect(covers(given, plumbing, later(end, -1))).toBe(true);
    // The clock may be late; the end is not.
    expect(covers(given, plumbing, end)).toBe(false);
    const over = passTime(given, { now: end, zone: ZONE });
    expect([states(over.state), over.events]).toMatchObject([
      ['terminated'],
      [{ type: 'agreement.ended', cause: 'notice' }],
    ]);
    expect(verdict(terminateAgreement(given, command, clock))).toBe('agreement.notice-given');
    expect(verdict(terminateAgreement(over.state, command, { ...clock, now: end }))).toBe('agreement.not-in-force');
  });

  test('expiry: both sides are told thirty, seven and one day ahead, each once, late ones not at all', () => {
    const holding = accepted(anAgreement(someConditions({ until: at(60) })));
    const told = (agreement: Agreement, days: number) => {
      const { state, events } = passTime(agreement, { now: at(days), zone: ZONE });
      return { state, said: events.map((event) => (event.type === 'agreement.ending' ? event.days : event.type)) };
    };
    const first = told(holding, 30);
    expect([first.said, told(first.state, 31).said, told(first.state, 53).said]).toEqual([[30], [], [7]]);
    expect(told(holding, 59.5).said).toEqual([1]);
    expect(told(told(holding, 59.5).state, 60).said).toEqual(['agreement.ended']);
    expect(states(told(holding, 90).state)).toEqual(['expired']);
  });

  test('a notice beyond the term does not lengthen it', () => {
    const holding = accepted(anAgreement(someConditions({ until: at(10) })));
    const command = { by: 'organization', reason: 'So long' } as const;
    const given = stateOf(terminateAgreement(holding, command, { now: NOW, zone: ZONE, isOwner: true }));
    expect(inForce(given, at(10))).toBeUndefined();
    expect(passTime(given, { now: at(10), zone: ZONE }).events).toMatchObject([{ cause: 'term' }]);
  });
});

test('buttons: what each side may do next', () => {
  const moves = (agreement: Agreement, side: 'organization' | 'partner', mayAct = true, restorable = 0) =>
    movesOf(agreement, { side, mayAct, now: NOW, restorable });
  const draft = anAgreement();
  const sent = send(draft);
  const holding = accepted(draft);
  expect(moves(draft, 'organization')).toEqual(['edit', 'send', 'withdraw']);
  expect(moves(draft, 'partner')).toEqual([]);
  expect(moves(sent, 'organization')).toEqual(['edit', 'withdraw']);
  expect(moves(sent, 'partner')).toEqual(['accept', 'decline']);
  expect(moves(holding, 'partner')).toEqual(['terminate']);
  expect(moves(holding, 'organization', true, 2)).toEqual(['edit', 'terminate', 'restore']);
  expect(moves(holding, 'organization', false)).toEqual([]);
});
