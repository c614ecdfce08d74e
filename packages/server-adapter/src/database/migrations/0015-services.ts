import { guard, type Migration } from './migration.ts';

const RELATED = `exists (select from relations r where r.owner = scope_organization() and r.partner = services.owner)`;

/** Services as the operator moderates them, and what each organization says to them (PAR-8, PAR-11). */
export const services: Migration = {
  name: '0015-services',
  sql: `
select set_config('pasar.role', 'system', true);

alter table services drop constraint services_state_check;

alter table services
  add constraint services_state_check check (state in ('draft', 'in-moderation', 'active', 'rejected', 'withdrawn')),
  alter column state set default 'draft',
  -- New words of an active one: \`{ summary, description }\`.
  add column revision jsonb,
  add column reason text,
  -- Since when something waits for the operator.
  add column submitted_at timestamptz;

create index services_waiting on services (submitted_at, id) where submitted_at is not null;

-- Its partner changes a service, and the operator by the deployment; an organization's people look at it. The server locks it
-- for them, when they decide on it.
drop policy "related" on services;

create policy "related" on services for select using (scope_role() <> 'partner' and ${RELATED});

create policy "locked" on services for update using (scope_is_system() and ${RELATED}) with check (false);

-- One service × one organization. \`reduction\`: as the organization drew it; its bounding box narrows a search.
create table offerings (
  owner uuid not null references organizations (id),
  service uuid not null,
  partner uuid not null,
  state text not null check (state in ('offered', 'accepted', 'refused', 'deactivated')),
  reason text,
  reduction jsonb,
  south double precision,
  west double precision,
  north double precision,
  east double precision,
  offered_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (owner, service)
);

create index offerings_partner on offerings (owner, partner);

create index offerings_service on offerings (service);

${guard(
  'offerings',
  'select, insert, update',
  { system: 'scope_is_system() and scope_owns(owner)' },
  {
    staff: 'scope_is_staff() and scope_owns(owner)',
    partner: 'scope_owns(owner) and partner = scope_partner()',
    own: 'scope_organization() is null and partner = scope_partner()',
    operator: 'scope_is_operator()',
  },
)}

-- Until now whoever took a partner took its services: what was switched on or agreed on is accepted.
insert into offerings (owner, service, partner, state, offered_at, updated_at)
select distinct taken.owner, taken.service, taken.partner, 'accepted', now(), now()
from (
  select a.owner, a.service, a.partner from activations a
  union
  select g.owner, s.id, g.partner
  from agreements g
  join agreement_kinds k on k.owner = g.owner and k.agreement = g.id
  join services s on s.owner = g.partner and s.kind = k.kind
  where g.state = 'accepted') taken;

select set_config('pasar.role', '', true);
`,
};
