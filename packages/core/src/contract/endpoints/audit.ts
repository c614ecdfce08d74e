import type { Endpoint } from './endpoint.ts';

/** The audit trail (PRV-3). */
export const AUDIT = {
  'audit.list': {
    method: 'GET',
    path: '/v1/audit',
    roles: ['owner'],
    withoutModule: true,
    refusals: [],
    summary: 'Who did what, when and from where in the organization, and to whom contact data was given; newest first.',
  },
} as const satisfies Record<string, Endpoint>;
