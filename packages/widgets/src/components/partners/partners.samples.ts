import type { CommissionSetting } from '@pasar/core/commissions';
import type { Exchange } from '@pasar/core/contract';
import type { HouseDocument, Requirement } from '@pasar/core/documents';
import type { Instant } from '@pasar/core/kernel';
import type {
  Application,
  Guide,
  InvitationView,
  NextForPartner,
  PartnerCard,
  PartnerCount,
  PartnerRow,
  ReferencedPartner,
} from '@pasar/core/partners';
import type { Me } from '@pasar/core/people';
import type { RegistryCard, RegistrySuggestion } from '@pasar/core/registry';
import type { ServiceView } from '@pasar/core/services';
import type { TicketView } from '@pasar/core/tickets';
import type { Answers, Asked } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';

/** An organization's partners in the contract's shapes, for stories and tests, and an API that does what it is told. */

export const communityManager: Me = { ...me, role: 'community-manager', sites: [], tags: [] };
export const manager: Me = { ...communityManager, role: 'manager' };
export const viewer: Me = { ...communityManager, role: 'viewer' };

const DAY = 86_400_000;
export const ago = (days: number): Instant => new Date(Date.now() - days * DAY).toISOString() as Instant;
const ahead = (days: number): Instant => ago(-days);

const next = (step: NextForPartner['step'], by: NextForPartner['by'], days?: number): NextForPartner => ({
  step,
  by,
  until: days === undefined ? null : ahead(days),
});

type Told = Partial<Pick<PartnerRow, 'account' | 'relation' | 'next' | 'legalEntity'>>;

function row(number: number, name: string, legalEntity: string, active: number, told: Told = {}): PartnerRow {
  return {
    id: testId(900 + number),
    name,
    legalEntity,
    account: 'active',
    relation: 'accepted',
    since: ago(200 - number),
    services: { active, all: active + 1 },
    rating: { mean: 4.6, count: 12 },
    next: null,
    ...told,
  };
}

/** By name. */
export const PARTNERS: readonly PartnerRow[] = [
  row(1, 'Air Bening', 'PT Air Bening Nusantara', 3),
  row(2, 'Climat-Master', 'PT Climat Master Indonesia', 4, {
    account: 'licence-due',
    next: next('pay-licence', 'partner', 9),
  }),
  row(3, 'Depo Guntur', 'CV Guntur Multi Servis dan Perbaikan Rumah Tangga Jakarta Selatan', 7),
  row(4, 'Jaya Taman', 'Koperasi Jaya Taman', 1, { next: next('activate-services', 'organization') }),
  row(5, 'Kunci Sakti', 'PT Kunci Sakti', 2, { relation: 'suspended', next: next('reinstate', 'organization', 11) }),
  row(6, 'Lampu Terang', 'PT Lampu Terang Abadi', 5, { next: next('give-documents', 'partner', 6) }),
];

export const JOINING: readonly PartnerRow[] = [
  row(20, 'Atap Kokoh', 'PT Atap Kokoh', 0, {
    account: 'submitted',
    relation: 'applied',
    next: next('decide-application', 'organization'),
  }),
  row(21, 'Cat Pelangi', '', 0, {
    legalEntity: null,
    account: 'invited',
    relation: 'invited',
    next: next('apply', 'partner'),
  }),
  row(22, 'Rumah Sejuk', 'PT Rumah Sejuk', 0, { next: next('send-agreement', 'organization') }),
];

export function countsOf(rows: readonly PartnerRow[]): PartnerCount[] {
  const groups = Map.groupBy(rows, ({ account, relation }) => `${account} ${relation}`);
  return [...groups.values()].map((group) => ({
    account: group[0]!.account,
    relation: group[0]!.relation,
    count: group.length,
  }));
}

/** Narrowed and cut into pages as the server does it. */
export function partnersPage({ query }: Pick<Asked, 'query'>, rows: readonly PartnerRow[] = PARTNERS) {
  const named = rows.filter(({ name, legalEntity }) =>
    `${name} ${legalEntity}`.toLowerCase().includes((query.name ?? '').toLowerCase()),
  );
  const found = named.filter(
    ({ account, relation }) => (query.account ?? account) === account && (query.relation ?? relation) === relation,
  );
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit ?? 20);
  return {
    items: found.slice(from, to),
    next: to < found.length ? String(to) : null,
    total: found.length,
    counts: countsOf(named),
  };
}

function invitation(number: number, told: Partial<InvitationView> = {}): InvitationView {
  return {
    id: testId(300 + number),
    address: `kantor${number}@bengkel.example`,
    state: 'sent',
    sentAt: ago(number),
    expiresAt: ahead(14 - number),
    links: 1,
    usedAt: null,
    partner: null,
    can: ['resend', 'withdraw'],
    ...told,
  };
}

export const INVITATIONS: readonly InvitationView[] = [
  invitation(1),
  invitation(2, { address: 'halo@tukang-ledeng-kebayoran-baru-dan-sekitarnya.example', name: 'Bu Ratna', links: 2 }),
  invitation(3, { state: 'expired', expiresAt: ago(2) }),
  invitation(4, {
    state: 'used',
    usedAt: ago(1),
    can: [],
    partner: { id: JOINING[1]!.id, name: JOINING[1]!.name },
  }),
  invitation(5, { state: 'withdrawn', can: [] }),
];

export const APPLICATIONS: readonly Application[] = [
  {
    partner: JOINING[0]!.id,
    name: 'Atap Kokoh',
    legalEntity: 'PT Atap Kokoh',
    origin: 'asked',
    appliedAt: ago(2),
    message: 'We mend roofs in Kemang and Cilandak, with our own scaffolding and two years of warranty.',
    rating: { mean: 4.8, count: 31 },
    services: 2,
    can: ['accept', 'refuse'],
  },
];

export const REFERENCED: readonly ReferencedPartner[] = [
  {
    id: testId(950),
    name: 'Sapu Jagat',
    kinds: ['Cleaning', 'Window cleaning'],
    area: { point: { lat: -6.26, lng: 106.81 }, metres: 12_000 },
    country: 'ID',
    rating: { mean: 4.7, count: 88 },
  },
  {
    id: testId(951),
    name: 'Tukang Listrik Prima',
    kinds: ['Electrical work'],
    area: { point: { lat: -6.29, lng: 106.8 }, metres: 8_000 },
    country: 'ID',
    rating: { mean: null, count: 0 },
  },
];

const ENTITY = {
  country: 'ID',
  name: 'Genteng Mas',
  fullName: 'PT Genteng Mas Sejahtera',
  form: 'PT',
  taxId: '0013000666091000',
  address: 'Jl. Bangka Raya 12, Jakarta Selatan',
  phone: '+62217180042',
  supportEmail: 'layanan@gentengmas.example',
  lineOfBusiness: 'Roofing',
  bank: { name: 'Bank Mandiri', settlementAccount: '1240004567890' },
} as const;

type Story = TicketView['story'][number];
const line = (number: number, code: Story['code'], by: Story['by'], days: number, text?: string): Story => ({
  id: testId(700 + number),
  at: ago(days),
  code,
  by,
  ...(text && { text }),
});

function ticket(number: number, told: Partial<TicketView>): TicketView {
  return {
    id: testId(600 + number),
    number: `K7F-2Q${number}`,
    state: 'submitted',
    name: 'PT Genteng Mas Sejahtera',
    taxId: ENTITY.taxId,
    country: 'ID',
    submittedAt: ago(number),
    dueAt: null,
    overdue: false,
    next: { code: 'operator-invoices', actor: 'operator', until: null },
    entity: ENTITY,
    note: '',
    reason: null,
    partner: null,
    story: [line(number * 10, 'submitted', 'organization', number)],
    helpdeskPage: null,
    can: ['withdraw'],
    ...told,
  };
}

/** One in each state, newest first. */
export const TICKETS: readonly TicketView[] = [
  ticket(1, {}),
  ticket(2, {
    name: 'CV Pipa Jaya',
    state: 'licence-invoiced',
    next: { code: 'partner-pays', actor: 'partner', until: ahead(12) },
    story: [line(20, 'submitted', 'organization', 2), line(21, 'invoiced', 'operator', 1)],
    can: [],
  }),
  ticket(3, {
    name: 'PT Kaca Bersih',
    state: 'licence-paid',
    dueAt: ago(1),
    overdue: true,
    next: { code: 'operator-creates', actor: 'operator', until: ago(1) },
    story: [
      line(30, 'submitted', 'organization', 9),
      line(31, 'invoiced', 'operator', 8),
      line(32, 'answered', 'operator', 7, 'The owner is on holiday until Monday.'),
      line(33, 'paid', 'operator', 5),
      line(34, 'overdue', 'clock', 1),
    ],
    can: [],
  }),
  ticket(4, {
    name: 'PT Rumah Sejuk',
    state: 'account-created',
    next: { code: 'partner-joins', actor: 'partner', until: null },
    partner: { id: JOINING[2]!.id, name: 'Rumah Sejuk' },
    story: [
      line(40, 'submitted', 'organization', 20),
      line(41, 'invoiced', 'operator', 19),
      line(42, 'paid', 'operator', 15),
      line(43, 'account-created', 'operator', 14),
    ],
    can: [],
  }),
  ticket(5, {
    name: 'UD Asal Jadi',
    state: 'declined',
    next: { code: 'declined', actor: 'nobody', until: null },
    reason: 'The company was struck off in March.',
    story: [
      line(50, 'submitted', 'organization', 30),
      line(51, 'declined', 'operator', 28, 'The company was struck off in March.'),
    ],
    can: [],
  }),
];

export const SUGGESTIONS: readonly RegistrySuggestion[] = [
  {
    country: 'RU',
    taxId: '7707083893',
    name: '«Тёплый контур»',
    form: 'ООО',
    address: 'Саратов, ул. Астраханская, 88',
    state: 'active',
  },
  { country: 'RU', taxId: '7736050003', name: '«Тёплый контур Плюс»', form: 'ООО', address: 'Пенза', state: 'closing' },
  {
    country: 'RU',
    taxId: '7728168971',
    name: '«Тёплый контур Поволжье»',
    form: 'АО',
    address: 'Самара',
    state: 'closed',
  },
];

export const REGISTRY_CARD: RegistryCard = {
  entity: {
    country: 'RU',
    taxId: '7707083893',
    name: 'Тёплый контур',
    fullName: 'Общество с ограниченной ответственностью «Тёплый контур»',
    form: 'ООО',
    registrationReason: '773601001',
    address: '410012, г. Саратов, ул. Астраханская, д. 88, помещ. 14',
    state: 'active',
    asOf: '2026-11-23',
  },
  prefill: {
    values: {
      country: 'RU',
      name: 'Тёплый контур',
      fullName: 'Общество с ограниченной ответственностью «Тёплый контур»',
      form: 'ООО',
      taxId: '7707083893',
      registrationReason: '773601001',
      address: '410012, г. Саратов, ул. Астраханская, д. 88, помещ. 14',
    },
    fromRegistry: ['country', 'name', 'fullName', 'form', 'taxId', 'registrationReason', 'address'],
  },
};

export const russianBrand = { ...brand, country: 'RU', zone: 'Europe/Moscow', currency: 'RUB', locale: 'ru' } as const;

type Outcomes = Exchange<'invitations.create'>['answer'];

/** Each address is sent to, unless it says otherwise. */
function outcomesOf(addresses: readonly string[]): Outcomes {
  const outcomes = addresses.map((input, index) =>
    input.includes('@')
      ? { input, address: input, outcome: 'sent' as const, invitation: testId<'invitation'>(400 + index) }
      : { input, outcome: 'malformed' as const },
  );
  return { outcomes, sent: outcomes.filter(({ outcome }) => outcome === 'sent').length };
}

const localized = (en: string, ru: string) => ({ en, ru }) as unknown as HouseDocument['title'];

function houseDocument(number: number, told: Partial<HouseDocument> = {}): HouseDocument {
  return {
    id: testId(1100 + number),
    kind: 'terms',
    version: 3,
    title: localized('Terms for partners', 'Условия для партнёров'),
    text: localized('# Coming into homes\n\nRing first.\n\nCover the floor.', '# В квартире\n\nСначала позвоните.'),
    publishedAt: ago(40),
    retired: false,
    acceptedAt: null,
    accepted: 5,
    open: 1,
    ...told,
  };
}

export const HOUSE_DOCUMENTS: readonly HouseDocument[] = [
  houseDocument(1),
  houseDocument(2, {
    kind: 'charter',
    version: 1,
    title: localized('Charter of quiet hours', 'Хартия тишины'),
    accepted: 6,
    open: 0,
  }),
];

export const GUIDE: Guide = {
  title: 'Before your first request',
  steps: [
    { title: 'How requests reach you', text: 'You see requests for your services inside your area of work.' },
    { title: 'What a receipt needs', text: 'Photographs before and after, and the price agreed.' },
  ],
  source: {
    title: localized('Before your first request', 'Перед первой заявкой'),
    steps: [
      {
        title: localized('How requests reach you', 'Как приходят заявки'),
        text: localized(
          'You see requests for your services inside your area of work.',
          'Вы видите заявки в своей зоне.',
        ),
      },
    ],
  },
  done: null,
};

const KINDS = ['Air conditioning', 'Plumbing'].map((name, index) => ({
  id: testId<'kind'>(1200 + index),
  name,
  category: 'repair',
  categoryName: 'Repairs',
  picture: '',
  icon: 'wrench',
}));

/** The whole directory: what no partner here has yet as well. */
const DIRECTORY = [
  ...KINDS,
  {
    id: testId<'kind'>(1210),
    name: 'Piano tuning',
    category: 'music',
    categoryName: 'Music',
    picture: '',
    icon: 'wrench',
  },
];

function service(number: number): ServiceView {
  return {
    id: testId(1300 + number),
    partner: { id: PARTNERS[0]!.id, name: PARTNERS[0]!.name },
    kind: KINDS[number % KINDS.length]!,
    state: 'active',
    status: 'active',
    reason: null,
    summary: localized('Repairs', 'Ремонт'),
    description: localized('At home', 'На дому'),
    revision: null,
    price: null,
    currency: 'IDR',
    from: false,
    warrantyDays: null,
    zone: { zone: { type: 'radius', centre: { lat: -6.26, lng: 106.81 }, metres: 5000 }, squareMetres: 78_500_000 },
    reducedTo: null,
    reduction: null,
    offering: 'accepted',
    agreement: null,
    sites: 2,
    submittedAt: null,
    can: [],
  };
}

export const SERVICES: readonly ServiceView[] = [service(0), service(1)];

/** From the most particular to the default. */
/** A partner's card after a move: its head is the row's. */
export function cardOf({ id, name, legalEntity, account, relation, rating, next }: PartnerRow): PartnerCard {
  return {
    id,
    name,
    legalEntity,
    country: 'ID',
    base: { lat: -6.26, lng: 106.81 },
    contact: { phone: '+62217180042', email: 'halo@example.org' },
    account,
    relation: { state: relation, origin: 'asked', since: ago(20), until: null, reason: null },
    rating,
    next,
    obstacles: [],
    away: [],
    counts: { services: 2, activeServices: 0, requests: 0, jobs: 0, jobsInHand: 0, agreements: 0 },
    history: [],
    can: [],
  };
}

const moved = (row: PartnerRow) => ({ partner: cardOf(row), jobs: [] });

export const RATES: readonly CommissionSetting[] = [
  {
    because: 'partner-service',
    partner: PARTNERS[0]!.id,
    service: SERVICES[0]!.id,
    rate: 800,
    partnerName: 'Air Bening',
    kindName: 'Air conditioning',
  },
  { because: 'partner', partner: PARTNERS[2]!.id, rate: 1000, partnerName: 'Depo Guntur', kindName: null },
  { because: 'kind', kind: KINDS[1]!.id, rate: 1500, partnerName: null, kindName: 'Plumbing' },
  { because: 'organization', rate: 1250, partnerName: null, kindName: null },
];

const pageOf = <Item>(items: readonly Item[]) => ({ items: [...items], next: null });

export function partnersAnswers(more: Answers = {}): Answers {
  return {
    'me.read': communityManager,
    'partners.list': (asked) => partnersPage(asked),
    'partners.joining': (asked) => partnersPage(asked, JOINING),
    'invitations.list': ({ query }) => pageOf(INVITATIONS.filter(({ state }) => (query.state ?? state) === state)),
    'invitations.create': ({ body }) => outcomesOf((body as { addresses: string[] }).addresses),
    'invitations.resend': ({ params }) => INVITATIONS.find(({ id }) => id === params.invitation)!,
    'invitations.withdraw': ({ params }) => ({
      ...INVITATIONS.find(({ id }) => id === params.invitation)!,
      state: 'withdrawn',
      can: [],
    }),
    'applications.list': () => pageOf(APPLICATIONS),
    'partners.referenced': ({ query }) =>
      pageOf(REFERENCED.filter(({ name }) => name.toLowerCase().includes((query.name ?? '').toLowerCase()))),
    'tickets.list': () => pageOf(TICKETS),
    'tickets.read': ({ params }) => TICKETS.find(({ id }) => id === params.ticket)!,
    'tickets.withdraw': ({ params }) => ({
      ...TICKETS.find(({ id }) => id === params.ticket)!,
      state: 'withdrawn',
      can: [],
    }),
    'tickets.create': ({ body }) => ticket(9, { entity: (body as { entity: TicketView['entity'] }).entity }),
    'partners.read': ({ params }) => cardOf([...PARTNERS, ...JOINING].find(({ id }) => id === params.partner)!),
    'partners.connect': cardOf(JOINING[1]!),
    'partners.accept': moved({ ...JOINING[0]!, relation: 'accepted' }),
    'partners.refuse': moved({ ...JOINING[0]!, relation: 'refused' }),
    'requirements.read': {
      items: [
        { type: 'insurance', expires: true },
        { type: 'registration-extract', expires: false },
      ],
    },
    'requirements.set': ({ body }) => body as { items: Requirement[] },
    'house-documents.list': { items: [...HOUSE_DOCUMENTS] },
    'house-documents.create': ({ body }) => houseDocument(9, { ...(body as object), version: 1, accepted: 0, open: 6 }),
    'house-documents.revise': ({ body }) => houseDocument(1, { ...(body as object), version: 4, accepted: 0, open: 6 }),
    'house-documents.retire': houseDocument(1, { retired: true }),
    'house-documents.acceptances': () =>
      pageOf([
        {
          partner: { id: PARTNERS[0]!.id, name: PARTNERS[0]!.name },
          version: 3,
          by: 'Dewi Lestari',
          at: ago(20),
          from: null,
        },
      ]),
    'guide.read': GUIDE,
    'guide.edit': GUIDE,
    'services.list': () => pageOf(SERVICES),
    'kinds.list': ({ query }) =>
      pageOf(DIRECTORY.filter(({ name }) => name.toLowerCase().includes((query.search ?? '').toLowerCase()))),
    'commissions.list': { items: [...RATES] },
    'commissions.set': { items: [...RATES] },
    'commissions.clear': { items: RATES.slice(1) },
    'commissions.explain': ({ params }) => ({
      applies:
        params.service === SERVICES[0]!.id
          ? {
              rate: 800,
              because: 'agreement',
              agreement: { id: testId(1400), version: 3, line: 2 },
              sentence: '8% because agreement v3, line 2',
            }
          : null,
      proposed: {
        rate: 1250,
        because: 'organization',
        agreement: null,
        sentence: '12.5% because it is the rate for all',
      },
    }),
    'registry.search': { items: [...SUGGESTIONS] },
    'registry.read': REGISTRY_CARD,
    ...more,
  };
}
