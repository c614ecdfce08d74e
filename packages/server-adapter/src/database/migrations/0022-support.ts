import { guard, type Migration } from './migration.ts';

/** PRV-4: the operator's people look into an organization, with its knowledge and for a time. */
export const support: Migration = {
  name: '0022-support',
  sql: `
create table support_grants (
  owner uuid not null references organizations (id),
  id uuid not null,
  -- The operator's own id of the person: nobody else looks by it.
  subject text not null,
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null check (until > opened_at and until <= opened_at + interval '8 hours'),
  ended_at timestamptz,
  ended_by text check (ended_by in ('operator', 'organization')),
  primary key (owner, id),
  check ((ended_at is null) = (ended_by is null))
);

create index support_grants_id on support_grants (id);

${guard(
  'support_grants',
  'select, insert, update',
  { system: 'scope_is_system() and scope_owns(owner)' },
  { staff: 'scope_is_staff() and scope_owns(owner)' },
)}
`,
};
