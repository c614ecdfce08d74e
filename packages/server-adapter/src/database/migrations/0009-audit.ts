import { APPEND, guard, kept, type Migration } from './migration.ts';

/**
 * PRV-3: one row for each act, whoever or whatever did it. What happened by it (`events`) and whose contact it gave away
 * (`disclosures`) lead to it by `act`, which the transaction fills in by itself and the database asks for: neither can be
 * written outside an act of the trail.
 */
export const audit: Migration = {
  name: '0009-audit',
  sql: `
create function scope_act() returns uuid language sql stable
  return nullif(current_setting('pasar.act', true), '')::uuid;

-- Ids, states and names of fields; never personal data.
create table audit_trail (
  -- The organization, or for what concerns them all the deployment.
  owner uuid not null,
  -- Of an act by the API the request's id; of a timer's the timer's.
  id uuid not null,
  at timestamptz not null,
  -- Who: a role of the contract, \`clock\` or \`system\`, and its subject.
  role text not null,
  subject text,
  partner uuid,
  -- What: an endpoint's id, a timer's kind, a command.
  action text not null,
  -- About what; \`code\` is what people read aloud instead of the id.
  about_kind text not null,
  about uuid not null,
  code text not null,
  -- All that it concerns: searches go by it.
  ids uuid[] not null,
  changed jsonb not null,
  -- From where: no whole address is ever kept.
  network cidr check (masklen(network) <= case family(network) when 4 then 24 else 48 end),
  agent text check (length(agent) <= 60),
  page text check (length(page) <= 200),
  primary key (owner, id)
);

create index audit_trail_newest on audit_trail (owner, at desc, id desc);

create index audit_trail_action on audit_trail (owner, action, at desc, id desc);

create index audit_trail_subject on audit_trail (owner, subject, at desc, id desc);

create index audit_trail_code on audit_trail (owner, code);

create index audit_trail_ids on audit_trail using gin (ids);

${guard('audit_trail', APPEND, { system: 'scope_is_system() and scope_owns(owner)' }, { owner: "scope_role() = 'owner' and scope_owns(owner)" })}

-- Everybody writes what they do in their own name, and in nobody else's; who speaks for no organization, in the deployment's trail.
create policy author on audit_trail for insert with check (
  (scope_owns(owner) or (scope_organization() is null and owner = (select id from deployments))) and role = scope_role() and subject is not distinct from scope_subject()
  and partner is not distinct from scope_partner());

${kept('audit_trail')}

-- What happened before there was a trail has no act.
alter table events add column act uuid default scope_act();

alter table events add constraint events_act foreign key (owner, act)
  references audit_trail (owner, id) deferrable initially deferred;

alter table events add constraint events_in_act check (act is not null) not valid;

create index events_act on events (owner, act);

${kept('events')}

alter table disclosures add column act uuid default scope_act();

alter table disclosures add constraint disclosures_act foreign key (owner, act)
  references audit_trail (owner, id) deferrable initially deferred;

alter table disclosures add constraint disclosures_in_act check (act is not null) not valid;

create index disclosures_act on disclosures (owner, act);

${kept('disclosures')}
`,
};
