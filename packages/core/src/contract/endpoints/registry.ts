import { COMMUNITY, type Endpoint } from './endpoint.ts';

/** Legal entities: looked up in a public registry (PAR-1). */
export const REGISTRY = {
  'registry.search': {
    method: 'GET',
    path: '/v1/registry',
    roles: ['partner', ...COMMUNITY, 'operator'],
    refusals: ['registry.unavailable'],
    summary: 'Legal entities by name or tax id, best first; two letters are enough.',
  },
  'registry.read': {
    method: 'GET',
    path: '/v1/registry/{country}/{taxId}',
    roles: ['partner', ...COMMUNITY, 'operator'],
    refusals: ['registry.unknown', 'registry.unavailable'],
    summary: 'What the registry knows of one legal entity, and what a form is prefilled with.',
  },
} as const satisfies Record<string, Endpoint>;
