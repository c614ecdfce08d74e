import { accept, type Result, refuse } from '@pasar/core/kernel';
import { checkTaxId } from '@pasar/core/legal/check';
import { type RegistryState, taxIdKey } from '@pasar/core/registry';
import { RegistryEntity } from '@pasar/core/registry/schema';
import type { DumpRecord } from './dump-records.ts';

export interface Columns {
  /** Of records that do not say theirs; ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** The file's names of ours: `{ taxId: 'ИНН', name: 'НаимЮЛПолн' }`. Others are found by our own names. */
  readonly columns?: Readonly<Partial<Record<Field, string>>> | undefined;
}

type Field = keyof RegistryEntity;
export const FIELDS = Object.keys(RegistryEntity.shape) as readonly Field[];

/** As registries say it: Sirene's letters, the Russian registry's words. */
const STATES: Readonly<Record<string, RegistryState>> = {
  '': 'active',
  a: 'active',
  active: 'active',
  actif: 'active',
  aktif: 'active',
  действующее: 'active',
  действует: 'active',
  closing: 'closing',
  liquidating: 'closing',
  'в стадии ликвидации': 'closing',
  c: 'closed',
  closed: 'closed',
  cessée: 'closed',
  'tidak aktif': 'closed',
  liquidated: 'closed',
  ликвидировано: 'closed',
  'прекратило деятельность': 'closed',
};

/**
 * A record as an entity. Refusals: `record.malformed` · `record.name`, `record.tax-id`, `record.country` are not there ·
 * `record.state` that nobody knows · `record.field` another value that is none · and the codes of tax ids (`legal-id.…`).
 */
export function entityOfRecord(
  { values }: DumpRecord,
  { country: home, columns = {} }: Columns,
): Result<RegistryEntity> {
  if (!values) return refuse('record.malformed');
  const of = (field: Field): string | undefined => {
    const value = values[columns[field] ?? field] ?? values[columns[field] ?? snake(field)];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    return text === '' ? undefined : text.replace(/\s+/g, ' ');
  };
  const country = of('country')?.toUpperCase() ?? home;
  const name = of('name') ?? of('fullName');
  const written = of('taxId');
  if (!country) return refuse('record.country');
  if (!name) return refuse('record.name');
  if (!written) return refuse('record.tax-id');
  const taxId = checkTaxId(country, written);
  if (!taxId.ok) return taxId;
  const state = STATES[of('state')?.toLowerCase() ?? ''];
  if (!state) return refuse('record.state');
  const given = Object.fromEntries(
    FIELDS.map((field) => [field, of(field)]).filter(([, value]) => value !== undefined),
  );
  const entity = RegistryEntity.safeParse({ ...given, country, name, taxId: taxIdKey(country, taxId.value), state });
  return entity.success
    ? accept(entity.data)
    : refuse('record.field', { field: entity.error.issues[0]!.path.join('.') });
}

/** `taxId` → `tax_id` */
function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
