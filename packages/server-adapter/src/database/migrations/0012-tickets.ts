import { APPEND, guard, kept, type Migration } from './migration.ts';

/** RFC 9562: the milliseconds, then a version 4's random bits under the version 7. */
const UUID7 = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
  || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid`;

const STAFF = 'scope_is_staff() and scope_owns(owner)';
const OPERATOR = { operator: 'scope_is_operator()' };
const DEPLOYMENT = { deployment: 'scope_is_deployment()' };

/** What a printed invoice says is never changed; what became of it is. */
const PRINTED = [
  'owner',
  'id',
  'year',
  'sequence',
  'amount',
  'currency',
  'tax',
  'tax_rate',
  'months',
  'issued_at',
  'due_at',
  'payer',
  'issuer',
  'locale',
  'zone',
  'ticket',
  'organization',
];
const row = (name: string) => `row(${PRINTED.map((column) => `${name}.${column}`).join(', ')})`;

/** Add-partner requests (PAR-1, PAR-2), licences and their invoices (PAR-16), what the operator does with accounts. */
export const tickets: Migration = {
  name: '0012-tickets',
  sql: `
-- ORG-4: where requests for partners are answered.
alter table organizations add column helpdesk jsonb not null default '{"link":"built-in"}';

-- \`entity\`: without telephone and address, which stand in personal_details under the ticket's id.
create table tickets (
  owner uuid not null references organizations (id),
  id uuid not null,
  state text not null check (
    state in ('submitted', 'licence-invoiced', 'licence-paid', 'account-created', 'declined', 'withdrawn')),
  country char(2) not null,
  tax_id text not null,
  entity jsonb not null,
  note text not null,
  -- Who asked: \`community-manager:anna\`.
  actor text not null,
  submitted_at timestamptz not null,
  -- The invoice that holds.
  invoice uuid,
  pay_by timestamptz,
  paid_at timestamptz,
  -- When one business day is left, and when none is.
  due_soon_at timestamptz,
  due_at timestamptz,
  told text check (told in ('due-soon', 'overdue')),
  partner uuid,
  reason text,
  primary key (owner, id)
);

-- Whoever asks for the same company at the same time: one ticket.
create unique index tickets_one_open on tickets (owner, country, tax_id)
  where state in ('submitted', 'licence-invoiced', 'licence-paid');

create index tickets_newest on tickets (owner, id desc);

create index tickets_company on tickets (country, tax_id);

${guard('tickets', 'select, insert, update', { staff: STAFF }, OPERATOR)}

-- ORG-4: the helpdesk's and the operator's words.
create table ticket_answers (
  owner uuid not null,
  id uuid not null,
  ticket uuid not null,
  text text not null,
  at timestamptz not null,
  primary key (owner, id),
  foreign key (owner, ticket) references tickets (owner, id)
);

create index ticket_answers_ticket on ticket_answers (owner, ticket);

${guard('ticket_answers', APPEND, { staff: STAFF }, OPERATOR)}

${kept('ticket_answers')}

-- PAR-16: how the operator bills; one row, or none as long as nothing was set.
create table licensing (
  owner uuid primary key references deployments (id),
  settings jsonb not null,
  updated_at timestamptz not null
);

${guard('licensing', 'select, insert, update', DEPLOYMENT, OPERATOR)}

create table licences (
  owner uuid primary key references partners (id),
  state text not null check (state in ('in-force', 'renewal-invoiced', 'lapsed', 'ended')),
  -- The present run of terms.
  since timestamptz not null,
  months int not null check (months > 0),
  until timestamptz not null,
  -- Up to when the clock has told of what is coming.
  told_until timestamptz not null
);

${guard('licences', 'select, insert, update', DEPLOYMENT, { ...OPERATOR, self: 'owner = scope_partner()' })}

-- The last number given out, one row a year: whoever wants the next one waits until the last one is committed or gone.
create table licence_invoice_numbers (
  owner uuid not null references deployments (id),
  year int not null,
  last int not null check (last > 0),
  primary key (owner, year)
);

${guard('licence_invoice_numbers', 'select, insert, update', DEPLOYMENT)}

-- \`payer\` and \`issuer\`: as they are printed. \`partner\`: null until the account is there.
create table licence_invoices (
  owner uuid not null references deployments (id),
  id uuid not null,
  year int not null,
  sequence int not null,
  state text not null check (state in ('issued', 'paid', 'cancelled', 'owed-back', 'given-back')),
  -- Minor units; the tax, at \`tax_rate\` basis points, is inside.
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  tax bigint not null check (tax between 0 and amount),
  tax_rate int not null,
  months int not null check (months > 0),
  issued_at timestamptz not null,
  due_at timestamptz not null,
  paid_at timestamptz,
  -- The payer's or the bank's own.
  reference text not null default '',
  payer jsonb not null,
  issuer jsonb not null,
  locale text not null,
  zone text not null,
  organization uuid,
  ticket uuid,
  partner uuid,
  primary key (owner, id),
  unique (owner, year, sequence),
  check ((state in ('issued', 'cancelled')) = (paid_at is null))
);

create index licence_invoices_newest on licence_invoices (owner, id desc);

create index licence_invoices_partner on licence_invoices (owner, partner, id desc) where partner is not null;

create index licence_invoices_ticket on licence_invoices (owner, ticket) where ticket is not null;

-- One renewal at a time.
create unique index licence_invoices_one_open on licence_invoices (owner, partner)
  where state = 'issued' and ticket is null;

${guard('licence_invoices', 'select, insert, update', DEPLOYMENT, { ...OPERATOR, partner: 'partner = scope_partner()' })}

create function refuse_rewording() returns trigger language plpgsql as $$
begin
  if ${row('new')} is distinct from ${row('old')} then
    raise exception 'what an invoice says is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger licence_invoices_printed before update on licence_invoices
  for each row execute function refuse_rewording();

-- What the operator did with accounts, and why.
create table account_moves (
  owner uuid not null references deployments (id),
  id uuid not null,
  partner uuid not null,
  event text not null check (event in ('created', 'suspended', 'reinstated', 'closed')),
  reason text not null,
  actor text not null,
  at timestamptz not null,
  primary key (owner, id)
);

create index account_moves_partner on account_moves (owner, partner, id desc);

${guard('account_moves', APPEND, DEPLOYMENT, OPERATOR)}

${kept('account_moves')}

-- Who is licensed already is so by a term of a year; its timer sorts out what lies ahead.
select set_config('pasar.role', 'system', true), set_config('pasar.organization', '', true);

insert into licences (owner, state, since, months, until, told_until)
  select id, case when licence_until > now() then 'in-force' else 'lapsed' end, licence_until - interval '12 months', 12,
    licence_until, date_trunc('milliseconds', now())
  from partners where licence_until is not null;

insert into timers (owner, id, kind, subject, due_at)
  select d.id, ${UUID7}, 'licence.clock', l.owner, date_trunc('milliseconds', now())
  from licences l, deployments d where l.state = 'in-force';

select set_config('pasar.role', '', true);

-- The operator's list of accounts, and who is a partner already.
create index partners_account on partners (account, name, id);

create index partners_name on partners (name, id);

create index partners_licence on partners (licence_until, id);
`,
};
