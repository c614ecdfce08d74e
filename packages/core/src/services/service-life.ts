import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-8: what one partner provides of one kind, as the operator moderates it. */
export const SERVICE_LIFE = defineLifeCycle({
  name: 'service',
  initial: ['draft'],
  states: ['draft', 'in-moderation', 'active', 'rejected', 'withdrawn'],
  final: ['withdrawn'],
  transitions: [
    { event: 'submit', from: ['draft', 'rejected'], to: 'in-moderation', by: ['partner'], why: 'PAR-8' },
    {
      event: 'recall',
      from: ['in-moderation'],
      to: 'draft',
      by: ['partner'],
      why: 'PAR-8: to change it before it is read',
    },
    { event: 'approve', from: ['in-moderation'], to: 'active', by: ['operator'], why: 'PAR-8' },
    { event: 'reject', from: ['in-moderation'], to: 'rejected', by: ['operator'], why: 'PAR-8: with a reason' },
    {
      event: 'take-down',
      from: ['active'],
      to: 'rejected',
      by: ['operator'],
      why: 'PAR-8: with a reason; nobody is offered it from then on',
    },
    {
      event: 'withdraw',
      from: ['draft', 'in-moderation', 'active', 'rejected'],
      to: 'withdrawn',
      by: ['partner'],
      why: 'PAR-8: running jobs are left alone',
    },
  ],
});

export type ServiceState = (typeof SERVICE_LIFE)['states'][number];
export type ServiceMove = (typeof SERVICE_LIFE)['transitions'][number]['event'];
