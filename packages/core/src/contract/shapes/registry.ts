import * as z from 'zod';
import { Country } from '../../legal/legal-entity.schema.ts';
import { RegistryCard, RegistryQuery, RegistrySuggestions } from '../../registry/registry.schema.ts';
import type { REGISTRY } from '../endpoints/registry.ts';
import type { Shapes } from './shape.ts';

export const REGISTRY_SHAPES = {
  'registry.search': { query: RegistryQuery, answer: RegistrySuggestions },
  'registry.read': {
    params: z.object({ country: Country, taxId: z.string().regex(/^[0-9A-Z]{4,20}$/) }),
    answer: RegistryCard,
  },
} as const satisfies Shapes<typeof REGISTRY>;
