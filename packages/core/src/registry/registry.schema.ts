import * as z from 'zod';
import { CivilDate } from '../kernel/kernel.schema.ts';
import { Country, LegalEntity } from '../legal/legal-entity.schema.ts';

/** `closing`: being wound up. A closed one can be looked at, not asked for. */
export const RegistryState = z.enum(['active', 'closing', 'closed']);
export type RegistryState = z.output<typeof RegistryState>;

/** A legal entity as a public registry knows it (PAR-1): the name and the tax id, and what else it happens to say. */
export const RegistryEntity = LegalEntity.pick({ country: true, name: true, taxId: true })
  .extend({
    ...LegalEntity.pick({
      fullName: true,
      form: true,
      registrationReason: true,
      registrationNumber: true,
      vatId: true,
      address: true,
      phone: true,
      supportEmail: true,
      lineOfBusiness: true,
    }).partial().shape,
    state: RegistryState,
    /** When the registry last said so. */
    asOf: CivilDate.optional(),
  })
  .meta({ id: 'RegistryEntity' });
export type RegistryEntity = Readonly<z.output<typeof RegistryEntity>>;

/** A tax id, whole or its first digits, or a name, whole or its first two letters, with whatever mistakes. */
export const RegistryQuery = z.object({
  q: z.string().trim().min(2).max(200),
  country: Country,
  limit: z.coerce.number().int().min(1).max(20).default(8),
});
export type RegistryQuery = z.output<typeof RegistryQuery>;

/** One line of the suggestions; best first. */
export const RegistrySuggestion = RegistryEntity.pick({
  country: true,
  taxId: true,
  name: true,
  form: true,
  address: true,
  state: true,
}).meta({ id: 'RegistrySuggestion' });
export type RegistrySuggestion = Readonly<z.output<typeof RegistrySuggestion>>;

export const RegistrySuggestions = z.object({ items: z.array(RegistrySuggestion) });

/** What the add-partner form begins with; `fromRegistry` names the fields to be marked so. */
export const Prefill = z
  .object({ values: LegalEntity.partial(), fromRegistry: z.array(z.string()) })
  .meta({ id: 'RegistryPrefill' });
export type Prefill = Readonly<z.output<typeof Prefill>>;

export const RegistryCard = z.object({ entity: RegistryEntity, prefill: Prefill }).meta({ id: 'RegistryCard' });
export type RegistryCard = Readonly<z.output<typeof RegistryCard>>;
