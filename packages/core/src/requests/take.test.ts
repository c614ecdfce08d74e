import { describe, expect, test } from 'vitest';
import { HOUR, later, SECOND } from '../kernel/instants.ts';
import {
  aDispatch,
  anOffer,
  CHECKLIST,
  decided,
  NOW,
  someFacts,
  someIds,
  verdict,
  windowIn,
} from '../testing/index.ts';
import { endOffer } from './broadcast-request.ts';
import { cancelRequest } from './cancel-request.ts';
import { declineRequest } from './decline.ts';
import { due } from './due.ts';
import { finishTaking, takeRequest } from './take.ts';
import { undoTaking } from './undo-taking.ts';

const id = someIds(3);
const [ayu, budi, citra] = [id<'partner'>(), id<'partner'>(), id<'partner'>()];
const first = aDispatch({ way: 'first' });
const offered = { ...first, request: anOffer(ayu) };
const taking = { partner: ayu, checklist: CHECKLIST };
const at = (seconds: number) => ({ ...someFacts(), now: later(NOW, seconds * SECOND), job: id<'job'>() });
const declining = { ...someFacts({ eligible: [ayu, budi, citra] }), declined: false, othersAsked: 2 };

describe('REQ-10 taking', () => {
  test('REQ-10 it is held for sixty seconds: no job, no contact, nobody else can take it', () => {
    const held = decided(takeRequest(first, taking, at(0)));
    expect(held.state.request).toMatchObject({
      state: 'open',
      taking: { partner: ayu, undoUntil: later(NOW, 60_000) },
    });
    expect(held.state.job).toBeNull();
    expect(held.events.map(({ type }) => type)).toEqual(['request.taken']);
    expect(verdict(takeRequest(held.state, { ...taking, partner: budi }, at(1)))).toBe('request.taken');
  });

  test('REQ-10 an undone taking leaves no trace; then anybody may take it', () => {
    const held = decided(takeRequest(first, taking, at(0)));
    const free = decided(undoTaking(held.state, { partner: ayu }, at(59)));
    expect(free.state).toEqual(first);
    expect(verdict(takeRequest(free.state, { ...taking, partner: budi }, at(59)))).toBe('accepted');
  });

  test('REQ-10 a request whose wished times are all over is not taken any more', () => {
    const end = first.request.windows
      .map((window) => window.end)
      .toSorted()
      .at(-1)!;
    expect(verdict(takeRequest(first, taking, { ...someFacts(), now: later(end, -SECOND) }))).toBe('accepted');
    expect(verdict(takeRequest(first, taking, { ...someFacts(), now: end }))).toBe('request.closed');
  });

  test('REQ-10 the undo is over at the sixtieth second, and was never anybody else’s', () => {
    const { state } = decided(takeRequest(first, taking, at(0)));
    expect(verdict(undoTaking(state, { partner: ayu }, at(60)))).toBe('undo.over');
    expect(verdict(undoTaking(state, { partner: budi }, at(1)))).toBe('undo.over');
    expect(verdict(undoTaking(first, { partner: ayu }, at(1)))).toBe('undo.over');
  });

  test('JOB-4 contact and job follow when the undo is over, once', () => {
    const { state } = decided(takeRequest(first, taking, at(0)));
    expect(finishTaking(state, at(59))).toEqual({ state, events: [] });
    expect(due(state, later(NOW, 60_000))).toEqual([{ type: 'finish-taking' }]);
    const won = finishTaking(state, at(60));
    expect(won.state.request).toMatchObject({
      state: 'assigned',
      taking: null,
      winner: { partner: ayu, proposal: null },
    });
    expect(won.state.job).toMatchObject({ partner: ayu, proposal: null, price: null, proposed: windowIn(24) });
    expect(won.events.map(({ type }) => type)).toEqual(['job.assigned', 'contact.disclosed', 'contact.disclosed']);
    expect(finishTaking(won.state, at(61))).toEqual({ state: won.state, events: [] });
  });

  test('REQ-10 opening the contact ends the undo sooner', () => {
    const { state } = decided(takeRequest(first, taking, at(0)));
    expect(finishTaking(state, { ...at(5), opened: true }).state.request.state).toBe('assigned');
  });

  test('REQ-3 who is no longer eligible when the undo is over loses it, and it is free again', () => {
    const { state } = decided(takeRequest(first, taking, at(0)));
    const lost = finishTaking(state, { ...at(60), obstacles: ['away'] });
    expect(lost.state).toEqual(first);
    expect(lost.events).toMatchObject([{ type: 'request.taking-undone', cause: 'not-eligible' }]);
  });

  test('REQ-10 every point of the checklist is needed', () => {
    expect(verdict(takeRequest(first, { ...taking, checklist: ['fit'] }, at(0)))).toBe('checklist.incomplete');
  });

  test('REQ-6 and the points the lead costs', () => {
    const lead = { cost: 12, available: 11 };
    expect(verdict(takeRequest(first, taking, { ...at(0), lead }))).toBe('points.too-few');
    expect(verdict(takeRequest(first, taking, { ...at(0), lead: { ...lead, available: 12 } }))).toBe('accepted');
  });

  test.each([
    ['request.not-takeable', { way: 'customer' }],
    ['request.not-takeable', { state: 'received' }],
    ['request.taken', { state: 'assigned', winner: { partner: budi, proposal: null } }],
    ['request.closed', { state: 'cancelled' }],
  ] as const)('ERR-1 refuses %s', (code, changes) => {
    expect(verdict(takeRequest({ ...first, request: { ...first.request, ...changes } }, taking, at(0)))).toBe(code);
  });

  test('REQ-3 refuses a partner that is not eligible', () => {
    expect(verdict(takeRequest(first, taking, { ...at(0), obstacles: ['zone.outside'] }))).toBe('partner.not-eligible');
  });
});

describe('REQ-2 an offer to one partner', () => {
  test('REQ-2 only it can take it, and only while the offer runs', () => {
    expect(verdict(takeRequest(offered, taking, at(0)))).toBe('accepted');
    expect(verdict(takeRequest(offered, { ...taking, partner: budi }, at(0)))).toBe('request.not-takeable');
    expect(verdict(takeRequest(offered, taking, at(12 * 3600)))).toBe('request.not-takeable');
  });

  test('REQ-2 goes to all others at once when it declines', () => {
    const { state, events, asked } = decided(declineRequest(offered, { partner: ayu }, declining));
    expect(events.map(({ type }) => type)).toEqual(['request.declined', 'request.broadcast']);
    expect(state.request).toMatchObject({ state: 'open', broadcastAt: NOW });
    expect(asked).toEqual([budi, citra]);
    expect(verdict(takeRequest(state, { ...taking, partner: budi }, at(1)))).toBe('request.not-takeable');
  });

  test('REQ-2 goes to all when its time is over, not before, and not while it is being taken', () => {
    const over = { ...someFacts({ eligible: [ayu, budi] }), now: later(NOW, 12 * HOUR) };
    expect(endOffer(offered, { ...over, now: later(NOW, 12 * HOUR - 1) })).toEqual({ state: offered, events: [] });
    const ended = endOffer(offered, over);
    expect(ended.events.map(({ type }) => type)).toEqual(['request.offer-ended', 'request.broadcast']);
    expect(ended.asked).toEqual([ayu, budi]);

    const taken = decided(takeRequest(offered, taking, at(12 * 3600 - 1))).state;
    expect(endOffer(taken, over).state).toBe(taken);
    const lost = finishTaking(taken, { ...at(12 * 3600 + 59), obstacles: ['away'] }).state;
    expect(due(lost, later(NOW, 12 * HOUR + 59_000))).toEqual([{ type: 'end-offer' }]);
  });
});

describe('REQ-5 declining', () => {
  test('REQ-5 when the last of those asked declines, the organization is told', () => {
    const one = decided(declineRequest(first, { partner: ayu }, declining));
    expect(one.events).toMatchObject([{ type: 'request.declined', exclusive: false }]);
    const last = decided(declineRequest(first, { partner: ayu }, { ...declining, othersAsked: 0 }));
    expect(last.events).toMatchObject([{ type: 'request.declined' }, { cause: 'all-declined' }]);
  });

  test('REQ-5 not all have declined when one that did has proposed after all', () => {
    const proposed = { ...first, proposals: aDispatch({}, [{ partner: budi }]).proposals };
    const last = decided(declineRequest(proposed, { partner: ayu }, { ...declining, othersAsked: 0 }));
    expect(last.events.map(({ type }) => type)).toEqual(['request.declined']);
  });

  test('REQ-5 declining twice changes nothing', () => {
    expect(decided(declineRequest(first, { partner: ayu }, { ...declining, declined: true })).events).toEqual([]);
  });

  test('ERR-1 who has answered cannot decline; nobody can when it is over', () => {
    const proposed = aDispatch({}, [{ partner: ayu, state: 'pending' }]);
    const held = decided(takeRequest(first, taking, at(0))).state;
    const closed = { ...first, request: { ...first.request, state: 'assigned' as const } };
    expect(verdict(declineRequest(proposed, { partner: ayu }, declining))).toBe('proposal.exists');
    expect(verdict(declineRequest(held, { partner: ayu }, declining))).toBe('proposal.exists');
    expect(verdict(declineRequest(closed, { partner: ayu }, declining))).toBe('request.closed');
  });
});

describe('REQ-12 cancelling', () => {
  test('REQ-12 until assignment: proposals pass, a taking falls', () => {
    const { state, events } = decided(
      cancelRequest(aDispatch({ state: 'shortlisted' }, [{}, { state: 'withdrawn' }]), { by: 'customer' }, at(0)),
    );
    expect(state.request.state).toBe('cancelled');
    expect(state.proposals.map((proposal) => proposal.state)).toEqual(['passed', 'withdrawn']);
    expect(events.map(({ type }) => type)).toEqual(['request.cancelled', 'proposal.passed']);

    const held = decided(takeRequest(first, taking, at(0))).state;
    const fallen = decided(cancelRequest(held, { by: 'organization' }, at(1)));
    expect(fallen.state.request).toMatchObject({ state: 'cancelled', taking: null });
    expect(fallen.events).toMatchObject([{ by: 'organization' }, { cause: 'cancelled', partner: ayu }]);
    expect(finishTaking(fallen.state, at(60)).events).toEqual([]);
    expect(verdict(cancelRequest(held, { by: 'customer' }, at(60)))).toBe('request.assigned');
  });

  test.each([
    ['accepted', 'received'],
    ['accepted', 'offered'],
    ['accepted', 'open'],
    ['accepted', 'shortlisted'],
    ['request.assigned', 'assigned'],
    ['request.closed', 'fulfilled'],
    ['request.closed', 'cancelled'],
    ['request.closed', 'lapsed'],
  ] as const)('REQ-12 %s when %s', (code, state) => {
    const dispatch = { ...first, request: { ...first.request, state } };
    expect(verdict(cancelRequest(dispatch, { by: 'customer' }, at(0)))).toBe(code);
  });
});
