import { COMMUNITY, type Endpoint } from './endpoint.ts';

/** Legal entities: looked up in a public registry, and checked (PAR-1). */
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
  'legal-entities.check': {
    method: 'POST',
    path: '/v1/legal-entities/check',
    roles: ['partner', ...COMMUNITY, 'operator'],
    repeatable: true,
    refusals: ['legal-entity.invalid'],
    summary: 'Checks tax and bank ids by their country’s rules, and answers them tidied; keeps nothing.',
  },
} as const satisfies Record<string, Endpoint>;
