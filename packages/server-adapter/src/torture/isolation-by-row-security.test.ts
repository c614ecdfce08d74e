import { sql } from 'kysely';
import { vi } from 'vitest';
import { isolationMatrix } from './isolation.ts';

const predicates = vi.hoisted(() => ({ areOut: false }));
vi.mock('../tenancy/for-owner.ts', async (original) => {
  const real = await original<typeof import('../tenancy/for-owner.ts')>();
  const unless = <Args extends readonly unknown[], Predicate>(predicate: (...args: Args) => Predicate) => {
    return (...args: Args) => (predicates.areOut ? sql`true` : predicate(...args));
  };
  return { forOwner: unless(real.forOwner), forDirectory: unless(real.forDirectory) };
});

/** The tenant predicates are taken out of every query: row security holds alone. */
isolationMatrix('isolation by row security alone', async () => {
  predicates.areOut = true;
  return () => {
    predicates.areOut = false;
  };
});
