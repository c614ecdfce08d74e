import type { Instant } from '@pasar/core/kernel';
import type { AccountView, LicenceInvoice, LicensingSettings } from '@pasar/core/licences';
import type { OperatedOrganization } from '@pasar/core/organization';
import type { Me } from '@pasar/core/people';
import type { ServiceView } from '@pasar/core/services';
import type { QueuePage, QueueRow, QueueTicket } from '@pasar/core/tickets';
import { type Answers, type Asked, refusal } from '../../testing/answers.ts';
import { brand, testId } from '../../testing/people.ts';
import { ORGANIZATIONS, organizationAnswers } from './organizations/organizations.samples.ts';

/** An operator's day in the contract's shapes, for stories and tests: an API that keeps what is done to it. */

export const operator: Me = { role: 'operator', organization: null, sites: [], tags: [] };
export const ownBrand = { ...brand, organization: null, name: 'Lantern', locale: 'en', zone: 'Europe/Paris' };

const DAY = 86_400_000;
/** The last noon of Paris or so; whole days before and after it. */
const noon = new Date(Date.now());
noon.setUTCHours(10, 0, 0, 0);
const at = (days: number): Instant =>
  new Date(Math.min(noon.getTime(), Date.now()) + days * DAY).toISOString() as Instant;
const civil = (days: number): string => at(days).slice(0, 10);
const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());

const KEMANG = { id: testId<'organization'>(1), name: 'Griya Kemang' };
const BELLECOUR = { id: testId<'organization'>(2), name: 'Régie Bellecour' };
const DOM = { id: testId<'organization'>(3), name: 'УК «Дом и двор»' };

export function invoice(number: number, more: Partial<LicenceInvoice> = {}): LicenceInvoice {
  return {
    id: testId(800 + number),
    number: `2026-${String(number).padStart(6, '0')}`,
    state: 'issued',
    amount: { amount: 48_000, currency: 'EUR' },
    tax: { amount: 8_000, currency: 'EUR' },
    months: 12,
    to: 'Atelier Bachut',
    issuedAt: at(-6),
    dueAt: at(8),
    overdue: false,
    paidAt: null,
    ticket: testId(number),
    partner: null,
    can: ['pay', 'replace'],
    ...more,
  };
}

/** `back`: paid so many days ago. The last three that count are until the due day. */
function counted(back: number): NonNullable<QueueRow['dueDays']> {
  const days = [];
  let due = '';
  for (let day = 1 - back, left = 3; left > 0 || civil(day) <= civil(0); day++) {
    const isOff = isWeekend(civil(day));
    days.push({ date: civil(day), isOff });
    if (!isOff && --left === 0) due = civil(day);
  }
  return { today: civil(0), due, days };
}

interface Asking {
  readonly id: number;
  readonly name: string;
  readonly organization: { readonly id: QueueRow['organization']['id']; readonly name: string };
  readonly state: QueueRow['state'];
  /** Days ago. */
  readonly since: number;
  readonly paidBack?: number;
  readonly invoice?: LicenceInvoice;
}

const ASKINGS: readonly Asking[] = [
  { id: 1, name: 'Prima Kilat', organization: KEMANG, state: 'licence-paid', since: 12, paidBack: 8 },
  { id: 2, name: 'Vaise Énergie', organization: BELLECOUR, state: 'licence-paid', since: 8, paidBack: 2 },
  { id: 3, name: 'Тёплый контур', organization: DOM, state: 'licence-paid', since: 4, paidBack: 0 },
  { id: 6, name: 'Пром-Сервис', organization: DOM, state: 'submitted', since: 0 },
  { id: 7, name: 'Graha Jaya', organization: KEMANG, state: 'submitted', since: 1 },
  {
    id: 4,
    name: 'Atelier Bachut',
    organization: BELLECOUR,
    state: 'licence-invoiced',
    since: 9,
    invoice: invoice(391),
  },
  {
    id: 5,
    name: 'Sinar Nusantara',
    organization: KEMANG,
    state: 'licence-invoiced',
    since: 30,
    invoice: invoice(384, {
      to: 'Sinar Nusantara',
      amount: { amount: 750_000_000, currency: 'IDR' },
      dueAt: at(-3),
      issuedAt: at(-17),
      overdue: true,
    }),
  },
];

function rowOf({ id, name, organization, state, since, paidBack, invoice: sent }: Asking): QueueRow {
  const dueDays = paidBack === undefined ? null : counted(paidBack);
  const paid = paidBack === undefined ? null : at(-paidBack);
  const held =
    sent ??
    (paid ? invoice(380 + id, { state: 'paid', issuedAt: at(-since + 1), paidAt: paid, can: [], to: name }) : null);
  const next = {
    submitted: { code: 'operator-invoices', actor: 'operator', until: null },
    'licence-invoiced': { code: 'partner-pays', actor: 'partner', until: held?.dueAt ?? null },
    'licence-paid': { code: 'operator-creates', actor: 'operator', until: at(1) },
    'account-created': { code: 'partner-joins', actor: 'partner', until: null },
    declined: { code: 'declined', actor: 'nobody', until: null },
    withdrawn: { code: 'withdrawn', actor: 'nobody', until: null },
  } as const;
  return {
    id: testId(id),
    number: `K7F-2Q${id}`,
    state,
    name,
    taxId: '732829320',
    country: 'FR',
    submittedAt: at(-since),
    dueAt: dueDays ? (`${dueDays.due}T23:00:00.000Z` as Instant) : null,
    overdue: dueDays !== null && dueDays.today > dueDays.due,
    next: next[state],
    organization,
    paidAt: paid,
    invoice: held,
    dueDays,
  };
}

export const QUEUE: readonly QueueRow[] = ASKINGS.map(rowOf);

const MOVES: Readonly<Record<QueueRow['state'], QueueTicket['can']>> = {
  submitted: ['invoice', 'decline', 'answer'],
  'licence-invoiced': ['reinvoice', 'pay', 'decline', 'answer'],
  'licence-paid': ['create-account', 'decline', 'answer'],
  'account-created': ['answer'],
  declined: ['answer'],
  withdrawn: ['answer'],
};

export function ticketOf(row: QueueRow, more: Partial<QueueTicket> = {}): QueueTicket {
  const { invoice: held, ...rest } = row;
  const story: QueueTicket['story'] = [{ id: '1', at: row.submittedAt, code: 'submitted', by: 'organization' }];
  if (held) story.push({ id: '2', at: held.issuedAt, code: 'invoiced', by: 'operator' });
  if (row.paidAt) story.push({ id: '3', at: row.paidAt, code: 'paid', by: 'operator' });
  return {
    ...rest,
    entity: {
      country: row.country,
      name: row.name,
      fullName: `SARL ${row.name}`,
      taxId: row.taxId,
      registrationNumber: '73282932000074',
      address: '12 rue de la Claire, 69009 Lyon',
      phone: '+33478000000',
      supportEmail: 'contact@vaise-energie.example',
      lineOfBusiness: 'Chauffage et climatisation',
    },
    note: 'They have looked after two of our buildings for years.',
    reason: null,
    partner: null,
    story,
    helpdeskPage: null,
    invoices: held ? [held] : [],
    twin: null,
    can: MOVES[row.state],
    ...more,
  };
}

export const SETTINGS: LicensingSettings = {
  issuer: {
    name: 'Lantern SAS',
    taxId: '552100554',
    address: ['1 quai Perrache', '69002 Lyon'],
    payment: ['IBAN FR76 3000 6000'],
  },
  price: { amount: 48_000, currency: 'EUR' },
  taxRate: 2000,
  months: 12,
  aheadDays: 30,
  paymentDays: 14,
  calendar: { country: 'FR', zone: 'Europe/Paris' },
  alertsTo: 'queue@lantern.example',
  locale: 'en',
  name: 'Lantern',
  brand: null,
};

const RENEWAL = invoice(402, { ticket: null, partner: testId(900), to: 'Climat-Master' });
type Term = NonNullable<AccountView['term']>;

function account(id: number, name: string, more: Partial<AccountView> & { readonly days?: number } = {}): AccountView {
  const { days = 200, ...rest } = more;
  const paid = invoice(300 + id, { state: 'paid', paidAt: at(-165), can: [], partner: testId(900 + id), to: name });
  const term: Term = {
    state: 'in-force',
    since: at(-165),
    until: at(days),
    renewalDueAt: at(days - 30),
    invoices: [paid],
  };
  return {
    partner: testId(900 + id),
    name,
    country: 'FR',
    taxId: '732829320',
    account: 'active',
    licence: 'in-force',
    licenceUntil: at(days),
    organizations: 2,
    can: ['suspend', 'close', 'renew'],
    history: [{ at: at(-165), code: 'created', actor: 'operator:maya', reason: '' }],
    relations: [
      { organization: BELLECOUR.id, name: BELLECOUR.name, state: 'accepted', inHand: 3 },
      { organization: KEMANG.id, name: KEMANG.name, state: 'applied', inHand: 0 },
    ],
    term,
    ...rest,
  };
}

export const ACCOUNTS: readonly AccountView[] = [
  account(1, 'Lapsed Plumbing', {
    account: 'licence-due',
    licence: 'lapsed',
    days: -12,
    can: ['suspend', 'close', 'renew'],
  }),
  account(0, 'Climat-Master', {
    licence: 'renewal-invoiced',
    days: 12,
    term: { state: 'renewal-invoiced', since: at(-353), until: at(12), renewalDueAt: null, invoices: [RENEWAL] },
    can: ['suspend', 'close'],
  }),
  account(2, 'Plomberie Vaise', { days: 25 }),
  account(3, 'Atelier Garibaldi', {
    account: 'suspended',
    can: ['reinstate', 'close'],
    history: [{ at: at(-2), code: 'suspended', actor: 'operator:maya', reason: 'Insurance has run out.' }],
  }),
];

/** A square in Lyon. */
const ZONE = {
  type: 'polygons',
  polygons: [
    [
      [
        { lat: 45.74, lng: 4.82 },
        { lat: 45.78, lng: 4.83 },
        { lat: 45.77, lng: 4.88 },
        { lat: 45.735, lng: 4.87 },
      ],
    ],
  ],
} as ServiceView['zone']['zone'];

export function service(id: number, more: Partial<ServiceView> = {}): ServiceView {
  return {
    id: testId(1000 + id),
    partner: { id: testId(900 + id), name: 'Vaise Énergie' },
    kind: {
      id: testId(70),
      name: 'Boiler service',
      category: 'heating',
      categoryName: 'Heating',
      picture: '',
      icon: 'flame',
    },
    state: 'in-moderation',
    status: 'in-moderation',
    reason: null,
    summary: { en: 'Yearly service of gas boilers', fr: 'Entretien annuel de chaudières à gaz' },
    description: {
      en: 'We clean the burner and measure the exhaust.',
      fr: 'Nettoyage du brûleur et mesure des fumées.',
    },
    revision: null,
    price: 12_900,
    currency: 'EUR',
    from: true,
    warrantyDays: 90,
    zone: { zone: ZONE, squareMetres: 15_600_000 },
    reducedTo: null,
    reduction: null,
    offering: null,
    agreement: null,
    sites: 0,
    submittedAt: at(-2),
    can: ['approve', 'reject'],
    ...more,
  };
}

export const SERVICES: readonly ServiceView[] = [
  service(1, { submittedAt: at(-4) }),
  service(2, {
    partner: { id: testId(903), name: 'Plomberie Vaise' },
    kind: {
      id: testId(71),
      name: 'Tap replaced',
      category: 'plumbing',
      categoryName: 'Plumbing',
      picture: '',
      icon: 'droplet',
    },
    state: 'active',
    status: 'active',
    price: null,
    warrantyDays: null,
    revision: {
      summary: { en: 'Taps replaced within the day', fr: 'Robinets remplacés dans la journée' },
      description: { en: 'We clean the burner, rinse it, and measure the exhaust.', fr: 'Nettoyage du brûleur.' },
    },
    zone: { zone: { type: 'radius', centre: { lat: 45.76, lng: 4.84 }, metres: 8_000 }, squareMetres: 201_000_000 },
    can: ['approve', 'reject', 'take-down'],
  }),
];

const pageOf = <Item>(all: readonly Item[], { query }: Pick<Asked, 'query'>) => {
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit);
  return { items: all.slice(from, to), next: to < all.length ? String(to) : null };
};
const holds = (text: string | undefined, ...names: readonly string[]) =>
  !text || names.some((name) => name.toLowerCase().includes(text.toLowerCase()));

export interface OperatorsDay {
  readonly queue?: readonly QueueRow[];
  readonly accounts?: readonly AccountView[];
  readonly organizations?: readonly OperatedOrganization[];
  readonly services?: readonly ServiceView[];
  readonly invoices?: readonly LicenceInvoice[];
}

/** Keeps what is done to it, as the server would. */
export function operatorAnswers(day: OperatorsDay = {}): Answers {
  let queue = [...(day.queue ?? QUEUE)];
  let accounts = [...(day.accounts ?? ACCOUNTS)];
  let services = [...(day.services ?? SERVICES)];
  let invoices = [...(day.invoices ?? [...queue.flatMap(({ invoice: held }) => held ?? []), RENEWAL])];
  let settings = SETTINGS;
  const stories = new Map<string, QueueTicket>();

  const countOf = (state: QueueRow['state']) => queue.filter((row) => row.state === state).length;
  const counts = (): QueuePage['counts'] => ({
    submitted: countOf('submitted'),
    invoiced: countOf('licence-invoiced'),
    unpaid: queue.filter(({ invoice: held }) => held?.overdue).length,
    paid: countOf('licence-paid'),
    late: queue.filter(({ overdue }) => overdue).length,
    dueSoon: queue.filter(({ dueDays: days }) => days && days.today <= days.due).length ? 1 : 0,
    created: 14 + countOf('account-created'),
    medianDays: 1.6,
  });
  const ticket = ({ params }: Asked): QueueTicket | Response => {
    const row = queue.find(({ id }) => id === params.ticket);
    return (
      stories.get(params.ticket!) ?? (row ? ticketOf(row) : refusal(404, 'ticket.unknown', 'There is no such request.'))
    );
  };
  const move = (asked: Asked, state: QueueRow['state'], change: (row: QueueRow) => Partial<QueueRow> = () => ({})) => {
    const index = queue.findIndex(({ id }) => id === asked.params.ticket);
    const row = { ...queue[index]!, state, dueDays: null, ...change(queue[index]!) };
    queue = queue.with(index, row);
    const partner = state === 'account-created' ? { id: testId<'partner'>(950), name: row.name } : null;
    const moved = ticketOf(row, { partner });
    stories.set(row.id, moved);
    return moved;
  };
  const accountOf = ({ params }: Asked) => accounts.find(({ partner }) => partner === params.partner);
  const put = (asked: Asked, change: Partial<AccountView>) => {
    const changed = { ...accountOf(asked)!, ...change };
    accounts = accounts.map((one) => (one.partner === changed.partner ? changed : one));
    return changed;
  };
  const moderated = ({ params }: Asked, change: Partial<ServiceView>) => {
    const changed = {
      ...services.find(({ id }) => id === params.service)!,
      revision: null,
      submittedAt: null,
      ...change,
    };
    services = services.map((one) => (one.id === changed.id ? changed : one));
    return changed;
  };

  return {
    ...organizationAnswers(day.organizations ?? ORGANIZATIONS),
    'brand.read': ownBrand,
    'me.read': operator,
    'queue.list': (asked) => {
      const { state, open, overdue, organization, search } = asked.query;
      const ended = ['account-created', 'declined', 'withdrawn'];
      const found = queue.filter(
        (row) =>
          (!state || row.state === state) &&
          (open !== 'true' || !ended.includes(row.state)) &&
          (overdue !== 'true' || row.overdue) &&
          (!organization || row.organization.id === organization) &&
          holds(search, row.name, row.organization.name, row.number),
      );
      return { ...pageOf(found, asked), counts: counts(), organizations: [KEMANG, BELLECOUR, DOM] } as QueuePage;
    },
    'queue.read': ticket,
    'queue.invoice': (asked) => {
      const { amount = SETTINGS.price!, months = 12 } = asked.body as Partial<LicenceInvoice>;
      const sent = invoice(500, { amount, months, issuedAt: new Date().toISOString() as Instant });
      invoices = [sent, ...invoices];
      return move(asked, 'licence-invoiced', () => ({ invoice: sent }));
    },
    'queue.paid': (asked) =>
      move(asked, 'licence-paid', ({ invoice: held }) => ({
        paidAt: at(0),
        dueDays: counted(0),
        dueAt: at(3),
        invoice: { ...held!, state: 'paid', paidAt: at(0), can: [], overdue: false },
      })),
    'queue.create-account': (asked) => move(asked, 'account-created'),
    'queue.decline': (asked) => move(asked, 'declined'),
    'queue.answer': (asked) => {
      const before = ticket(asked) as QueueTicket;
      const { text } = asked.body as { text: string };
      const answered = { id: 'a', at: at(0), code: 'answered', by: 'operator', text } as const;
      const after = { ...before, story: [...before.story, answered] };
      stories.set(before.id, after);
      return after;
    },
    'accounts.list': (asked) => {
      const { account: status, search, ending } = asked.query;
      const until = new Date(Date.now() + Number(ending ?? 0) * DAY).toISOString();
      const found = accounts.filter(
        (one) =>
          (!status || one.account === status) &&
          holds(search, one.name) &&
          (ending === undefined || (one.licenceUntil !== null && one.licenceUntil < until)),
      );
      return pageOf(found, asked);
    },
    'accounts.read': (asked) => accountOf(asked) ?? refusal(404, 'partner.unknown', 'There is no such partner.'),
    'accounts.suspend': (asked) => put(asked, { account: 'suspended', can: ['reinstate', 'close'] }),
    'accounts.reinstate': (asked) => put(asked, { account: 'active', can: ['suspend', 'close', 'renew'] }),
    'accounts.close': () =>
      refusal(409, 'account.work-in-hand', 'Three jobs are in hand.', {
        listed: ['K3F-2QX', 'M7P-4TD', 'W9R-6HN'].map((number) => ({
          type: 'job',
          id: number,
          what: 'Job',
          label: `Boiler service · ${number}`,
          at: at(2),
          when: '24 November 2026 at 10:00',
        })),
      }),
    'licences.renew': (asked) => {
      const sent = invoice(501, { ticket: null, partner: asked.params.partner as never });
      const { term } = accountOf(asked)!;
      invoices = [sent, ...invoices];
      return put(asked, {
        licence: 'renewal-invoiced',
        can: ['suspend', 'close'],
        term: { ...term!, state: 'renewal-invoiced', renewalDueAt: null, invoices: [sent, ...term!.invoices] },
      });
    },
    'licences.paid': (asked) => {
      const { term } = accountOf(asked)!;
      const paid = term!.invoices.map((one) => ({ ...one, state: 'paid' as const, paidAt: at(0), can: [] }));
      const until = at(12 + 365);
      return put(asked, {
        licence: 'in-force',
        licenceUntil: until,
        term: { ...term!, state: 'in-force', until, renewalDueAt: at(347), invoices: paid },
      });
    },
    'invoices.list': (asked) => {
      const { state, overdue } = asked.query;
      const found = invoices.filter((one) => (!state || one.state === state) && (overdue !== 'true' || one.overdue));
      return pageOf(found, asked);
    },
    'invoices.given-back': (asked) => {
      const changed = {
        ...invoices.find(({ id }) => id === asked.params.invoice)!,
        state: 'given-back' as const,
        can: [],
      };
      invoices = invoices.map((one) => (one.id === changed.id ? changed : one));
      return changed;
    },
    'licensing.read': () => settings,
    'licensing.set': (asked) => {
      settings = asked.body as LicensingSettings;
      return settings;
    },
    'moderation.list': (asked) => {
      const { state, search } = asked.query;
      const found = services.filter(
        (one) =>
          (state === 'in-moderation' ? one.submittedAt !== null : one.state === state) &&
          holds(search, one.partner.name, one.kind.name),
      );
      return pageOf(found, asked);
    },
    'moderation.approve': (asked) => moderated(asked, { state: 'active', can: ['take-down'] }),
    'moderation.reject': (asked) => moderated(asked, { state: 'rejected', can: [] }),
    'moderation.take-down': (asked) => moderated(asked, { state: 'rejected', can: [] }),
  };
}
