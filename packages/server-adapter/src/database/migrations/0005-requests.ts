import { ALL, APPEND, guard, type Migration } from './migration.ts';

const STAFF = 'scope_is_staff() and scope_owns(owner)';
const PARTNER = 'scope_owns(owner) and partner = scope_partner()';

/** Requests, who was asked, what they answered, and what came of it. */
export const requests: Migration = {
  name: '0005-requests',
  sql: `
-- Contact and instructions stand in personal_details, under the request's id.
create table requests (
  owner uuid not null references organizations (id),
  id uuid not null,
  customer uuid not null,
  site uuid not null,
  kind_owner uuid not null,
  kind uuid not null,
  -- \`direct\`: the service that was chosen, and whose it is (REQ-1).
  service_owner uuid,
  service uuid,
  form_version int not null,
  way text not null check (way in ('first', 'customer', 'manager', 'direct')),
  state text not null,
  autobook boolean not null default false,
  answers jsonb not null,
  windows jsonb not null,
  -- The start of the first wished window, and how many proposals stand: what lists sort and choose by.
  soonest_at timestamptz not null,
  standing int not null default 0,
  -- The one partner that has it alone, and until when (REQ-2).
  offered_to uuid,
  offer_ends_at timestamptz,
  broadcast_at timestamptz,
  -- REQ-5: D, and when a shortlist nobody chooses from lapses.
  shortlist_due_at timestamptz,
  lapses_at timestamptz,
  -- Who took it, and until when that can be undone (REQ-10).
  taken_by uuid,
  undo_until timestamptz,
  -- REQ-11: the partner that has it, and the proposal it was chosen by; null when it was taken.
  winner uuid,
  chosen uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, customer) references customers (owner, id),
  foreign key (owner, site) references places (owner, id)
);

create index requests_customer on requests (owner, customer, id desc);

create index requests_newest on requests (owner, id desc);

-- Who was asked (REQ-2), how far away, at what cost in points.
create table request_dispatches (
  owner uuid not null,
  request uuid not null,
  partner uuid not null,
  -- Metres from the partner's base to the site.
  distance int not null,
  cost int not null,
  exclusive boolean not null default false,
  sent_at timestamptz not null,
  declined_at timestamptz,
  decline_reason text,
  primary key (owner, request, partner),
  foreign key (owner, request) references requests (owner, id)
);

create index request_dispatches_partner on request_dispatches (owner, partner, request desc);

${guard('request_dispatches', ALL, { staff: STAFF, partner: PARTNER })}

${guard('requests', ALL, {
  staff: STAFF,
  customer: 'scope_owns(owner) and customer = scope_customer()',
  partner: `scope_owns(owner) and scope_partner() is not null and exists (
    select from request_dispatches d where d.owner = requests.owner and d.request = requests.id and d.partner = scope_partner())`,
})}

create table proposals (
  owner uuid not null,
  id uuid not null,
  request uuid not null,
  partner uuid not null,
  state text not null check (state in ('pending', 'standing', 'withdrawn', 'chosen', 'passed')),
  -- Minor units.
  price bigint not null check (price > 0),
  currency char(3) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  message text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- When the undo ends and the proposal stands (REQ-10).
  stands_at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, request) references requests (owner, id),
  check (starts_at < ends_at)
);

create unique index proposals_one_each on proposals (owner, request, partner) where state <> 'withdrawn';

create unique index proposals_one_chosen on proposals (owner, request) where state = 'chosen';

create index proposals_partner on proposals (owner, partner, id desc);

${guard('proposals', ALL, {
  staff: STAFF,
  partner: PARTNER,
  customer: `state in ('standing', 'chosen', 'passed') and scope_customer() is not null and exists (
    select from requests r where r.owner = proposals.owner and r.id = proposals.request)`,
})}

create table jobs (
  owner uuid not null,
  id uuid not null,
  request uuid not null,
  partner uuid not null,
  customer uuid not null,
  proposal uuid,
  agreement uuid,
  state text not null,
  -- The visit's time, as proposed.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Minor units; null: as the price list has it.
  price bigint,
  currency char(3),
  -- JOB-2.
  reconfirm_by timestamptz not null,
  settled_at timestamptz,
  warranty_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, request) references requests (owner, id)
);

-- REQ-11: one winner, whatever the code above it does.
create unique index jobs_one_live on jobs (owner, request) where state not in ('released', 'cancelled', 'no-show');

create index jobs_partner on jobs (owner, partner, id desc);

${guard('jobs', ALL, {
  staff: STAFF,
  partner: PARTNER,
  customer: 'scope_owns(owner) and customer = scope_customer()',
})}

-- JOB-4: who was given whose contact, and when. Never edited.
create table disclosures (
  owner uuid not null,
  id uuid not null,
  request uuid not null,
  partner uuid not null,
  customer uuid not null,
  -- Whose details were given.
  subject text not null check (subject in ('customer', 'partner')),
  at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, request) references requests (owner, id)
);

create index disclosures_request on disclosures (owner, request);

${guard('disclosures', APPEND, {
  staff: STAFF,
  partner: PARTNER,
  customer: 'scope_owns(owner) and customer = scope_customer()',
})}

-- \`attached_to\`: the request it was sent with; null until then.
create table files (
  owner uuid not null references organizations (id),
  id uuid not null,
  uploaded_by text not null,
  type text not null,
  bytes int not null,
  storage_key text not null,
  attached_to uuid,
  created_at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, attached_to) references requests (owner, id)
);

create index files_attached on files (owner, attached_to);

${guard('files', ALL, {
  staff: STAFF,
  uploader: "scope_owns(owner) and uploaded_by = scope_role() || ':' || scope_subject()",
  request: `attached_to is not null and exists (
    select from requests r where r.owner = files.owner and r.id = files.attached_to)`,
})}
`,
};
