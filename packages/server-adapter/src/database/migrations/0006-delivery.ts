import { ALL, APPEND, guard, type Migration } from './migration.ts';

const SYSTEM = { system: 'scope_is_system() and scope_owns(owner)' };

/** What happened, what is to be told, what is to be done later, and what was answered before. */
export const delivery: Migration = {
  name: '0006-delivery',
  sql: `
-- PRV-3: domain events carry ids only. \`sequence\` has no gaps per aggregate: 1, 2, 3.
create table events (
  owner uuid not null,
  aggregate uuid not null,
  sequence int not null,
  id uuid not null,
  type text not null,
  actor text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (owner, aggregate, sequence),
  unique (owner, id)
);

${guard('events', APPEND, { staff: 'scope_is_staff() and scope_owns(owner)' })}

-- MSG-3: written with the change it tells of, sent afterwards, at least once.
create table outbox (
  owner uuid not null,
  id uuid not null,
  topic text not null,
  -- Who may hear of it: \`customer:<id>\`, \`partner:<id>\`, \`staff\`, \`everyone\`.
  audience text[] not null,
  payload jsonb not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (owner, id)
);

create index outbox_due on outbox (due_at, id);

create index outbox_unsent on outbox (due_at) where sent_at is null;

${guard('outbox', ALL, SYSTEM)}

create table timers (
  owner uuid not null,
  id uuid not null,
  kind text not null,
  -- What it is about: a request, a proposal.
  subject uuid not null,
  payload jsonb not null default '{}',
  due_at timestamptz not null,
  primary key (owner, id)
);

create index timers_due on timers (due_at);

create index timers_subject on timers (owner, subject, kind);

${guard('timers', ALL, SYSTEM)}

-- Kept 24 hours. \`fingerprint\`: SHA-256 of method, path and body. The answer is sealed by the master key.
create table idempotency_keys (
  owner uuid not null,
  actor text not null,
  key text not null,
  fingerprint text not null,
  status int not null,
  answer bytea not null,
  created_at timestamptz not null,
  primary key (owner, actor, key)
);

create index idempotency_keys_age on idempotency_keys (created_at);

${guard('idempotency_keys', ALL, {
  system: 'scope_is_system() and scope_owns(owner)',
  actor: "scope_owns(owner) and actor = scope_role() || ':' || coalesce(scope_subject(), '')",
})}
`,
};
