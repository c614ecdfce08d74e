import type { Migration } from './migration.ts';

/** PAR-15, PAR-16: whoever is reinstated stands again where it stood, and not where its licence does not reach. */
export const accountStood: Migration = {
  name: '0020-account-stood',
  sql: `
-- Where the account stood until then; null: from before this was kept.
alter table account_moves add column stood text;
`,
};
