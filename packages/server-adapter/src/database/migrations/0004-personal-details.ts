import { ALL, guard, type Migration } from './migration.ts';

/** The server for its organization reaches that organization's people and those of its partners; a person reaches itself. */
const policies = (table: string) => ({
  system: `scope_is_system() and (scope_owns(owner)
    or exists (select from relations r where r.owner = scope_organization() and r.partner = ${table}.owner))`,
  customer: 'scope_owns(owner) and subject = scope_customer()',
  member: 'owner = scope_partner() and subject::text = scope_subject()',
});

/** What names a person, apart from everything else, each person's under a key of their own. */
export const personalDetails: Migration = {
  name: '0004-personal-details',
  sql: `
-- PRV-2: one key per person, sealed by the master key. Deleting it erases whatever it sealed, in every backup too.
create table subject_keys (
  owner uuid not null,
  subject uuid not null,
  sealed bytea not null,
  created_at timestamptz not null default now(),
  primary key (owner, subject)
);

${guard('subject_keys', ALL, policies('subject_keys'))}

-- AES-256-GCM by the subject's key. \`id\` is what it belongs to: the customer, the member, or a request.
create table personal_details (
  owner uuid not null,
  id uuid not null,
  subject uuid not null,
  sealed bytea not null,
  updated_at timestamptz not null default now(),
  primary key (owner, id),
  foreign key (owner, subject) references subject_keys (owner, subject) on delete cascade
);

create index personal_details_subject on personal_details (owner, subject);

${guard('personal_details', ALL, policies('personal_details'))}
`,
};
