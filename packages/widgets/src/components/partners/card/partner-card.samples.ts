import type { ActivationChoices, AgreementSummary } from '@pasar/core/agreements';
import type { AuditEntry } from '@pasar/core/audit';
import type { Instant } from '@pasar/core/kernel';
import type { JobInHand, NextForPartner, PartnerCard, RelationMove } from '@pasar/core/partners';
import type { Me } from '@pasar/core/people';
import type { RequestSummary } from '@pasar/core/requests';
import type { ServiceView } from '@pasar/core/services';
import { type Answers, refusal } from '../../../testing/answers.ts';
import { brand, me, testId } from '../../../testing/people.ts';
import type { PartnerDocuments } from './papers/document-list.ts';

/** A partner's card in the contract's shapes, for stories and tests, and an API that keeps what is done to it. */

const DAY = 86_400_000;
const ago = (days: number): Instant => new Date(Date.now() - days * DAY).toISOString() as Instant;
const ahead = (days: number): Instant => ago(-days);

export const manager: Me = { ...me, role: 'manager', tags: [] };
export const viewer: Me = { ...manager, role: 'viewer' };

const CENTRE = { lat: -6.2607, lng: 106.8136 };
const PARTNER = { id: testId<'partner'>(901), name: 'Sejuk Jaya AC' };

export const CARD: PartnerCard = {
  ...PARTNER,
  legalEntity: 'PT Sejuk Jaya Abadi',
  country: 'ID',
  base: CENTRE,
  contact: { phone: '+62217180042', email: 'layanan@sejuk.example' },
  account: 'active',
  relation: { state: 'accepted', origin: 'link', since: ago(600), until: null, reason: null },
  rating: { mean: 4.7, count: 218 },
  next: { step: 'give-documents', by: 'partner', until: ahead(6) },
  obstacles: ['partner.documents-lapsed'],
  away: [{ start: ahead(20), end: ahead(27) }],
  counts: { services: 5, activeServices: 3, requests: 3, jobs: 2, jobsInHand: 1, agreements: 1 },
  history: [
    { event: 'reinstate', to: 'accepted', at: ago(40), by: 'clock', reason: null, until: null },
    {
      event: 'suspend',
      to: 'suspended',
      at: ago(54),
      by: 'organization',
      reason: 'Three visits missed in a week.',
      until: ago(40),
    },
    { event: 'accept', to: 'accepted', at: ago(600), by: 'organization', reason: null, until: null },
    { event: 'apply', to: 'applied', at: ago(602), by: 'partner', reason: null, until: null },
  ],
  can: ['suspend', 'deactivate', 'delete'],
};

export const next = (step: NextForPartner['step'], by: NextForPartner['by']): NextForPartner => ({
  step,
  by,
  until: null,
});

const AGREEMENT = testId<'agreement'>(950);
const ZONE = { type: 'radius', centre: CENTRE, metres: 8000 } as const;

function service(number: number, name: string, told: Partial<ServiceView> = {}): ServiceView {
  return {
    id: testId(1300 + number),
    partner: PARTNER,
    kind: {
      id: testId(1200 + number),
      name,
      category: 'ac',
      categoryName: 'Air conditioning',
      picture: '',
      icon: 'snowflake',
    },
    state: 'active',
    status: 'active',
    reason: null,
    summary: { en: 'Inner and outer unit, freon checked.', id: 'Unit dalam dan luar, tekanan freon dicek.' },
    description: { en: 'Certified technicians come with everything they need.' },
    revision: null,
    price: 85_000_00,
    currency: 'IDR',
    from: true,
    warrantyDays: 30,
    zone: { zone: ZONE, squareMetres: 201_061_930 },
    reducedTo: null,
    reduction: null,
    offering: 'accepted',
    agreement: { id: AGREEMENT, version: 2, rate: 1200 },
    sites: 2,
    submittedAt: null,
    can: ['deactivate', 'reduce'],
    ...told,
  };
}

/** One in each state that a tab has to tell apart. */
export const SERVICES: readonly ServiceView[] = [
  service(1, 'Split AC cleaning'),
  service(2, 'Freon refill', {
    agreement: { id: AGREEMENT, version: 2, rate: 1050 },
    reduction: { type: 'radius', centre: CENTRE, metres: 3000 },
    reducedTo: { zone: { type: 'radius', centre: CENTRE, metres: 3000 }, squareMetres: 28_274_000 },
  }),
  service(3, 'AC fitting', { status: 'switched-off', sites: 0 }),
  service(4, 'Water heater service', {
    status: 'to-accept',
    offering: 'offered',
    agreement: null,
    sites: 0,
    can: ['accept', 'refuse'],
  }),
  service(5, 'Fridge repair', {
    state: 'in-moderation',
    status: 'in-moderation',
    offering: 'offered',
    agreement: null,
    sites: 0,
    price: null,
    can: [],
  }),
];

const line = (number: number, rate: number) => ({
  service: SERVICES[number]!.id,
  name: SERVICES[number]!.kind.name,
  rate,
});

export const AGREEMENTS: readonly AgreementSummary[] = [
  {
    id: AGREEMENT,
    partner: PARTNER,
    organization: { id: testId(1), name: brand.name },
    state: 'accepted',
    inForce: 2,
    newest: { version: 3, state: 'draft' },
    legalEntity: 'PT Griya Kemang',
    services: [line(0, 1200), line(1, 1050), line(2, 1200)],
    endsAt: ahead(120),
    updatedAt: ago(1),
    can: ['edit', 'send'],
  },
];

const explained = (rate: number, agreed: boolean) => ({
  rate,
  because: agreed ? ('agreement' as const) : ('organization' as const),
  agreement: agreed ? { id: AGREEMENT, version: 2, line: 1 } : null,
  sentence: `${rate / 100} % ${agreed ? 'because agreement v2, line 1' : 'because it is the default of Griya Kemang'}`,
});

const place = (
  number: number,
  parent: number | null,
  level: 'group' | 'quarter' | 'site',
  name: string,
  active: boolean | null,
  point: typeof CENTRE | null = null,
): ActivationChoices['places'][number] => ({
  id: testId(number),
  parent: parent === null ? null : testId(parent),
  level,
  name,
  point,
  active,
});

export const CHOICES: ActivationChoices = {
  places: [
    place(50, null, 'group', 'Griya Kemang', null),
    place(51, 50, 'quarter', 'Kemang Selatan', true),
    place(52, 50, 'quarter', 'Ampera', null),
    place(11, 51, 'site', 'Menara Cendana', null, CENTRE),
    place(13, 51, 'site', 'Wisma Bangka', false, { lat: -6.265, lng: 106.815 }),
    place(12, 52, 'site', 'Wisma Ampera', true, { lat: -6.2762, lng: 106.8192 }),
    place(14, 52, 'site', 'Vila Puncak', null, { lat: -6.7, lng: 106.99 }),
  ],
  categories: [
    { id: 'ac', name: 'AC' },
    { id: 'cleaning', name: 'Cleaning' },
  ],
  category: 'ac',
  weight: 70,
};

function request(number: number, state: RequestSummary['state'], kind: string): RequestSummary {
  return {
    id: testId(1400 + number),
    number: `K7F-2Q${number}`,
    state,
    way: 'customer',
    autobook: false,
    kind: { id: testId(1201), name: kind, category: 'ac', picture: '', icon: 'snowflake' } as RequestSummary['kind'],
    site: me.sites[number % 2]!,
    windows: [{ start: ahead(2), end: ahead(2.2) }],
    createdAt: ago(number * 3),
    next: { code: 'none', actor: 'nobody', by: null },
    proposals: { standing: 0, required: 3, asked: 4 },
    partner: null,
  };
}

export const REQUESTS: readonly RequestSummary[] = [
  request(1, 'assigned', 'Split AC cleaning'),
  request(2, 'shortlisted', 'Freon refill'),
  request(3, 'fulfilled', 'Split AC cleaning'),
];

export const JOBS: readonly JobInHand[] = [
  {
    id: testId(1500),
    request: REQUESTS[0]!.id,
    number: REQUESTS[0]!.number,
    kind: 'Split AC cleaning',
    state: 'scheduled',
    visit: { start: ahead(2), end: ahead(2.1) },
    organization: { id: testId(1), name: brand.name, zone: brand.zone },
    can: ['release', 'cancel'],
  },
];

const paper = (
  number: number,
  type: PartnerDocuments['others'][number]['type'],
  name: string,
  days: number | null,
) => ({
  id: testId<'document'>(1600 + number),
  type,
  name,
  contentType: 'application/pdf' as const,
  bytes: 184_000 * number,
  validUntil: days === null ? null : (ahead(days).slice(0, 10) as never),
  daysLeft: days === null || days < 0 ? null : days,
  state: days !== null && days < 0 ? ('lapsed' as const) : ('valid' as const),
  createdAt: ago(300),
});

export const DOCUMENTS: PartnerDocuments = {
  required: [
    { type: 'insurance', expires: true, document: paper(1, 'insurance', 'polis-2026.pdf', 6), state: 'lapsing' },
    { type: 'licence', expires: true, document: paper(2, 'licence', 'siujk.pdf', -3), state: 'lapsed' },
    {
      type: 'registration-extract',
      expires: false,
      document: paper(3, 'registration-extract', 'ahu.pdf', null),
      state: 'valid',
    },
    { type: 'tax-clearance', expires: true, document: null, state: 'missing' },
  ],
  others: [paper(9, 'qualification', 'sertifikat teknisi pendingin ruangan tingkat lanjut.pdf', 400)],
  validUntil: null,
};

export const LEGAL = {
  entity: {
    country: 'FR',
    name: 'Vaise Plomberie',
    fullName: 'Vaise Plomberie SARL',
    form: 'SARL',
    taxId: '732829320',
    vatId: 'FR44732829320',
    address: '14 rue du Bourbonnais, 69009 Lyon',
    phone: '+33478000000',
    supportEmail: 'contact@vaise.example',
    bank: { name: 'Crédit de Vaise', iban: 'FR7630006000011234567890189' },
  },
  prefilled: ['name', 'fullName', 'form', 'taxId', 'address'],
};

const entry: AuditEntry = {
  id: '019a0000-0000-7000-8000-00000000aaaa',
  at: ago(3),
  who: { role: 'customer', by: null, subject: 'rani', partner: null },
  what: { action: 'requests.choose', words: 'Chose a proposal' },
  about: { kind: 'request', id: REQUESTS[0]!.id, words: 'Request', code: REQUESTS[0]!.number },
  changed: { fields: [], ids: [], state: null, person: null },
  events: [],
  disclosures: (['customer', 'partner'] as const).map((of) => ({
    of,
    partner: PARTNER,
    customer: testId<'customer'>(2),
    request: REQUESTS[0]!.id,
  })),
  from: { network: null, agent: null, page: null },
};

const MOVED: Readonly<Record<RelationMove, Partial<PartnerCard>>> = {
  accept: { relation: { ...CARD.relation, state: 'accepted' }, can: ['suspend', 'deactivate', 'delete'] },
  refuse: { relation: { ...CARD.relation, state: 'refused' }, can: ['delete'] },
  suspend: {
    relation: { ...CARD.relation, state: 'suspended', reason: 'A complaint' },
    next: next('reinstate', 'organization'),
    can: ['reinstate', 'deactivate', 'delete'],
  },
  reinstate: { relation: CARD.relation, next: null, obstacles: [], can: CARD.can },
  deactivate: { relation: { ...CARD.relation, state: 'deactivated' }, next: next('reactivate', 'organization') },
  reactivate: { relation: CARD.relation, next: null },
  delete: { relation: { ...CARD.relation, state: 'deleted' }, next: null, can: [] },
};

const inTheWay = () =>
  refusal(409, 'relation.work-in-hand', 'This partner has work under way or upcoming.', {
    title: 'There is work in hand',
    listed: JOBS.map(({ id, kind }) => ({ type: 'job', id, what: 'Job', label: kind })),
  });

/** An API for one card, which moves as it is told. @param told what is otherwise than in `CARD` */
export function cardAnswers(told: Partial<PartnerCard> = {}, more: Answers = {}): Answers {
  let card: PartnerCard = { ...CARD, ...told };
  let services = SERVICES;
  let choices = CHOICES;
  const moved = (move: RelationMove) => () => {
    card = { ...card, ...MOVED[move] };
    return { partner: card, jobs: [...JOBS] };
  };
  const said = (change: Partial<ServiceView>) => (asked: { readonly params: Readonly<Record<string, string>> }) => {
    services = services.map((each) => (each.id === asked.params.service ? { ...each, ...change } : each));
    return services.find(({ id }) => id === asked.params.service)!;
  };
  const page = <Item>(items: readonly Item[]) => ({ items: [...items], next: null });
  return {
    'me.read': manager,
    'partners.read': () => card,
    'partners.jobs': { jobs: [...JOBS] },
    'partners.accept': moved('accept'),
    'partners.refuse': moved('refuse'),
    'partners.suspend': moved('suspend'),
    'partners.reinstate': moved('reinstate'),
    'partners.deactivate': inTheWay,
    'partners.reactivate': moved('reactivate'),
    'partners.delete': inTheWay,
    'services.list': () => page(services),
    'services.accept': said({ offering: 'accepted', status: 'no-agreement', can: ['deactivate', 'reduce'] }),
    'services.refuse': said({ offering: 'refused', status: 'refused', can: [] }),
    'services.deactivate': said({ offering: 'deactivated', status: 'deactivated', can: ['reactivate'] }),
    'services.reactivate': said({ offering: 'accepted', status: 'active', can: ['deactivate', 'reduce'] }),
    'services.reduce': (asked) => said({ reduction: (asked.body as { zone: ServiceView['reduction'] }).zone })(asked),
    'services.reduce-all': ({ body }) => {
      const { zone: reduction } = body as { zone: ServiceView['reduction'] };
      services = services.map((each) => ({ ...each, reduction }));
      return { items: [...services] };
    },
    'agreements.list': {
      ...page(AGREEMENTS),
      counts: { all: AGREEMENTS.length, draft: 0, offered: 0, 'in-force': AGREEMENTS.length, ending: 0, ended: 0 },
    },
    'agreements.prepare': {
      partner: { ...PARTNER, legalEntity: CARD.legalEntity },
      legalEntities: [],
      services: SERVICES.slice(0, 4).map(({ id, kind, agreement }) => ({
        service: id,
        kind: kind.id,
        name: kind.name,
        proposed: explained(1200, false),
        applies: agreement ? explained(agreement.rate, true) : null,
      })),
      agreement: AGREEMENT,
      conditions: null,
    },
    'activations.prepare': () => choices,
    'activations.set': (asked) => {
      const { places, active, category, weight } = asked.body as {
        places: string[];
        active: boolean;
        category: string;
        weight: number;
      };
      choices = {
        ...choices,
        category,
        weight,
        places: choices.places.map((each) => (places.includes(each.id) ? { ...each, active } : each)),
      };
      return { items: [] };
    },
    'requests.list': ({ query }) =>
      page(
        REQUESTS.filter(
          ({ state }) => query.view === 'all' || (query.view === 'ended') === (state === 'fulfilled'),
        ).filter(({ state }) => !query.won || state !== 'shortlisted'),
      ),
    'partner-legal.read': LEGAL as never,
    'partner-documents.list': DOCUMENTS,
    'documents.read': () => new Response(new Blob(['%PDF'], { type: 'application/pdf' })),
    'agreements.pdf': () => new Response(new Blob(['%PDF'], { type: 'application/pdf' })),
    'partner-consents.read': {
      items: [
        { purpose: 'marketing', version: 1, given: true, at: ago(90), answered: 1 },
        { purpose: 'data-sharing', version: 1, given: false, at: ago(90), answered: 1 },
        { purpose: 'reviews-named', version: 1, given: false, at: null, answered: null },
      ],
      history: [],
    },
    'audit.list': { items: [entry], next: null, zone: brand.zone, actions: [] },
    ...more,
  } as Answers;
}
