import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../forms/form.schema.ts';
import { JobState } from '../jobs/job.schema.ts';
import { DAY, later } from '../kernel/instants.ts';
import { aJob, aRequest, NOW, someIds } from '../testing/index.ts';
import { answersFor, customerDetailsFor, customerNameFor, partnerContactFor } from './disclosure.ts';

const id = someIds(5);
const [winner, other] = [id<'partner'>(), id<'partner'>()];
const person = {
  contact: { name: 'Anna Karenina', phone: '+79161234567', email: 'anna@example.org' },
  address: 'Tverskaya 1',
  instructions: 'Ring twice',
};
const partnerContact = { name: 'Ayu', phone: '+628123456789' };
const request = aRequest({ state: 'assigned', winner: { partner: winner, proposal: null } });
const job = aJob({ request: request.id, partner: winner });
const assigned = { request, job, now: NOW };

describe('JOB-4 who sees whom', () => {
  test('JOB-4 the assigned partner gets name, phone, email, address and instructions', () => {
    expect(customerDetailsFor(winner, person, assigned)).toEqual({
      ...person.contact,
      address: 'Tverskaya 1',
      instructions: 'Ring twice',
    });
    expect(customerNameFor(winner, person, assigned)).toBe('Anna Karenina');
    expect(customerDetailsFor(winner, { ...person, instructions: '' }, assigned)).not.toHaveProperty('instructions');
  });

  test('JOB-4 nobody else does, ever', () => {
    for (const state of JobState.options) {
      expect(customerDetailsFor(other, person, { ...assigned, job: { ...job, state } })).toBeNull();
      expect(customerNameFor(other, person, { ...assigned, job: { ...job, state } })).toBe('Anna K.');
    }
  });

  test('JOB-4 nothing before assignment: not while proposals stand, nor while a taking can be undone', () => {
    for (const state of ['received', 'offered', 'open', 'shortlisted'] as const) {
      const taking = { partner: winner, undoUntil: later(NOW, 60_000) };
      const before = { request: aRequest({ state, taking }), job: null, now: NOW };
      expect(customerDetailsFor(winner, person, before)).toBeNull();
      expect(partnerContactFor(before.request.customer, partnerContact, before)).toBeNull();
    }
  });

  test('JOB-4 a job of another request opens nothing', () => {
    expect(customerDetailsFor(winner, person, { ...assigned, job: aJob({ partner: winner }) })).toBeNull();
  });

  test.each(['released', 'cancelled', 'no-show'] as const)('JOB-4 hidden again once the job is %s', (state) => {
    const over = { ...assigned, job: { ...job, state } };
    expect(customerDetailsFor(winner, person, over)).toBeNull();
    expect(partnerContactFor(request.customer, partnerContact, over)).toBeNull();
  });

  test('JOB-4 hidden 30 days after settlement or the end of the warranty, whichever is later', () => {
    const at = (days: number, warrantyDays: number | null) => ({
      request,
      job: {
        ...job,
        state: 'settled' as const,
        settledAt: NOW,
        warrantyUntil: warrantyDays === null ? null : later(NOW, warrantyDays * DAY),
      },
      now: later(NOW, days * DAY - 1),
    });
    expect(customerDetailsFor(winner, person, at(30, null))).not.toBeNull();
    expect(customerDetailsFor(winner, person, at(30.1, null))).toBeNull();
    expect(customerDetailsFor(winner, person, at(120, 90))).not.toBeNull();
    expect(customerDetailsFor(winner, person, at(120.1, 90))).toBeNull();
    expect(customerDetailsFor(winner, person, at(30, 10))).not.toBeNull();
  });

  test('JOB-4 answers that are contact data come with the assignment, the others at once', () => {
    const label = { en: '' };
    const form: FormDefinition = {
      version: 1,
      fields: [
        { id: 'rooms', label, type: 'text', required: false, maxLength: 200 },
        { id: 'tel', label, type: 'phone', required: false },
        { id: 'mail', label, type: 'email', required: false },
        { id: 'where', label, type: 'address', required: false },
      ],
    };
    const answers = { rooms: 'two', tel: '+79161234567', mail: 'anna@example.org', where: { text: 'Tverskaya 1' } };
    expect(answersFor(other, form, answers, assigned)).toEqual({ rooms: 'two' });
    expect(answersFor(winner, form, answers, { ...assigned, job: null })).toEqual({ rooms: 'two' });
    expect(answersFor(winner, form, answers, assigned)).toEqual(answers);
  });

  test('JOB-4 the customer gets the assigned partner’s contact; another customer does not', () => {
    expect(partnerContactFor(request.customer, partnerContact, assigned)).toEqual(partnerContact);
    expect(partnerContactFor(id<'customer'>(), partnerContact, assigned)).toBeNull();
  });
});
