import { defineLifeCycle } from '../kernel/transitions.ts';

/** A partner's account with the deployment, whatever its organizations think of it: what the partner list's column shows. */
export const ACCOUNT_LIFE = defineLifeCycle({
  name: 'account',
  initial: ['invited'],
  states: ['invited', 'submitted', 'licence-due', 'active', 'suspended', 'closed'],
  final: ['closed'],
  transitions: [
    { event: 'submit', from: ['invited'], to: 'submitted', by: ['partner'], why: 'PAR-7: its first application' },
    {
      event: 'bill',
      from: ['invited', 'submitted'],
      to: 'licence-due',
      by: ['system'],
      why: 'PAR-16: accepted, and no licence is in force',
    },
    {
      event: 'activate',
      from: ['invited', 'submitted', 'licence-due'],
      to: 'active',
      by: ['system', 'operator'],
      why: 'PAR-16: accepted, and a licence is in force',
    },
    {
      event: 'suspend',
      from: ['invited', 'submitted', 'licence-due', 'active'],
      to: 'suspended',
      by: ['operator'],
      why: 'PAR-15: at once, for every organization',
    },
    {
      event: 'reinstate',
      from: ['suspended'],
      to: 'active',
      by: ['operator'],
      why: 'PAR-15: where a licence is in force',
    },
    {
      event: 'reinstate-unlicensed',
      from: ['suspended'],
      to: 'licence-due',
      by: ['operator'],
      why: 'PAR-16: where it has lapsed meanwhile, or there was none',
    },
    {
      event: 'reinstate-applicant',
      from: ['suspended'],
      to: 'submitted',
      by: ['operator'],
      why: 'PAR-15: whom no organization had accepted yet',
    },
    {
      event: 'reinstate-invited',
      from: ['suspended'],
      to: 'invited',
      by: ['operator'],
      why: 'PAR-15: who had not applied yet',
    },
    {
      event: 'close',
      from: ['invited', 'submitted', 'licence-due', 'active', 'suspended'],
      to: 'closed',
      by: ['operator'],
      why: 'PAR-7: refused while work is under way or upcoming',
    },
  ],
});

export type AccountStatus = (typeof ACCOUNT_LIFE)['states'][number];
