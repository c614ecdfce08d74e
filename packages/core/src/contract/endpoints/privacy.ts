import type { Endpoint } from './endpoint.ts';

/** What people agree to (PRV-1). */
export const PRIVACY = {
  'consents.read': {
    method: 'GET',
    path: '/v1/consents',
    roles: ['customer', 'partner'],
    refusals: [],
    summary: 'Where the reader stands with each purpose, and what was said when (PRV-1).',
  },
  'consents.set': {
    method: 'POST',
    path: '/v1/consents',
    roles: ['customer', 'partner'],
    refusals: ['consent.version'],
    summary: 'Agrees to a purpose, or takes it back, as easily (PRV-1).',
  },
} as const satisfies Record<string, Endpoint>;
