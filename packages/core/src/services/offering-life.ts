import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-8: one service × one organization: what the partner offers there, and what the organization says to it. */
export const OFFERING_LIFE = defineLifeCycle({
  name: 'offering',
  initial: ['offered'],
  states: ['offered', 'accepted', 'refused', 'deactivated'],
  final: ['refused', 'deactivated'],
  transitions: [
    { event: 'accept', from: ['offered'], to: 'accepted', by: ['organization'], why: 'PAR-8' },
    { event: 'refuse', from: ['offered'], to: 'refused', by: ['organization'], why: 'PAR-8: with a reason' },
    { event: 'offer', from: ['refused'], to: 'offered', by: ['partner'], why: 'PAR-8: once more' },
    {
      event: 'deactivate',
      from: ['accepted'],
      to: 'deactivated',
      by: ['organization'],
      why: 'PAR-8: off in all places for new requests; running jobs are left alone',
    },
    {
      event: 'reactivate',
      from: ['deactivated'],
      to: 'accepted',
      by: ['organization'],
      why: 'PAR-8: where it was on, it is on again',
    },
  ],
});

export type OfferingState = (typeof OFFERING_LIFE)['states'][number];
export type OfferingMove = (typeof OFFERING_LIFE)['transitions'][number]['event'];
