import { ALL, guard, type Migration } from './migration.ts';

const SYSTEM = { system: 'scope_is_system() and scope_owns(owner)' };

/** MSG-2, MSG-3: mails and webhooks, from the change they tell of until the receiver has answered. */
export const messages: Migration = {
  name: '0008-messages',
  sql: `
-- WL-1: the brand as a sender: \`replyTo\`, and the host's pages that mails lead to.
alter table organizations add column mail jsonb not null default '{}';

-- Those that outsiders are told of are numbered once more, without gaps per aggregate.
alter table events add column told int;

create unique index events_told on events (owner, aggregate, told) where told is not null;

-- The secret is sealed by the master key.
create table webhook_endpoints (
  owner uuid not null references organizations (id),
  id uuid not null,
  url text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (owner, id)
);

${guard('webhook_endpoints', ALL, SYSTEM)}

-- One message to one receiver by one way; ids only. \`due\` ones are tried at \`due_at\`, which lies ahead while one is
-- being sent. \`unsent\`: nobody to send by or to, or no longer worth telling. \`parked\`: given up, for people to look at.
create table messages (
  owner uuid not null,
  id uuid not null,
  way text not null check (way in ('mail', 'webhook')),
  -- A notice's template, or an event's type.
  template text not null,
  request uuid not null,
  -- A customer, a member with its \`partner\`, or a webhook's endpoint with the \`event\`'s sequence.
  receiver uuid not null,
  partner uuid,
  event int,
  state text not null default 'due' check (state in ('due', 'sent', 'unsent', 'parked')),
  tries int not null default 0,
  due_at timestamptz not null,
  -- What came of the last try: a code, never the receiver's words.
  outcome text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (owner, id),
  foreign key (owner, request) references requests (owner, id),
  foreign key (owner, request, event) references events (owner, aggregate, sequence)
);

create index messages_due on messages (way, due_at) where state = 'due';

create index messages_settled on messages (settled_at);

${guard('messages', ALL, SYSTEM)}
`,
};
