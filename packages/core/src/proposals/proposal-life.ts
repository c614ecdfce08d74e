import { defineLifeCycle } from '../kernel/transitions.ts';

/** A proposal's whole life. It can be edited without changing its state while `pending` or `standing` (REQ-15). */
export const PROPOSAL_LIFE = defineLifeCycle({
  name: 'proposal',
  initial: ['pending'],
  states: ['pending', 'standing', 'withdrawn', 'chosen', 'passed'],
  final: ['withdrawn', 'chosen', 'passed'],
  transitions: [
    { event: 'stand', from: ['pending'], to: 'standing', by: ['clock'], why: 'REQ-10: its undo is over' },
    { event: 'withdraw', from: ['pending', 'standing'], to: 'withdrawn', by: ['partner'], why: 'REQ-10, REQ-15' },
    { event: 'choose', from: ['standing'], to: 'chosen', by: ['customer', 'organization'], why: 'REQ-9, REQ-11' },
    {
      event: 'pass',
      from: ['pending', 'standing'],
      to: 'passed',
      by: ['system'],
      why: 'REQ-11, REQ-12: another was chosen, or the request ended',
    },
    {
      event: 'fall',
      from: ['pending', 'standing'],
      to: 'withdrawn',
      by: ['system'],
      why: 'AGR-6: the agreement it stood under has ended',
    },
    { event: 'release', from: ['chosen'], to: 'passed', by: ['system'], why: 'JOB-8: its job was released' },
  ],
});
