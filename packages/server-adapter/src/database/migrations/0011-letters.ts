import type { Migration } from './migration.ts';

/**
 * Messages tell of anything that has events: a request, a ticket, a licence. `about`: the aggregate. They belong to an
 * organization, or to the deployment; `receiver` may be an address without an account, kept sealed under its id.
 */
export const letters: Migration = {
  name: '0011-letters',
  sql: `
alter table messages drop constraint messages_owner_request_fkey;

alter table messages rename column request to about;
`,
};
