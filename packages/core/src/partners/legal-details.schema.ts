import * as z from 'zod';
import { LegalEntity } from '../legal/legal-entity.schema.ts';

/** Names of a legal entity's fields whose values came from the registry as they stand (PAR-1). */
const Prefilled = z.array(z.string().max(40)).max(30);

export const LegalDetailsEdit = z.object({ entity: LegalEntity, prefilled: Prefilled.default([]) });
export type LegalDetailsEdit = z.output<typeof LegalDetailsEdit>;

/** A partner's legal details; null until they are given. */
export const LegalDetails = z
  .object({ entity: LegalEntity.nullable(), prefilled: Prefilled })
  .meta({ id: 'LegalDetails' });
export type LegalDetails = z.output<typeof LegalDetails>;
