import { describe, expect, test } from 'vitest';
import { JOB_LIFE } from '../jobs/job-life.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { HOUR, later } from '../kernel/instants.ts';
import { aDispatch, decided, NOW, someIds, verdict, windowIn } from '../testing/index.ts';
import { chooseProposal } from './choose.ts';

const id = someIds(2);
const [ayu, budi, citra, dewi] = [id<'proposal'>(), id<'proposal'>(), id<'proposal'>(), id<'proposal'>()];
const facts = { now: later(NOW, HOUR), job: id<'job'>(), obstacles: [] };

const shortlisted = aDispatch({ state: 'shortlisted', lapsesAt: later(NOW, 336 * HOUR) }, [
  { id: ayu },
  { id: budi, window: windowIn(48) },
  { id: citra, state: 'pending' },
  { id: dewi, state: 'withdrawn' },
]);

/** The choice of one who looked at the list as it was then. */
function asSeen(proposal: ProposalId) {
  const { price, window } = shortlisted.proposals.find((one) => one.id === proposal) ?? shortlisted.proposals[0]!;
  return { proposal, price, window };
}

describe('REQ-11 choosing', () => {
  test('REQ-11 one wins: it is chosen, the others pass, a job begins', () => {
    const { state, events } = decided(chooseProposal(shortlisted, asSeen(budi), facts));
    const { partner, price } = shortlisted.proposals[1]!;
    expect(state.request).toMatchObject({ state: 'assigned', winner: { partner, proposal: budi }, lapsesAt: null });
    expect(state.proposals.map((proposal) => proposal.state)).toEqual(['passed', 'chosen', 'passed', 'withdrawn']);
    expect(state.job).toMatchObject({ id: facts.job, partner, price, proposed: windowIn(48), state: 'assigned' });
    expect(JOB_LIFE.initial).toContain(state.job?.state);
    expect(events.map(({ type }) => type)).toEqual([
      'request.chosen',
      'job.assigned',
      'contact.disclosed',
      'contact.disclosed',
      'proposal.passed',
      'proposal.passed',
    ]);
  });

  test('JOB-4 both contacts are disclosed to each other, and to nobody else', () => {
    const { events } = decided(chooseProposal(shortlisted, asSeen(budi), facts));
    const { partner } = shortlisted.proposals[1]!;
    const { customer } = shortlisted.request;
    expect(events.filter(({ type }) => type === 'contact.disclosed')).toMatchObject([
      { of: 'customer', partner, customer },
      { of: 'partner', partner, customer },
    ]);
  });

  test('REQ-11 every later choice is refused, the same one included', () => {
    const { state } = decided(chooseProposal(shortlisted, asSeen(budi), facts));
    expect(verdict(chooseProposal(state, asSeen(ayu), facts))).toBe('request.assigned');
    expect(verdict(chooseProposal(state, asSeen(budi), facts))).toBe('request.assigned');
  });

  test.each([
    { price: { amount: 1, currency: 'IDR' } },
    { price: { ...shortlisted.proposals[1]!.price, currency: 'EUR' } },
    { window: windowIn(72) },
  ])('REQ-15 a proposal edited since the customer looked is not chosen by mistake: %j', (edit) => {
    const proposals = shortlisted.proposals.map((one) => (one.id === budi ? { ...one, ...edit } : one));
    expect(verdict(chooseProposal({ ...shortlisted, proposals }, asSeen(budi), facts))).toBe('proposal.changed');
  });

  test('JOB-3 a visit that should have begun already is not agreed to', () => {
    const { start } = windowIn(48);
    expect(verdict(chooseProposal(shortlisted, asSeen(budi), { ...facts, now: later(start, -1) }))).toBe('accepted');
    expect(verdict(chooseProposal(shortlisted, asSeen(budi), { ...facts, now: start }))).toBe('window.past');
  });

  test('REQ-10 a proposal that can still be undone is nobody’s business yet', () => {
    expect(verdict(chooseProposal(shortlisted, asSeen(citra), facts))).toBe('proposal.unknown');
  });

  test('REQ-3 eligibility is checked again, and all that stands in the way is named', () => {
    const barred = { ...facts, obstacles: ['agreement.expired', 'away'] as const };
    expect(chooseProposal(shortlisted, asSeen(budi), barred)).toEqual({
      ok: false,
      refusal: { code: 'partner.not-eligible', params: { reasons: 'agreement.expired away' } },
    });
  });

  test.each([
    ['request.not-shortlisted', { state: 'open' }, ayu],
    ['request.closed', { state: 'cancelled' }, ayu],
    ['request.closed', { state: 'lapsed' }, ayu],
    ['proposal.unknown', { state: 'shortlisted' }, id<'proposal'>()],
    ['proposal.not-standing', { state: 'shortlisted' }, dewi],
  ] as const)('ERR-1 refuses %s', (code, changes, proposal) => {
    const dispatch = { ...shortlisted, request: { ...shortlisted.request, ...changes } };
    expect(verdict(chooseProposal(dispatch, asSeen(proposal), facts))).toBe(code);
  });
});
