import { checkTaxId } from '@pasar/core/legal/check';
import { foldName } from '@pasar/core/registry';
import { RegistryEntity } from '@pasar/core/registry/schema';
import { expect, test } from 'vitest';
import { townRegistry } from './registry.ts';

const registry = townRegistry();

test('PAR-1 three hundred firms in three countries, their ids right and no two the same', () => {
  expect(registry).toHaveLength(300);
  for (const entity of registry) {
    expect(RegistryEntity.parse(entity)).toEqual(entity);
    expect(checkTaxId(entity.country, entity.taxId)).toEqual({ ok: true, value: entity.taxId });
  }
  expect(new Set(registry.map(({ country, taxId }) => `${country} ${taxId}`)).size).toBe(300);
  expect(new Set(registry.map(({ country, name }) => `${country} ${foldName(name)}`)).size).toBe(300);
  expect(townRegistry()).toEqual(registry);
});
