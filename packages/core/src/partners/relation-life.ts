import { defineLifeCycle } from '../kernel/transitions.ts';

/** One partner × one organization, from first contact to the end (PAR-3…PAR-7). */
export const RELATION_LIFE = defineLifeCycle({
  name: 'relation',
  initial: ['invited', 'applied'],
  states: ['invited', 'applied', 'accepted', 'suspended', 'deactivated', 'refused', 'deleted'],
  final: ['deleted'],
  transitions: [
    {
      event: 'invite',
      from: ['refused', 'deleted'],
      to: 'invited',
      by: ['organization'],
      why: 'PAR-3, PAR-4: asked anew',
    },
    {
      event: 'apply',
      from: ['invited', 'refused', 'deleted'],
      to: 'applied',
      by: ['partner'],
      why: 'PAR-5: every document is there',
    },
    { event: 'accept', from: ['applied'], to: 'accepted', by: ['organization'], why: 'PAR-7' },
    {
      event: 'connect',
      from: ['invited'],
      to: 'accepted',
      by: ['partner'],
      why: 'PAR-4: one click on each side; the organization has clicked first',
    },
    { event: 'decline', from: ['invited'], to: 'deleted', by: ['partner'], why: 'PAR-4' },
    { event: 'refuse', from: ['applied'], to: 'refused', by: ['organization'], why: 'PAR-7: with a reason' },
    {
      event: 'suspend',
      from: ['accepted'],
      to: 'suspended',
      by: ['organization', 'operator', 'system'],
      why: 'PAR-7, PAR-15, QLT-2',
    },
    {
      event: 'reinstate',
      from: ['suspended'],
      to: 'accepted',
      by: ['organization', 'operator', 'clock'],
      why: 'QLT-2: its time is over, or an appeal succeeded',
    },
    {
      event: 'deactivate',
      from: ['accepted', 'suspended'],
      to: 'deactivated',
      by: ['organization'],
      why: 'PAR-7: refused while work is under way or upcoming',
    },
    { event: 'reactivate', from: ['deactivated'], to: 'accepted', by: ['organization'], why: 'PAR-7' },
    {
      event: 'delete',
      from: ['invited', 'applied', 'accepted', 'suspended', 'deactivated', 'refused'],
      to: 'deleted',
      by: ['organization', 'operator'],
      why: 'PAR-3, PAR-7: refused while work is under way or upcoming',
    },
  ],
});

export type RelationState = (typeof RELATION_LIFE)['states'][number];
