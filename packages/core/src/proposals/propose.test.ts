import { describe, expect, test } from 'vitest';
import { DAY, later, SECOND } from '../kernel/instants.ts';
import { leadMoves } from '../points/lead-moves.ts';
import { due } from '../requests/due.ts';
import { lapseRequest, sendShortlist } from '../requests/shortlist.ts';
import {
  aDispatch,
  CHECKLIST,
  decided,
  NOW,
  someFacts,
  someIds,
  someSettings,
  verdict,
  windowIn,
} from '../testing/index.ts';
import { editProposal } from './edit-proposal.ts';
import { propose } from './propose.ts';
import { standProposal } from './stand-proposal.ts';
import { fallProposals, withdrawProposal } from './withdraw-proposal.ts';

const id = someIds(4);
const ayu = id<'partner'>();
const proposal = id<'proposal'>();
const price = { amount: 14_800_000, currency: 'IDR' };
const terms = { price, window: windowIn(25, 1), message: 'Gladly' };
const command = { ...terms, partner: ayu, checklist: CHECKLIST };
const facts = { ...someFacts(), id: proposal };
const after = (seconds: number) => ({ ...facts, now: later(NOW, seconds * SECOND) });
const states = (dispatch: ReturnType<typeof aDispatch>) => dispatch.proposals.map(({ state }) => state);

describe('proposing', () => {
  test('REQ-10 a proposal is pending for sixty seconds, then stands', () => {
    const made = decided(propose(aDispatch(), command, facts));
    expect(made.state.proposals).toMatchObject([{ ...terms, state: 'pending', standsAt: later(NOW, 60_000) }]);
    expect(made.events.map(({ type }) => type)).toEqual(['proposal.made']);

    expect(standProposal(made.state, proposal, after(59))).toEqual({ state: made.state, events: [] });
    expect(due(made.state, later(NOW, 60_000))).toEqual([{ type: 'stand-proposal', proposal }]);
    const stood = standProposal(made.state, proposal, after(60));
    expect(states(stood.state)).toEqual(['standing']);
    expect(stood.events.map(({ type }) => type)).toEqual(['proposal.stood']);
    expect(standProposal(stood.state, proposal, after(61)).events).toEqual([]);
  });

  test('REQ-15 one per partner; who has withdrawn may propose anew', () => {
    const state = (mine: 'pending' | 'standing' | 'withdrawn') => aDispatch({}, [{ partner: ayu, state: mine }]);
    expect(verdict(propose(state('pending'), command, facts))).toBe('proposal.exists');
    expect(verdict(propose(state('standing'), command, facts))).toBe('proposal.exists');
    expect(verdict(propose(state('withdrawn'), command, facts))).toBe('accepted');
  });

  test.each([
    ['request.closed', { state: 'cancelled' }],
    ['request.closed', { state: 'lapsed' }],
    ['request.taken', { state: 'assigned', winner: { partner: id<'partner'>(), proposal: null } }],
    ['request.not-proposable', { way: 'first' }],
    ['request.not-proposable', { state: 'received' }],
    ['request.not-proposable', { way: 'direct', state: 'offered' }],
    ['accepted', { way: 'direct', state: 'open' }],
  ] as const)('ERR-1 answers %s', (code, request) => {
    expect(verdict(propose(aDispatch(request), command, facts))).toBe(code);
  });

  test.each([
    ['proposal.price', { price: { amount: 0, currency: 'IDR' } }],
    ['proposal.price', { price: { amount: 0.5, currency: 'IDR' } }],
    ['proposal.currency', { price: { amount: 1, currency: 'EUR' } }],
    ['window.past', { window: windowIn(0) }],
    ['window.not-wished', { window: windowIn(27, 21) }],
    ['window.not-wished', { window: windowIn(25, 0) }],
    ['accepted', { window: windowIn(22, 3) }],
  ] as const)('ERR-1 answers %s to the terms, when proposing and when editing alike', (code, changes) => {
    expect(verdict(propose(aDispatch(), { ...command, ...changes }, facts))).toBe(code);
    const standing = aDispatch({}, [{ id: proposal }]);
    expect(verdict(editProposal(standing, { ...terms, ...changes, proposal }, facts))).toBe(code);
  });

  test('REQ-10 REQ-3 the checklist and eligibility are needed', () => {
    expect(verdict(propose(aDispatch(), { ...command, checklist: [] }, facts))).toBe('checklist.incomplete');
    expect(verdict(propose(aDispatch(), command, { ...facts, obstacles: ['capacity.full'] }))).toBe(
      'partner.not-eligible',
    );
  });

  test('REQ-6 so are the points, to the last one', () => {
    const short = propose(aDispatch(), command, { ...facts, lead: { cost: 12, available: 11 } });
    expect(short).toMatchObject({ refusal: { code: 'points.too-few', params: { count: 1, cost: 12, available: 11 } } });
    expect(verdict(propose(aDispatch(), command, { ...facts, lead: { cost: 12, available: 12 } }))).toBe('accepted');
  });
});

describe('REQ-15 until it is chosen', () => {
  test('REQ-15 a proposal can be edited; the undo ends when it would have', () => {
    const { state, events } = decided(
      editProposal(aDispatch({}, [{ id: proposal, state: 'pending' }]), { ...terms, proposal }, after(30)),
    );
    expect(state.proposals).toMatchObject([{ ...terms, state: 'pending', standsAt: later(NOW, 60_000) }]);
    expect(events).toMatchObject([{ type: 'proposal.edited', heard: false }]);
  });

  test('REQ-10 withdrawn within the undo, nobody has heard of it', () => {
    const early = decided(withdrawProposal(aDispatch({}, [{ id: proposal, state: 'pending' }]), { proposal }, facts));
    const late = decided(withdrawProposal(aDispatch({}, [{ id: proposal }]), { proposal }, facts));
    expect([early, late].map(({ events }) => events)).toMatchObject([[{ heard: false }], [{ heard: true }]]);
  });

  test('AGR-6 what stands under an agreement falls with it, the points come back as not eligible; what was chosen stays', () => {
    const facts = { now: NOW };
    const fallen = fallProposals(aDispatch({}, [{ id: proposal, partner: ayu }]), { partner: ayu }, facts);
    expect(states(fallen.state)).toEqual(['withdrawn']);
    expect(leadMoves(fallen.events)).toEqual([{ partner: ayu, do: 'release', why: 'not-eligible' }]);
    const last = aDispatch({ state: 'shortlisted' }, [{ id: proposal, partner: ayu }]);
    expect(fallProposals(last, { partner: ayu }, facts).events.map(({ type }) => type)).toContain('request.reopened');
    const chosen = aDispatch({ state: 'assigned' }, [{ id: proposal, partner: ayu, state: 'chosen' }]);
    expect(fallProposals(chosen, { partner: ayu }, facts)).toEqual({ state: chosen, events: [] });
    expect(fallProposals(last, { partner: id<'partner'>() }, facts).state).toBe(last);
  });

  test.each(['withdrawn', 'chosen', 'passed'] as const)('ERR-1 a %s proposal is closed', (state) => {
    const dispatch = aDispatch({}, [{ id: proposal, state }]);
    expect(verdict(withdrawProposal(dispatch, { proposal }, facts))).toBe('proposal.closed');
    expect(verdict(editProposal(dispatch, { ...terms, proposal }, facts))).toBe('proposal.closed');
    expect(standProposal(dispatch, proposal, after(60)).state).toBe(dispatch);
  });

  test('ERR-1 an unknown proposal is unknown', () => {
    expect(verdict(withdrawProposal(aDispatch(), { proposal }, facts))).toBe('proposal.unknown');
    expect(verdict(editProposal(aDispatch(), { ...terms, proposal }, facts))).toBe('proposal.unknown');
  });
});

describe('REQ-5 the shortlist', () => {
  const twoDays = (2 * DAY) / SECOND;

  test('REQ-5 goes to the customer when the third stands', () => {
    const two = aDispatch({}, [{}, {}, { id: proposal, state: 'pending' }]);
    const { state, events } = standProposal(two, proposal, after(60));
    expect(state.request).toMatchObject({ state: 'shortlisted', lapsesAt: later(NOW, 14 * DAY + 60_000) });
    expect(events).toMatchObject([{ type: 'proposal.stood' }, { type: 'request.shortlisted', count: 3 }]);
  });

  test('REQ-5 after D days goes with those that have answered, and not a moment sooner', () => {
    const one = aDispatch({}, [{}, { state: 'pending', standsAt: later(NOW, 3 * DAY) }, { state: 'withdrawn' }]);
    expect(sendShortlist(one, after(twoDays - 1)).state).toBe(one);
    expect(due(one, later(NOW, 2 * DAY))).toEqual([{ type: 'send-shortlist' }]);
    expect(sendShortlist(one, after(twoDays)).events).toMatchObject([{ type: 'request.shortlisted', count: 1 }]);
  });

  test('REQ-5 after D with none, the first answer goes at once and later ones join it, up to N', () => {
    const none = aDispatch({}, [{ id: proposal, state: 'pending', standsAt: later(NOW, 3 * DAY) }]);
    expect(sendShortlist(none, after(twoDays)).state).toBe(none);
    expect(due(none, later(NOW, 2 * DAY))).toEqual([]);
    const first = standProposal(none, proposal, after(1.5 * twoDays)).state;
    expect(first.request.state).toBe('shortlisted');

    const joined = propose(aDispatch({ state: 'shortlisted' }, [{}, {}, { state: 'withdrawn' }]), command, {
      ...facts,
      id: id<'proposal'>(),
    });
    expect(verdict(joined)).toBe('accepted');
    const full = aDispatch({ state: 'shortlisted' }, [{}, {}, {}]);
    expect(verdict(propose(full, command, facts))).toBe('request.closed');
  });

  test('REQ-5 those in their undo time when it goes join it as they stand', () => {
    const dispatch = aDispatch({ state: 'shortlisted' }, [{}, {}, {}, { id: proposal, state: 'pending' }]);
    const { state, events } = standProposal(dispatch, proposal, after(60));
    expect(states(state)).toEqual(['standing', 'standing', 'standing', 'standing']);
    expect(events.map(({ type }) => type)).toEqual(['proposal.stood']);
  });

  test('REQ-15 when its last proposal is withdrawn the list is open again', () => {
    const dispatch = aDispatch({ state: 'shortlisted', lapsesAt: later(NOW, DAY) }, [
      { id: proposal },
      { state: 'withdrawn' },
    ]);
    const { state, events } = decided(withdrawProposal(dispatch, { proposal }, facts));
    expect(state.request).toMatchObject({ state: 'open', lapsesAt: null });
    expect(events.map(({ type }) => type)).toEqual(['proposal.withdrawn', 'request.reopened']);
  });

  test('REQ-5 one that nobody chooses from lapses after fourteen days', () => {
    const dispatch = aDispatch({ state: 'shortlisted', lapsesAt: later(NOW, 14 * DAY) }, [{}]);
    expect(lapseRequest(dispatch, { now: later(NOW, 14 * DAY - 1) }).state).toBe(dispatch);
    expect(due(dispatch, later(NOW, 14 * DAY))).toEqual([{ type: 'lapse-request' }]);
    const { state, events } = lapseRequest(dispatch, { now: later(NOW, 14 * DAY) });
    expect([state.request.state, ...states(state)]).toEqual(['lapsed', 'passed']);
    expect(events.map(({ type }) => type)).toEqual(['request.lapsed', 'proposal.passed']);
  });

  test('REQ-5 N is a setting', () => {
    const one = { ...after(60), settings: someSettings({ proposalsRequired: 1 }) };
    const { state } = standProposal(aDispatch({}, [{ id: proposal, state: 'pending' }]), proposal, one);
    expect(state.request.state).toBe('shortlisted');
  });

  test('REQ-5 a day later is the same clock time in the zone, over a change of the clocks', () => {
    const paris = { ...someFacts(), zone: 'Europe/Paris', now: '2026-03-28T11:00:00.000Z' as typeof NOW };
    const open = aDispatch({ shortlistDue: paris.now }, [{}]);
    const lapse = sendShortlist(open, { ...paris, settings: someSettings({ lapseDays: 1 }) }).state.request.lapsesAt;
    expect(lapse).toBe('2026-03-29T10:00:00.000Z');
  });
});
