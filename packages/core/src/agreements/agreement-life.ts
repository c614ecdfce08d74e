import { defineLifeCycle } from '../kernel/transitions.ts';

/** AGR-2: one version of an agreement. What is in force holds until its end, whatever is sent beside it (AGR-4). */
export const AGREEMENT_LIFE = defineLifeCycle({
  name: 'agreement',
  initial: ['draft'],
  states: ['draft', 'sent', 'accepted', 'declined', 'expired', 'withdrawn', 'terminated', 'superseded'],
  final: ['declined', 'expired', 'withdrawn', 'terminated', 'superseded'],
  transitions: [
    { event: 'edit', from: ['draft'], to: 'draft', by: ['organization'], why: 'AGR-1: nobody has seen it yet' },
    { event: 'send', from: ['draft'], to: 'sent', by: ['organization'], why: 'AGR-1' },
    {
      event: 'withdraw',
      from: ['draft', 'sent'],
      to: 'withdrawn',
      by: ['organization', 'system'],
      why: 'AGR-2; by itself when a newer version is sent, and when the organization is closed',
    },
    { event: 'accept', from: ['sent'], to: 'accepted', by: ['partner'], why: 'AGR-5: the newest, as it was read' },
    { event: 'decline', from: ['sent'], to: 'declined', by: ['partner'], why: 'AGR-2: with a reason' },
    {
      event: 'expire',
      from: ['sent', 'accepted'],
      to: 'expired',
      by: ['clock'],
      why: 'AGR-2, AGR-6: nobody has answered in time, or its term is over',
    },
    {
      event: 'give-notice',
      from: ['accepted'],
      to: 'accepted',
      by: ['organization', 'partner'],
      why: 'AGR-2: it holds until its notice days are over',
    },
    {
      event: 'terminate',
      from: ['accepted'],
      to: 'terminated',
      by: ['clock', 'system'],
      why: 'AGR-6: the notice is over; ORG-7: the organization is closed',
    },
    {
      event: 'supersede',
      from: ['accepted'],
      to: 'superseded',
      by: ['system'],
      why: 'AGR-4: a newer one was accepted',
    },
  ],
});
