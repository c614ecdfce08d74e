import type { LegalEntity } from '../legal/legal-entity.schema.ts';
import type { Prefill, RegistryEntity } from './registry.schema.ts';

/** What a form takes over from a registry, in the form's order. */
const FIELDS = [
  'country',
  'name',
  'fullName',
  'form',
  'taxId',
  'registrationReason',
  'registrationNumber',
  'vatId',
  'address',
  'phone',
  'supportEmail',
  'lineOfBusiness',
] as const satisfies readonly (keyof LegalEntity & keyof RegistryEntity)[];

/** PAR-1: what the registry knows is filled in, and marked so; the rest is the person's to say. */
export function prefillFrom(entity: RegistryEntity): Prefill {
  const fromRegistry = FIELDS.filter((field) => entity[field] !== undefined);
  return { values: Object.fromEntries(fromRegistry.map((field) => [field, entity[field]])), fromRegistry };
}
