import { describe, expect, test } from 'vitest';
import { JobState } from '../jobs/job.schema.ts';
import { reconfirmBy } from '../jobs/job.ts';
import { HOUR, later, MINUTE } from '../kernel/instants.ts';
import { aDispatch, aJob, anOffer, NOW, someIds, someSettings, windowIn } from '../testing/index.ts';
import { inboxState } from './inbox-state.ts';
import { nextStep } from './next-step.ts';
import { NextStep, RequestState } from './request.schema.ts';

const id = someIds(9);
const [ayu, budi] = [id<'partner'>(), id<'partner'>()];
const inTwoDays = later(NOW, 48 * HOUR);

describe('REQ-14 the one line', () => {
  test.each([
    [{ state: 'received' }, { code: 'send', actor: 'organization', by: null }],
    [anOffer(ayu), { code: 'partner-answers', actor: 'partner', by: later(NOW, 12 * HOUR) }],
    [{ shortlistDue: inTwoDays }, { code: 'partners-propose', actor: 'partners', by: inTwoDays }],
    [{ shortlistDue: NOW }, { code: 'partners-propose', actor: 'partners', by: null }],
    [
      { state: 'shortlisted', lapsesAt: inTwoDays },
      { code: 'choose', actor: 'customer', by: inTwoDays },
    ],
    [{ state: 'lapsed' }, { code: 'none', actor: 'nobody', by: null }],
  ] as const)('REQ-14 %o', (request, next) => {
    expect(nextStep(aDispatch(request), NOW)).toEqual(next);
  });

  test.each([
    ['assigned', 'reconfirm', later(NOW, 2 * HOUR)],
    ['reconfirmed', 'schedule', windowIn(24).start],
    ['scheduled', 'visit', windowIn(24).start],
    ['on-the-way', 'visit', windowIn(24).start],
    ['in-progress', 'visit-under-way', null],
    ['completed', 'receipt', null],
  ] as const)('REQ-14 with a job %s', (state, code, by) => {
    expect(nextStep(aDispatch({ state: 'assigned' }, [], aJob({ state })), NOW)).toMatchObject({ code, by });
  });

  test('REQ-14 there is always one, whatever the states, and its time is never over', () => {
    for (const state of RequestState.options) {
      for (const job of [null, ...JobState.options.map((jobState) => aJob({ state: jobState }))]) {
        const dispatch = aDispatch({ state, lapsesAt: inTwoDays }, [], job);
        const next = nextStep(dispatch, later(NOW, 240 * HOUR));
        expect(NextStep.safeParse(next).success).toBe(true);
        expect(next.by).toBeNull();
      }
    }
  });

  test('JOB-2 two hours to reconfirm, or half the time to the visit, and never before now', () => {
    expect(reconfirmBy(NOW, windowIn(24))).toBe(later(NOW, 2 * HOUR));
    expect(reconfirmBy(NOW, windowIn(1))).toBe(later(NOW, 30 * MINUTE));
    expect(reconfirmBy(NOW, windowIn(-5))).toBe(NOW);
  });
});

describe('where a partner stands with a request', () => {
  const winner = { partner: ayu, proposal: null };
  const taking = { partner: ayu, undoUntil: later(NOW, MINUTE) };
  test.each([
    ['open', aDispatch(), false],
    ['declined', aDispatch(), true],
    ['proposed', aDispatch({}, [{ partner: ayu, state: 'pending' }]), false],
    ['proposed', aDispatch({}, [{ partner: ayu, state: 'standing' }]), true],
    ['open', aDispatch({}, [{ partner: ayu, state: 'withdrawn' }]), false],
    [
      'lost',
      aDispatch({ state: 'assigned', winner: { ...winner, partner: budi } }, [{ partner: ayu, state: 'passed' }]),
      false,
    ],
    ['won', aDispatch({ state: 'assigned', winner }), false],
    ['won', aDispatch({ way: 'first', taking }), false],
    ['lost', aDispatch({ way: 'first', taking: { ...taking, partner: budi } }), false],
    ['lost', { ...aDispatch(), request: anOffer(budi) }, false],
    ['open', { ...aDispatch(), request: anOffer(ayu) }, false],
    ['lost', aDispatch({ state: 'cancelled' }), false],
    ['open', aDispatch({ state: 'shortlisted' }, [{}, {}]), false],
    ['lost', aDispatch({ state: 'shortlisted' }, [{}, {}, {}]), false],
    ['proposed', aDispatch({ state: 'shortlisted' }, [{}, {}, { partner: ayu }]), false],
  ] as const)('is %s', (state, dispatch, declined) => {
    expect(inboxState(dispatch, ayu, declined, { settings: someSettings() })).toBe(state);
  });
});
