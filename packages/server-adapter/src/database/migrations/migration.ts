/** One step of the schema. Steps run in the order of their names, each in a transaction of its own, once. */
export interface Migration {
  /** `0001-scope`. Never renamed, never changed once released. */
  readonly name: string;
  /** PostgreSQL ≥ 15, `pasar` first on the search path. One paragraph is one statement. */
  readonly sql: string;
}

/**
 * Closes a table: row security on, also for its owner, one policy per name (they add up), and what the application's
 * role may do at all. A table without `guard` is out of the application's reach.
 * @param views policies for reading only
 */
export function guard(
  table: string,
  grants: string,
  policies: Readonly<Record<string, string>>,
  views: Readonly<Record<string, string>> = {},
): string {
  return [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    `grant ${grants} on ${table} to pasar_app;`,
    ...Object.entries(policies).map(([name, rows]) => `create policy "${name}" on ${table} using (${rows});`),
    ...Object.entries(views).map(([name, rows]) => `create policy "${name}" on ${table} for select using (${rows});`),
  ].join('\n\n');
}

export const ALL = 'select, insert, update, delete';
/** For what is never edited (PRV-3). */
export const APPEND = 'select, insert';

/** Nothing of it is ever changed, by whoever asks, the tables' owner included: no update, no delete, no truncate. */
export function kept(table: string): string {
  return `create trigger ${table}_kept before update or delete or truncate on ${table}
  for each statement execute function refuse_change();`;
}
