import { ALL, guard, type Migration } from './migration.ts';

/** An organization's people see the partners it has a relation with; a partner sees itself. */
const related = (partner: string) =>
  `scope_role() <> 'partner' and exists (select from relations r where r.owner = scope_organization() and r.partner = ${partner})`;

/** What an organization has with a partner: its staff's, and that partner's own. */
const SHARED = {
  staff: 'scope_is_staff() and scope_owns(owner)',
  partner: 'scope_owns(owner) and partner = scope_partner()',
};

/** Partners, what they provide, and what binds them to organizations. References across owners carry no foreign key. */
export const partners: Migration = {
  name: '0003-partners',
  sql: `
-- Only states, no terms: everybody of the organization may know who its partners are.
create table relations (
  owner uuid not null references organizations (id),
  partner uuid not null,
  state text not null,
  house_documents_accepted boolean not null,
  guide_done boolean not null,
  suspended_until timestamptz,
  primary key (owner, partner)
);

create index relations_partner on relations (partner);

${guard('relations', ALL, {
  organization: "scope_owns(owner) and scope_role() <> 'partner'",
  partner: 'scope_owns(owner) and partner = scope_partner()',
})}

-- A partner is its own owner. \`away\`: windows in which it takes no work (PAR-14).
create table partners (
  id uuid primary key,
  name text not null,
  country char(2) not null,
  lat double precision not null,
  lng double precision not null,
  account text not null,
  licence_until timestamptz not null,
  documents_valid_until timestamptz not null,
  away jsonb not null default '[]',
  stars int not null default 0,
  reviews int not null default 0,
  response_minutes double precision not null default 0,
  won int not null default 0,
  completed int not null default 0
);

${guard('partners', ALL, {
  deployment: 'scope_is_deployment()',
  self: 'id = scope_partner()',
  related: related('partners.id'),
})}

create table members (
  owner uuid not null references partners (id),
  id uuid not null,
  subject text not null,
  role text not null default 'owner' check (role in ('owner', 'worker')),
  primary key (owner, id),
  unique (owner, subject)
);

${guard('members', ALL, {
  deployment: 'scope_is_deployment()',
  self: 'owner = scope_partner()',
  related: `(scope_is_system() or scope_role() = 'host') and ${related('members.owner')}`,
})}

-- The bounding box of the zone (degrees, WGS 84) narrows a search before the exact check (PAR-11).
create table services (
  owner uuid not null references partners (id),
  id uuid not null,
  kind_owner uuid not null,
  kind uuid not null,
  state text not null default 'active' check (state in ('draft', 'in-moderation', 'active', 'rejected')),
  summary jsonb not null,
  description jsonb not null,
  -- Minor units of the organization's currency; null: on quote.
  price bigint,
  price_from boolean not null,
  warranty_days int,
  zone jsonb not null,
  south double precision not null,
  west double precision not null,
  north double precision not null,
  east double precision not null,
  primary key (owner, id)
);

create index services_kind on services (kind, owner);

${guard('services', ALL, {
  deployment: 'scope_is_deployment()',
  self: 'owner = scope_partner()',
  related: related('services.owner'),
})}

create table agreements (
  owner uuid not null references organizations (id),
  id uuid not null,
  partner uuid not null,
  state text not null,
  expires_at timestamptz,
  -- Basis points.
  commission int not null check (commission between 0 and 10000),
  primary key (owner, id)
);

create index agreements_partner on agreements (owner, partner);

${guard('agreements', ALL, SHARED)}

create table agreement_kinds (
  owner uuid not null,
  agreement uuid not null,
  kind uuid not null,
  primary key (owner, agreement, kind),
  foreign key (owner, agreement) references agreements (owner, id) on delete cascade
);

${guard('agreement_kinds', ALL, {
  agreement: 'exists (select from agreements a where a.owner = agreement_kinds.owner and a.id = agreement)',
})}

-- CAT-2: a service switched on, or off again, for a place and all below it; the nearest line wins (ORG-1).
create table activations (
  owner uuid not null,
  place uuid not null,
  partner uuid not null,
  service uuid not null,
  active boolean not null default true,
  category text not null,
  weight int not null default 0,
  tags text[] not null default '{}',
  primary key (owner, place, partner, service),
  foreign key (owner, place) references places (owner, id)
);

create index activations_service on activations (owner, service);

${guard('activations', ALL, {
  organization: "scope_owns(owner) and scope_role() <> 'partner'",
  partner: 'scope_owns(owner) and partner = scope_partner()',
})}
`,
};
