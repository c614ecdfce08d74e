import { ALL, guard, type Migration } from './migration.ts';

/**
 * The application's role, and the scope of a transaction as functions that policies read. The settings are set by
 * `database/transaction.ts`; without them nothing is visible.
 */
export const scope: Migration = {
  name: '0001-scope',
  sql: `
do $$
begin
  if not exists (select from pg_roles where rolname = 'pasar_app') then
    create role pasar_app nologin;
  end if;
  if not pg_has_role(current_user, 'pasar_app', 'member') then
    execute format('grant pasar_app to %I', current_user);
  end if;
exception when duplicate_object or unique_violation then
  execute format('grant pasar_app to %I', current_user);
end $$;

grant usage on schema pasar to pasar_app;

create function scope_role() returns text language sql stable
  return nullif(current_setting('pasar.role', true), '');

create function scope_organization() returns uuid language sql stable
  return nullif(current_setting('pasar.organization', true), '')::uuid;

create function scope_subject() returns text language sql stable
  return nullif(current_setting('pasar.subject', true), '');

create function scope_customer() returns uuid language sql stable
  return case scope_role() when 'customer' then scope_subject()::uuid end;

create function scope_partner() returns uuid language sql stable
  return case scope_role() when 'partner' then nullif(current_setting('pasar.partner', true), '')::uuid end;

-- The server itself, for its organization or, without one, for the whole deployment.
create function scope_is_system() returns boolean language sql stable
  return coalesce(scope_role() = 'system', false);

create function scope_is_deployment() returns boolean language sql stable
  return scope_is_system() and scope_organization() is null;

create function scope_is_staff() returns boolean language sql stable
  return coalesce(scope_role() in ('system', 'viewer', 'manager', 'community-manager', 'owner'), false);

create function scope_owns(owner uuid) returns boolean language sql stable
  return coalesce(owner = scope_organization(), false) or scope_is_deployment();

create table deployments (
  id uuid primary key,
  singleton boolean not null default true unique check (singleton),
  created_at timestamptz not null default now()
);

${guard('deployments', 'select, insert', { everyone: 'true' })}

-- Ed25519, for tokens. The private half is sealed by the deployment's master key.
create table signing_keys (
  owner uuid not null references deployments (id),
  id uuid not null,
  public_jwk jsonb not null,
  sealed bytea not null,
  created_at timestamptz not null default now(),
  primary key (owner, id)
);

${guard('signing_keys', ALL, { system: 'scope_is_deployment()' })}
`,
};
