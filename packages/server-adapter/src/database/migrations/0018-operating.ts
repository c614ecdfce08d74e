import { APPEND, guard, kept, type Migration } from './migration.ts';

/** ORG-7: organizations have a life, and the operator's words on it. */
export const operating: Migration = {
  name: '0018-operating',
  sql: `
-- \`state_since\`: null while nothing has become of it since it was made.
alter table organizations
  add column state text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  add column state_since timestamptz;

create index organizations_name on organizations (lower(name), id);

-- What became of an organization, and why: both sides read it.
create table organization_moves (
  owner uuid not null references organizations (id),
  id uuid not null,
  event text not null,
  reason text,
  -- \`operator:<subject>\`, \`owner:<subject>\`, \`system:\`.
  actor text not null,
  at timestamptz not null,
  primary key (owner, id)
);

${guard(
  'organization_moves',
  APPEND,
  { system: 'scope_is_system() and scope_owns(owner)' },
  { staff: 'scope_is_staff() and scope_owns(owner)', operator: 'scope_is_operator()' },
)}

${kept('organization_moves')}
`,
};
