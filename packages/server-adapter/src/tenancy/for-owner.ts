import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * The one tenant predicate: rows of `alias` (a table or its alias in the query) that belong to `owner`.
 * Every query on owned rows carries it; a test takes this function out to see row security hold alone.
 *
 * ```ts
 * tx.selectFrom('places').where(forOwner('places', organization)).where('id', '=', site)
 * sql`select … from requests r where ${forOwner('r', organization)} and r.id = ${request}`
 * ```
 */
export function forOwner(alias: string, owner: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${alias}.owner`)} = ${owner}::uuid`;
}

/** The tenant predicate of the directory: the deployment's entries, and the organization's own (CAT-6). */
export function forDirectory(alias: string, organization: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${alias}.owner`)} in (${organization}::uuid, (select id from deployments))`;
}
