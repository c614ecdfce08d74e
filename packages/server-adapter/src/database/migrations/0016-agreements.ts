import { ALL, APPEND, guard, kept, type Migration } from './migration.ts';

const STAFF = 'scope_is_staff() and scope_owns(owner)';
/** Of no text at all: agreements from before they had one. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A partner sees what it was sent. */
const sentTo = (table: string) => `scope_owns(owner) and exists (
    select from agreements a where a.owner = ${table}.owner and a.id = ${table}.agreement and a.partner = scope_partner())`;

/** AGR-1…AGR-6: agreements with their versions, lines and evidence; PAR-12: the rates that fill them in. */
export const agreements: Migration = {
  name: '0016-agreements',
  sql: `
-- AGR-1: the text of new agreements, a language each.
create table agreement_templates (
  owner uuid not null references organizations (id),
  locale text not null,
  title text not null,
  text text not null,
  updated_at timestamptz not null,
  primary key (owner, locale)
);

${guard('agreement_templates', ALL, { staff: STAFF })}

-- PAR-12. \`target\` says once more whose rate it is, so that there is one.
create table commission_settings (
  owner uuid not null references organizations (id),
  target text not null,
  partner uuid,
  service uuid,
  kind uuid,
  -- Basis points.
  rate int not null check (rate between 0 and 10000),
  updated_at timestamptz not null,
  primary key (owner, target)
);

${guard('commission_settings', ALL, { staff: STAFF })}

-- \`state\` and \`expires_at\` are of the version in force, \`agreement_kinds\` too; else of the newest. What matching reads.
alter table agreements
  add column in_force int,
  add column newest int not null default 1,
  add column created_at timestamptz not null default now(),
  add column updated_at timestamptz not null default now();

create index agreements_updated on agreements (owner, updated_at desc, id desc);

-- AGR-4: each is a text of its own. \`until\`: the end of its term; \`parties\`: both legal entities as the text names them.
create table agreement_versions (
  owner uuid not null,
  agreement uuid not null,
  version int not null check (version > 0),
  state text not null,
  legal_entity uuid,
  parties jsonb not null,
  locale text not null,
  title text not null,
  text text not null,
  sha256 text not null,
  until timestamptz,
  notice_days int not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  answer_by timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  notice jsonb,
  reason text,
  ended_at timestamptz,
  warned int,
  primary key (owner, agreement, version),
  foreign key (owner, agreement) references agreements (owner, id) on delete cascade
);

-- Whatever the code above does: one holds, one is offered, one is drafted.
create unique index agreement_versions_one_each on agreement_versions (owner, agreement, state)
  where state in ('draft', 'sent', 'accepted');

${guard('agreement_versions', ALL, { staff: STAFF }, { partner: `sent_at is not null and ${sentTo('agreement_versions')}` })}

-- AGR-5: what was sent stays as it was read.
create trigger agreement_versions_kept before update on agreement_versions for each row
  when (old.sent_at is not null and (old.title, old.text, old.sha256, old.locale, old.until, old.notice_days, old.sent_at, old.parties)
    is distinct from (new.title, new.text, new.sha256, new.locale, new.until, new.notice_days, new.sent_at, new.parties))
  execute function refuse_change();

create table agreement_lines (
  owner uuid not null,
  agreement uuid not null,
  version int not null,
  line int not null check (line > 0),
  service uuid not null,
  kind uuid not null,
  name text not null,
  -- Basis points.
  rate int not null check (rate between 0 and 10000),
  primary key (owner, agreement, version, line),
  unique (owner, agreement, version, service),
  foreign key (owner, agreement, version) references agreement_versions (owner, agreement, version) on delete cascade
);

create index agreement_lines_service on agreement_lines (owner, service);

${guard('agreement_lines', 'select, insert, delete', { staff: STAFF }, { partner: sentTo('agreement_lines') })}

-- AGR-5: who, when, from where, which text. \`member\`: of the partner; \`network\`, \`agent\`, \`page\` as the audit trail has them.
create table agreement_evidence (
  owner uuid not null,
  id uuid not null,
  agreement uuid not null,
  version int not null,
  what text not null,
  at timestamptz not null,
  side text not null check (side in ('organization', 'partner')),
  actor text not null,
  member uuid,
  network text,
  agent text,
  page text,
  sha256 text not null,
  primary key (owner, id),
  foreign key (owner, agreement, version) references agreement_versions (owner, agreement, version)
);

create index agreement_evidence_agreement on agreement_evidence (owner, agreement, version, at);

${kept('agreement_evidence')}

${guard('agreement_evidence', APPEND, { staff: STAFF }, { partner: sentTo('agreement_evidence') })}

-- AGR-6: by which agreement's end it went off; a person's hand takes the mark away.
alter table activations add column off_by uuid;

-- AGR-4: the version that was in force at the assignment.
alter table jobs add column agreement_version int;

select set_config('pasar.role', 'system', true), set_config('pasar.organization', '', true);

insert into agreement_versions (owner, agreement, version, state, parties, locale, title, text, sha256, until, notice_days,
    created_at, sent_at, answer_by, opened_at, answered_at)
  select a.owner, a.id, 1, a.state,
    jsonb_build_object('organization', jsonb_build_object('name', o.name, 'lines', '[]'::jsonb),
      'partner', jsonb_build_object('name', p.name, 'lines', '[]'::jsonb)),
    o.locale, '', '', '${NOTHING}', a.expires_at, 30, moment.at, sent.at, sent.at, sent.at, sent.at
  from agreements a
  join organizations o on o.id = a.owner
  join partners p on p.id = a.partner
  cross join (select date_trunc('milliseconds', now()) as at) moment
  cross join lateral (select case when a.state <> 'draft' then moment.at end as at) sent;

insert into agreement_lines (owner, agreement, version, line, service, kind, name, rate)
  select a.owner, a.id, 1, row_number() over (partition by a.owner, a.id order by s.id), s.id, s.kind,
    coalesce(k.names ->> 'en', k.slug), a.commission
  from agreements a
  join agreement_kinds c on c.owner = a.owner and c.agreement = a.id
  join services s on s.owner = a.partner and s.kind = c.kind
  join kinds k on k.owner = s.kind_owner and k.id = s.kind;

update agreements set in_force = 1 where state = 'accepted';

update jobs j set agreement = a.id, agreement_version = 1
  from agreements a, requests r, agreement_kinds c
  where j.agreement is null and a.owner = j.owner and a.partner = j.partner and a.state = 'accepted'
    and r.owner = j.owner and r.id = j.request and c.owner = a.owner and c.agreement = a.id and c.kind = r.kind;

select set_config('pasar.role', '', true);

-- Each line has its own.
alter table agreements drop column commission;
`,
};
