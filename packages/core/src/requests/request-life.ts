import { defineLifeCycle } from '../kernel/transitions.ts';

/**
 * REQ-1…REQ-12, JOB-8: a request's whole life. A taking is held for the partner while it can be undone (REQ-10); the
 * request itself moves only when that time is over. A repeated visit of a series is a job of its own (REQ-17) and
 * leaves the request `assigned` until the last one.
 */
export const REQUEST_LIFE = defineLifeCycle({
  name: 'request',
  initial: ['received'],
  states: ['received', 'offered', 'open', 'shortlisted', 'assigned', 'fulfilled', 'cancelled', 'lapsed'],
  final: ['fulfilled', 'cancelled', 'lapsed'],
  transitions: [
    {
      event: 'offer',
      from: ['received'],
      to: 'offered',
      by: ['system'],
      why: 'REQ-2, REQ-8: one partner has it first',
    },
    {
      event: 'broadcast',
      from: ['received', 'offered'],
      to: 'open',
      by: ['system', 'organization', 'partner', 'clock'],
      why: 'REQ-2: to all at once, by hand, when the one partner declines or its time is over',
    },
    {
      event: 'shortlist',
      from: ['open'],
      to: 'shortlisted',
      by: ['system', 'clock'],
      why: 'REQ-5: N answers, or D days',
    },
    {
      event: 'run-dry',
      from: ['shortlisted'],
      to: 'open',
      by: ['partner'],
      why: 'REQ-15: the last proposal was withdrawn',
    },
    { event: 'choose', from: ['shortlisted'], to: 'assigned', by: ['customer'], why: 'REQ-11' },
    {
      event: 'take',
      from: ['offered', 'open'],
      to: 'assigned',
      by: ['partner'],
      why: 'REQ-10, REQ-11: the undo is over',
    },
    { event: 'assign', from: ['open', 'shortlisted'], to: 'assigned', by: ['organization'], why: 'REQ-9' },
    {
      event: 'release',
      from: ['assigned'],
      to: 'open',
      by: ['partner', 'organization', 'system'],
      why: 'JOB-8, JOB-9: out again, earlier proposers first, without the partner that let go',
    },
    { event: 'fulfil', from: ['assigned'], to: 'fulfilled', by: ['system'], why: 'JOB-10: the job was completed' },
    {
      event: 'cancel',
      from: ['received', 'offered', 'open', 'shortlisted'],
      to: 'cancelled',
      by: ['customer', 'organization'],
      why: 'REQ-12: freely, until assignment',
    },
    {
      event: 'cancel-job',
      from: ['assigned'],
      to: 'cancelled',
      by: ['customer', 'organization'],
      why: "REQ-12, JOB-9: after assignment by the organization's rules",
    },
    {
      event: 'lapse',
      from: ['shortlisted'],
      to: 'lapsed',
      by: ['clock'],
      why: 'REQ-5: nobody chose in time',
    },
    {
      event: 'give-up',
      from: ['received', 'open'],
      to: 'lapsed',
      by: ['organization'],
      why: 'REQ-5: nobody answers; the organization was told',
    },
  ],
});

export type RequestMove = (typeof REQUEST_LIFE)['transitions'][number]['event'];
