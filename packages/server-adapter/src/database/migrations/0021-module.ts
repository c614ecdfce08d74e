import type { Migration } from './migration.ts';

/** ORG-5: an organization's marketplace is on or off. */
export const module: Migration = {
  name: '0021-module',
  sql: `
alter table organizations add column module boolean not null default true;
`,
};
