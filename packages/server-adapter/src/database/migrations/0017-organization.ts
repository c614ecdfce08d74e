import { guard, type Migration } from './migration.ts';

/** The organization as its owner and the operator run it (ORG-1, ORG-3…ORG-5, ORG-7). */
export const organization: Migration = {
  name: '0017-organization',
  sql: `
-- ORG-1: what a place sets for itself and all below it: \`{ broadcast, waitDays, lapseDays, offerHours }\`, each of them or not.
alter table places add column settings jsonb not null default '{}';

-- ORG-4: who works for the organization, by the host's own id of the person, and what they may do. What names them is sealed.
create table staff (
  owner uuid not null references organizations (id),
  id uuid not null,
  subject text not null,
  role text not null check (role in ('viewer', 'manager', 'community-manager', 'owner')),
  since timestamptz not null,
  revoked_at timestamptz,
  primary key (owner, id),
  unique (owner, subject)
);

${guard('staff', 'select, insert, update', {
  system: 'scope_is_system() and scope_owns(owner)',
  owner: "scope_role() = 'owner' and scope_owns(owner)",
})}
`,
};
