import { type RawBuilder, sql } from 'kysely';

/** A value for a `jsonb` column. Given bare, one driver would take an array for an SQL array. */
export function json<Value>(value: Value): RawBuilder<Value> {
  return sql<Value>`${JSON.stringify(value)}::jsonb`;
}
