import { defineLifeCycle } from '../kernel/transitions.ts';

/** ORG-7: an organization on the deployment, as its operator runs it. */
export const ORGANIZATION_LIFE = defineLifeCycle({
  name: 'organization',
  initial: ['active'],
  states: ['active', 'suspended', 'closed'],
  final: ['closed'],
  transitions: [
    {
      event: 'suspend',
      from: ['active'],
      to: 'suspended',
      by: ['operator'],
      why: 'ORG-7: nothing new begins; what is in hand goes on to its end',
    },
    { event: 'reinstate', from: ['suspended'], to: 'active', by: ['operator'], why: 'ORG-7' },
    {
      event: 'close',
      from: ['active', 'suspended'],
      to: 'closed',
      by: ['operator'],
      why: 'ORG-7: refused while work is in hand; whatever else is open ends with it',
    },
  ],
});

export type OrganizationState = (typeof ORGANIZATION_LIFE)['states'][number];
export type OrganizationMove = (typeof ORGANIZATION_LIFE)['transitions'][number]['event'];
