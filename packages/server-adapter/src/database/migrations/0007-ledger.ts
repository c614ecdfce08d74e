import { APPEND, guard, kept, type Migration } from './migration.ts';

/** What the relations that are there already open with: nobody's work stops by the upgrade. Whole points. */
const OPENING = 200;
/** RFC 9562: the milliseconds, then a version 4's random bits under the version 7. */
const UUID7 = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
  || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid`;

const SYSTEM = { system: 'scope_is_system() and scope_owns(owner)' };
const STAFF = 'scope_is_staff() and scope_owns(owner)';
const PARTNER = 'scope_owns(owner) and partner = scope_partner()';

/** LED-1: the ledger; PTS-1: what a wallet holds. Written by the server alone, read by staff and by whose it is. */
export const ledger: Migration = {
  name: '0007-ledger',
  sql: `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- One movement. \`book\`: what it is written under, and numbered in without gaps: \`points:<partner>\`.
create table ledger_entries (
  owner uuid not null references organizations (id),
  id uuid not null,
  book text not null,
  sequence int not null check (sequence > 0),
  -- What it was for, and what it is about: a request.
  why text not null,
  about uuid,
  reverses uuid,
  actor text not null,
  at timestamptz not null,
  primary key (owner, id),
  unique (owner, book, sequence),
  foreign key (owner, reverses) references ledger_entries (owner, id)
);

create unique index ledger_entries_reversed_once on ledger_entries (owner, reverses) where reverses is not null;

${kept('ledger_entries')}

-- \`amount\`: whole units of \`unit\` (\`points\`, or a currency's minor ones) into the account, below zero out of it.
create table ledger_postings (
  owner uuid not null,
  entry uuid not null,
  line int not null,
  account text not null,
  party uuid,
  unit text not null,
  amount bigint not null check (amount <> 0),
  primary key (owner, entry, line),
  unique nulls not distinct (owner, entry, account, party, unit),
  foreign key (owner, entry) references ledger_entries (owner, id)
);

create index ledger_postings_account on ledger_postings (owner, party, account, unit);

${kept('ledger_postings')}

-- An entry comes whole, in one statement, and sums to zero in every unit.
create function refuse_unbalanced() returns trigger language plpgsql as $$
declare
  off record;
begin
  select entry, unit, sum(amount) as sum into off from made group by owner, entry, unit having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'the entry % is off by % %', off.entry, off.sum, off.unit using errcode = 'check_violation';
  end if;
  return null;
end $$;

create trigger ledger_postings_balanced after insert on ledger_postings referencing new table as made
  for each statement execute function refuse_unbalanced();

${guard('ledger_postings', APPEND, SYSTEM, {
  staff: STAFF,
  partner: 'scope_owns(owner) and party = scope_partner()',
})}

${guard('ledger_entries', APPEND, SYSTEM, {
  staff: STAFF,
  partner: `scope_owns(owner) and exists (
    select from ledger_postings p where p.owner = ledger_entries.owner and p.entry = ledger_entries.id and p.party = scope_partner())`,
})}

-- The lock on a relation's points, and what its book's \`entries\` entries sum to.
create table wallets (
  owner uuid not null references organizations (id),
  partner uuid not null,
  available int not null default 0 check (available >= 0),
  held int not null default 0 check (held >= 0),
  entries int not null default 0,
  primary key (owner, partner)
);

${guard('wallets', 'select, insert, update', SYSTEM, { staff: STAFF, partner: PARTNER })}

-- REQ-6: points held now, one hold for each request × partner; it goes when they are taken or set free.
create table point_holds (
  owner uuid not null,
  request uuid not null,
  partner uuid not null,
  points int not null check (points > 0),
  entry uuid not null,
  primary key (owner, request, partner),
  foreign key (owner, request) references requests (owner, id),
  foreign key (owner, partner) references wallets (owner, partner),
  foreign key (owner, entry) references ledger_entries (owner, id)
);

create index point_holds_partner on point_holds (owner, partner);

${guard('point_holds', 'select, insert, delete', SYSTEM, { staff: STAFF, partner: PARTNER })}

select set_config('pasar.role', 'system', true), set_config('pasar.organization', '', true);

insert into wallets (owner, partner, available, entries) select owner, partner, ${OPENING}, 1 from relations;

insert into ledger_entries (owner, id, book, sequence, why, actor, at)
  select owner, ${UUID7}, 'points:' || partner, 1, 'opening', 'upgrade', date_trunc('milliseconds', now()) from wallets;

insert into ledger_postings (owner, entry, line, account, party, unit, amount)
  select e.owner, e.id, half.line, half.account, half.party, 'points', half.amount
  from ledger_entries e
  join wallets w on w.owner = e.owner and e.book = 'points:' || w.partner,
  lateral (values (0, 'issued', null::uuid, -${OPENING}), (1, 'wallet', w.partner, ${OPENING})) half (line, account, party, amount);

select set_config('pasar.role', '', true);
`,
};
