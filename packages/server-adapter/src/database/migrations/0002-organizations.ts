import { ALL, guard, type Migration } from './migration.ts';

const DIRECTORY = '(select id from deployments)';

/** Organizations with their places, keys and customers, and the directory of service kinds. */
export const organizations: Migration = {
  name: '0002-organizations',
  sql: `
-- An organization is its own owner. \`brand_hash\` names the brand's colours in picture addresses.
create table organizations (
  id uuid primary key,
  name text not null,
  locale text not null,
  currency char(3) not null,
  country char(2) not null,
  zone text not null,
  privacy_url text,
  brand jsonb not null,
  brand_hash text not null,
  dispatch jsonb not null,
  created_at timestamptz not null default now()
);

${guard('organizations', ALL, { organization: 'scope_owns(id)' })}

create table api_keys (
  owner uuid not null references organizations (id),
  id uuid not null,
  kind text not null check (kind in ('secret', 'publishable')),
  -- SHA-256 of the key, hexadecimal; the key itself is shown once and not kept.
  hash text not null,
  -- The key's last four characters, for people to tell keys apart.
  hint text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (owner, id),
  unique (owner, hash)
);

create index api_keys_hash on api_keys (hash);

${guard('api_keys', ALL, { system: 'scope_is_system() and scope_owns(owner)' })}

-- ORG-1. \`path\`: the ids from the root down to this place, itself included.
create table places (
  owner uuid not null references organizations (id),
  id uuid not null,
  parent uuid,
  level text not null check (level in ('group', 'quarter', 'site')),
  name text not null,
  address text,
  lat double precision,
  lng double precision,
  path uuid[] not null,
  primary key (owner, id),
  foreign key (owner, parent) references places (owner, id),
  check (level <> 'site' or (address is not null and lat is not null and lng is not null))
);

${guard('places', ALL, { organization: 'scope_owns(owner)' })}

create table customers (
  owner uuid not null references organizations (id),
  id uuid not null,
  -- The host's own id of the person.
  subject text not null,
  sites uuid[] not null,
  tags text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (owner, id),
  unique (owner, subject)
);

${guard('customers', ALL, {
  staff: "(scope_is_staff() or scope_role() = 'host') and scope_owns(owner)",
  self: 'scope_owns(owner) and id = scope_customer()',
})}

-- The directory: owned by the deployment, or by an organization that adds entries of its own (CAT-6).
create table categories (
  owner uuid not null,
  id text not null,
  names jsonb not null,
  icon text not null,
  position int not null default 0,
  primary key (owner, id)
);

${guard('categories', ALL, { directory: `scope_owns(owner) or owner = ${DIRECTORY}` })}

create table pictures (
  owner uuid not null,
  slug text not null,
  -- SHA-256 of the drawing, the first 16 hexadecimal digits.
  hash text not null,
  svg text not null,
  primary key (owner, slug)
);

${guard('pictures', ALL, { directory: `scope_owns(owner) or owner = ${DIRECTORY}` })}

create table kinds (
  owner uuid not null,
  id uuid not null,
  slug text not null,
  category text not null,
  icon text not null,
  names jsonb not null,
  synonyms jsonb not null default '{}',
  unit jsonb not null,
  lead_points int not null check (lead_points >= 0),
  form_version int not null,
  primary key (owner, id),
  unique (owner, slug),
  foreign key (owner, category) references categories (owner, id)
);

create index kinds_id on kinds (id);

${guard('kinds', ALL, { directory: `scope_owns(owner) or owner = ${DIRECTORY}` })}

-- FRM-1: every version stays; a request keeps the one it was filled with.
create table forms (
  owner uuid not null,
  kind uuid not null,
  version int not null,
  definition jsonb not null,
  primary key (owner, kind, version),
  foreign key (owner, kind) references kinds (owner, id)
);

${guard('forms', ALL, { directory: `scope_owns(owner) or owner = ${DIRECTORY}` })}
`,
};
