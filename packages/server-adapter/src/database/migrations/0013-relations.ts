import { ALL, APPEND, guard, kept, type Migration } from './migration.ts';

const SYSTEM = { system: 'scope_is_system() and scope_owns(owner)' };
const STAFF = 'scope_is_staff() and scope_owns(owner)';
const SHARED = { staff: STAFF, partner: 'scope_owns(owner) and partner = scope_partner()' };

/** A partner outside of any organization: it looks over those it works for. */
const OWN = 'scope_organization() is null and scope_partner() is not null';

/** How partners come to organizations: invitations, relations with their history, guides; and what people agreed to. */
export const relations: Migration = {
  name: '0013-relations',
  sql: `
-- Without: not given yet.
alter table partners alter column licence_until drop not null;

alter table partners alter column documents_valid_until drop not null;

-- Company data. \`confirmed_at\`: somebody of the partner's has looked through it.
alter table partners
  add column phone text,
  add column email text,
  add column listed boolean not null default true,
  add column own_jobs_only boolean not null default false,
  add column confirmed_at timestamptz;

update partners set confirmed_at = now();

-- A member who has not come by their link has no subject yet (ORG-6).
alter table members alter column subject drop not null;

alter table relations
  add column origin text not null default 'brought' check (origin in ('link', 'connect', 'asked', 'ticket', 'brought')),
  add column since timestamptz not null default now();

-- ORG-6: an owner looks after the company's people, and what names them.
create function scope_looks_after(company uuid) returns boolean language sql stable
  return coalesce(company = scope_partner(), false) and exists (
    select from members m where m.owner = company and m.id::text = scope_subject() and m.role = 'owner');

create policy "company" on subject_keys using (scope_looks_after(owner));

create policy "company" on personal_details using (scope_looks_after(owner));

create policy "own" on relations for select using (${OWN} and partner = scope_partner());

-- PAR-4: it takes applications of partners that it has nothing with.
alter table organizations add column takes_applications boolean not null default true;

create policy "open" on organizations for select using (${OWN} and takes_applications);

-- What became of a relation, step by step, with the words that belong to it; both sides read it.
create table relation_moves (
  owner uuid not null references organizations (id),
  id uuid not null,
  partner uuid not null,
  event text not null,
  state text not null,
  by text not null,
  reason text,
  until timestamptz,
  at timestamptz not null,
  primary key (owner, id)
);

create index relation_moves_partner on relation_moves (owner, partner, id desc);

${guard('relation_moves', APPEND, SHARED)}

${kept('relation_moves')}

-- PAR-3. The address and the name stand in personal_details, under the invitation's id. \`token\`: SHA-256 of the newest
-- link's, hexadecimal. \`member\`: it is for somebody of a partner that is there (ORG-6).
create table invitations (
  owner uuid not null references organizations (id),
  id uuid not null,
  token text not null,
  state text not null check (state in ('sent', 'used', 'withdrawn')),
  links int not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  partner uuid,
  member uuid,
  primary key (owner, id),
  unique (owner, token)
);

create index invitations_partner on invitations (owner, partner);

${guard('invitations', ALL, { staff: STAFF })}

-- Of an email address, by the master key: finds it again without telling it. Goes when the person is erased.
alter table personal_details add column mark text;

create index personal_details_mark on personal_details (mark) where mark is not null;

-- Who signs, of an organization or of a partner. Company data, in the clear.
create table legal_entities (
  owner uuid not null,
  id uuid not null,
  entity jsonb not null,
  -- Fields whose values came from the registry as they stand (PAR-1).
  prefilled text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (owner, id)
);

${guard(
  'legal_entities',
  ALL,
  { staff: STAFF, self: 'owner = scope_partner()' },
  {
    related: `scope_is_staff() and exists (
      select from relations r where r.owner = scope_organization() and r.partner = legal_entities.owner)`,
  },
)}

-- PAR-13. Without one the built-in guide holds.
create table guides (
  owner uuid primary key references organizations (id),
  title jsonb not null,
  steps jsonb not null,
  updated_at timestamptz not null
);

${guard('guides', ALL, { staff: STAFF }, { partner: 'scope_owns(owner) and scope_partner() is not null' })}

-- PRV-1: what was said, never edited. \`subject\`: a customer, or a partner.
create table consents (
  owner uuid not null references organizations (id),
  id uuid not null,
  subject uuid not null,
  purpose text not null,
  given boolean not null,
  version int not null,
  -- Who said it: \`partner:0198…\`.
  actor text not null,
  at timestamptz not null,
  primary key (owner, id)
);

create index consents_subject on consents (owner, subject, id);

${guard('consents', APPEND, {
  ...SYSTEM,
  self: 'scope_owns(owner) and subject in (scope_customer(), scope_partner())',
})}

create policy "staff" on consents for select using (${STAFF});

${kept('consents')}
`,
};
