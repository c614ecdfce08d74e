import { describe, expect, test } from 'vitest';
import { later, MINUTE } from '../kernel/instants.ts';
import { NOW, someIds } from '../testing/index.ts';
import type { RequestEvent } from './request-events.ts';
import { storyOf } from './story.ts';

const id = someIds(10);
const [request, customer, ayu, budi] = [id<'request'>(), id<'customer'>(), id<'partner'>(), id<'partner'>()];
const [hers, his] = [id<'proposal'>(), id<'proposal'>()];
const at = later(NOW, MINUTE);
const about = { at, request };
const told = (...events: RequestEvent[]) =>
  storyOf(events.map((event, index) => ({ id: String(index), event }))).map(({ id: _, at: __, ...line }) => line);

const stood: RequestEvent = { type: 'proposal.stood', ...about, partner: ayu, proposal: hers };
const withdrawn: RequestEvent = { type: 'proposal.withdrawn', ...about, partner: ayu, proposal: hers, heard: true };
const shortlisted: RequestEvent = { type: 'request.shortlisted', ...about, count: 1 };

describe('the order’s story', () => {
  test('each line has its event’s id and time, in order', () => {
    const events: RequestEvent[] = [{ type: 'request.broadcast', ...about, asked: 7 }, shortlisted];
    expect(storyOf(events.map((event, index) => ({ id: `e${index}`, event })))).toEqual([
      { id: 'e0', at, code: 'sent', count: 7 },
      { id: 'e1', at, code: 'shortlisted', count: 1 },
    ]);
  });

  test('REQ-5 who has answered is told with the shortlist, not before', () => {
    expect(told(stood)).toEqual([{ code: 'proposed' }]);
    expect(told(stood, shortlisted)[0]).toEqual({ code: 'proposed', partner: ayu });
  });

  test('REQ-5 who withdrew before the shortlist is never told', () => {
    expect(told(stood, withdrawn, { ...stood, partner: budi, proposal: his }, shortlisted)).toEqual([
      { code: 'proposed' },
      { code: 'withdrawn' },
      { code: 'proposed', partner: budi },
      { code: 'shortlisted', count: 1 },
    ]);
    expect(told(stood, shortlisted, withdrawn).at(-1)).toEqual({ code: 'withdrawn', partner: ayu });
  });

  test('REQ-10 what may still be undone, or was, is not told', () => {
    expect(
      told(
        { type: 'proposal.made', ...about, partner: ayu, proposal: hers, standsAt: at },
        { ...withdrawn, heard: false },
        { type: 'request.taken', ...about, partner: ayu, undoUntil: at },
        { type: 'request.taking-undone', ...about, partner: ayu, cause: 'undone' },
      ),
    ).toEqual([]);
  });

  test('REQ-2 that the one partner declined is told, not who of many did', () => {
    const declined = { type: 'request.declined', ...about, partner: ayu } as const;
    expect(told({ ...declined, exclusive: true }, { ...declined, exclusive: false })).toEqual([
      { code: 'declined', partner: ayu },
    ]);
  });

  test('JOB-4 a choice or a taking, and to whom the contact went', () => {
    const job = { type: 'job.assigned', ...about, partner: ayu, job: id<'job'>() } as const;
    const disclosed = { type: 'contact.disclosed', ...about, partner: ayu, customer } as const;
    expect(
      told(
        { type: 'request.chosen', ...about, partner: ayu, proposal: hers },
        { ...job, proposal: hers },
        { ...disclosed, of: 'customer' },
        { ...disclosed, of: 'partner' },
      ).map(({ code }) => code),
    ).toEqual(['chosen', 'disclosed']);
    expect(told({ ...job, proposal: null })).toEqual([{ code: 'taken', partner: ayu }]);
  });
});
