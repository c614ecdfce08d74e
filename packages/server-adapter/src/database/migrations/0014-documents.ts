import { ALL, APPEND, guard, kept, type Migration } from './migration.ts';

const STAFF = 'scope_is_staff() and scope_owns(owner)';
const PARTNER = { partner: 'scope_owns(owner) and scope_partner() is not null' };

/** What partners have to show, and what they have to read (PAR-5, PAR-6). */
export const documents: Migration = {
  name: '0014-documents',
  sql: `
select set_config('pasar.role', 'system', true);

-- PAR-5: what each organization asks for is its own, and so is until when it is met. Null: something is missing.
alter table relations add column documents_valid_until timestamptz;

update relations r set documents_valid_until = (select p.documents_valid_until from partners p where p.id = r.partner);

alter table partners drop column documents_valid_until;

create table document_requirements (
  owner uuid not null references organizations (id),
  type text not null,
  expires boolean not null,
  position int not null,
  primary key (owner, type)
);

${guard('document_requirements', ALL, { staff: STAFF }, PARTNER)}

-- The bytes lie in the file store. A removed one's row stays, its bytes go.
create table documents (
  owner uuid not null references partners (id),
  id uuid not null,
  type text not null,
  name text not null,
  content_type text not null,
  bytes int not null,
  storage_key text not null,
  -- Its last day.
  valid_until date,
  state text not null check (state in ('valid', 'lapsed', 'replaced', 'removed')),
  actor text not null,
  created_at timestamptz not null,
  primary key (owner, id)
);

create unique index documents_one_of_a_type on documents (owner, type) where state in ('valid', 'lapsed') and type <> 'other';

create index documents_id on documents (id);

${guard(
  'documents',
  ALL,
  { deployment: 'scope_is_deployment()', self: 'owner = scope_partner()' },
  {
    related: `scope_is_staff() and exists (
      select from relations r where r.owner = scope_organization() and r.partner = documents.owner
        and r.state in ('applied', 'accepted', 'suspended', 'deactivated'))`,
  },
)}

-- That both sides were told, so many days before; 0: that it has lapsed. Once, however often a timer wakes.
create table document_notices (
  owner uuid not null references organizations (id),
  document uuid not null,
  days int not null,
  at timestamptz not null,
  primary key (owner, document, days)
);

${guard('document_notices', APPEND, { system: 'scope_is_system() and scope_owns(owner)' })}

create table house_documents (
  owner uuid not null references organizations (id),
  id uuid not null,
  kind text not null check (kind in ('terms', 'guide', 'charter', 'other')),
  -- The one in force.
  version int not null,
  retired boolean not null default false,
  primary key (owner, id)
);

${guard('house_documents', ALL, { staff: STAFF }, PARTNER)}

create table house_document_versions (
  owner uuid not null,
  document uuid not null,
  version int not null check (version > 0),
  title jsonb not null,
  text jsonb not null,
  published_at timestamptz not null,
  primary key (owner, document, version),
  foreign key (owner, document) references house_documents (owner, id)
);

${guard('house_document_versions', APPEND, { staff: STAFF }, PARTNER)}

${kept('house_document_versions')}

-- Who accepted what, when, and from where (as far as that is kept).
create table house_acceptances (
  owner uuid not null,
  document uuid not null,
  version int not null,
  partner uuid not null,
  member uuid,
  actor text not null,
  at timestamptz not null,
  network text,
  agent text,
  primary key (owner, document, version, partner),
  foreign key (owner, document, version) references house_document_versions (owner, document, version)
);

create index house_acceptances_partner on house_acceptances (owner, partner);

${guard('house_acceptances', APPEND, {
  staff: STAFF,
  partner: 'scope_owns(owner) and partner = scope_partner()',
})}

${kept('house_acceptances')}

select set_config('pasar.role', '', true);
`,
};
