import type { AuditEntry, AuditPage } from '@pasar/core/audit';
import { type Instant, shortCode } from '@pasar/core/kernel';
import type { Answers, Asked } from '../../../testing/answers.ts';
import { testId } from '../../../testing/people.ts';
import { owner } from '../settings.samples.ts';

const MINUTE = 60_000;
/** So many minutes before the last noon in Jakarta, so that days fall where they are meant to. */
const ago = (minutes: number): Instant => {
  const noon = new Date();
  noon.setUTCHours(5, 0, 0, 0);
  return new Date(Math.min(noon.getTime(), Date.now()) - minutes * MINUTE).toISOString() as Instant;
};

const WORDS: Readonly<Record<string, string>> = {
  'requests.create': 'Request placed',
  'requests.choose': 'Proposal chosen',
  'requests.cancel': 'Request cancelled',
  'proposals.create': 'Proposal made',
  'request.shortlist': 'Shortlist sent',
  'sessions.create': 'Session opened',
  'webhooks.add': 'Webhook added',
  seed: 'Data brought in',
};

const COMPANY = { id: testId<'partner'>(900), name: 'Climat-Master' };
const RESIDENT = { role: 'customer', by: testId(41), subject: 'resident-1204', partner: null } as const;
const PARTNER = { role: 'partner', by: COMPANY.id, subject: testId(51), partner: COMPANY } as const;
const PHONE = { network: '182.253.12.0/24', agent: 'Chrome, Android', page: 'https://my.griyakemang.example' };
const OFFICE = { network: '2001:db8:4f1::/48', agent: 'Firefox, Windows', page: 'https://desk.griyakemang.example' };
const NOWHERE = { network: null, agent: null, page: null };

type Told = Partial<Pick<AuditEntry, 'events' | 'disclosures'>> & {
  readonly fields?: readonly string[];
  readonly ids?: AuditEntry['changed']['ids'];
  readonly person?: string;
  readonly kind?: readonly [kind: string, words: string, id?: string];
};

let count = 0;
function entry(
  action: string,
  who: AuditEntry['who'],
  minutes: number,
  from: AuditEntry['from'],
  {
    fields = [],
    ids = [],
    person,
    kind: [kind, words, about = testId(77)] = ['request', 'Request'],
    ...more
  }: Told = {},
): AuditEntry {
  return {
    id: testId(5000 + count++),
    at: ago(minutes),
    who,
    what: { action, words: WORDS[action] ?? action },
    about: { kind, id: about, words, code: shortCode(about) },
    changed: { fields: [...fields], ids, state: null, person: person ?? null },
    events: [],
    disclosures: [],
    from,
    ...more,
  };
}

const event = (type: string) => ({ id: testId(6000 + count++), type });
const given = (of: 'customer' | 'partner') => {
  return { of, partner: COMPANY, customer: testId<'customer'>(41), request: testId<'request'>(77) };
};
const ORGANIZATION = ['organization', 'Organization', testId(1)] as const;

/** Newest first. */
export const ENTRIES: readonly AuditEntry[] = [
  entry('requests.choose', RESIDENT, 4, PHONE, {
    fields: ['proposal', 'price', 'window'],
    ids: [
      { name: 'request', id: testId(77) },
      { name: 'proposal', id: testId(88) },
    ],
    events: ['request.chosen', 'job.assigned', 'contact.disclosed', 'contact.disclosed'].map(event),
    disclosures: [given('customer'), given('partner')],
  }),
  entry('request.shortlist', { role: 'clock', by: null, subject: null, partner: null }, 35, NOWHERE, {
    events: [event('request.shortlisted')],
  }),
  entry(
    'proposals.create',
    PARTNER,
    61,
    { ...PHONE, network: '36.68.40.0/24' },
    {
      fields: ['price', 'window', 'message', 'checklist'],
      kind: ['proposal', 'Proposal', testId(88)],
      events: [event('proposal.made')],
    },
  ),
  entry('requests.create', RESIDENT, 140, PHONE, {
    fields: ['site', 'kind', 'answers', 'windows', 'contact', 'consent'],
  }),
  entry('sessions.create', { role: 'host', by: testId(9), subject: testId(9), partner: null }, 141, NOWHERE, {
    fields: ['role', 'subject', 'sites'],
    person: `customer:${testId(41)}`,
    kind: ['customer', 'Resident', testId(41)],
  }),
  entry('requests.cancel', { role: 'manager', by: 'sari.dewi', subject: 'sari.dewi', partner: null }, 1_700, OFFICE, {
    kind: ['request', 'Request', testId(79)],
    events: [event('request.cancelled')],
  }),
  entry('webhooks.add', { role: 'system', by: null, subject: null, partner: null }, 4_400, NOWHERE, {
    kind: ORGANIZATION,
  }),
  entry('seed', { role: 'system', by: null, subject: null, partner: null }, 9_000, NOWHERE, { kind: ORGANIZATION }),
];

/** Names as long as they come. */
export const LONG: readonly AuditEntry[] = [
  {
    ...ENTRIES[2]!,
    who: {
      ...PARTNER,
      partner: { ...COMPANY, name: 'Guillotière Multi-services et Dépannages du Rhône et de la Loire SARL' },
    },
    what: { action: 'x', words: 'Prise en charge annulée dans la minute par un prestataire absent' },
  },
  ...ENTRIES,
];

/** As many of them as fill pages. */
export const MANY: readonly AuditEntry[] = Array.from({ length: 95 }, (_, i) =>
  entry('requests.create', RESIDENT, 200 + i * 37, PHONE, { kind: ['request', 'Request', testId(200 + i)] }),
);

/** The answer to `audit.list`, as far as the view, what and about narrow it. */
export function auditPage({ query }: Pick<Asked, 'query'>, entries: readonly AuditEntry[] = ENTRIES): AuditPage {
  const found = entries.filter(
    ({ what, about, disclosures, who }) =>
      (query.view !== 'changes' || what.action !== 'sessions.create') &&
      (query.view !== 'disclosures' || disclosures.length > 0) &&
      (!query.what || what.action === query.what) &&
      (!query.by || who.by === query.by) &&
      (!query.about || [about.id, about.code].includes(query.about)),
  );
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit);
  return {
    items: found.slice(from, to) as AuditPage['items'],
    next: to < found.length ? String(to) : null,
    zone: 'Asia/Jakarta',
    actions: Object.entries(WORDS).map(([action, words]) => ({ action, words })),
  };
}

export function auditAnswers(entries?: readonly AuditEntry[]): Answers {
  return { 'me.read': owner, 'audit.list': (asked) => auditPage(asked, entries) };
}
