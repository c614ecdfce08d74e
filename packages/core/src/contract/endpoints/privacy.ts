import { type Endpoint, STAFF } from './endpoint.ts';

/** What people agree to (PRV-1). */
export const PRIVACY = {
  'consents.read': {
    method: 'GET',
    path: '/v1/consents',
    roles: ['customer', 'partner'],
    withoutModule: true,
    refusals: [],
    summary: 'Where the reader stands with each purpose, and what was said when (PRV-1).',
  },
  'partner-consents.read': {
    method: 'GET',
    path: '/v1/partners/{partner}/consents',
    roles: STAFF,
    refusals: ['partner.unknown'],
    summary: 'What a partner has agreed to towards the organization (PRV-1, PAR-10).',
  },
  'consents.set': {
    method: 'POST',
    path: '/v1/consents',
    roles: ['customer', 'partner'],
    withoutModule: true,
    begins: false,
    refusals: ['consent.version'],
    summary: 'Agrees to a purpose, or takes it back, as easily (PRV-1).',
  },
} as const satisfies Record<string, Endpoint>;
