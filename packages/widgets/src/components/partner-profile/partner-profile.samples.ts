import type { Exchange } from '@pasar/core/contract';
import type { PartnerDocument, PartnerDocuments } from '@pasar/core/documents';
import type { Instant } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import type { Away, Guide, JoiningStep, Member, OwnRelation, PartnerProfile } from '@pasar/core/partners';
import type { Me } from '@pasar/core/people';
import type { Consents } from '@pasar/core/privacy';
import type { ServiceView } from '@pasar/core/services';
import { type Answers, type Asked, refusal } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';

/** A partner's own side in the contract's shapes, for stories and tests, and an API that keeps what it is told. */

export const partner: Me = {
  ...me,
  role: 'partner',
  sites: [],
  tags: [],
  partner: { id: testId(900), name: 'Climat-Master' },
};

const DAY = 86_400_000;
export const ago = (days: number): Instant => new Date(Date.now() - days * DAY).toISOString() as Instant;
export const ahead = (days: number): Instant => ago(-days);
export const civil = (days: number): string => ahead(days).slice(0, 10);
const words = (en: string, id: string) => ({ en, id }) as unknown as ServiceView['summary'];

const STEPS = [
  'profile',
  'legal-details',
  'documents',
  'house-documents',
  'guide',
  'application',
  'services',
  'agreement',
] as const;

/** The first so many are done; what comes last waits for others. */
export function stepsDone(done: number): JoiningStep[] {
  return STEPS.map((step, index) => ({
    step,
    state: index < done ? 'done' : step === 'agreement' ? 'waiting' : 'open',
    left: index >= done && step === 'documents' ? 2 : index >= done && step === 'house-documents' ? 1 : null,
  }));
}

export function relation(told: Partial<OwnRelation> = {}): OwnRelation {
  return {
    organization: { id: brand.organization!, name: brand.name, zone: brand.zone, locale: brand.locale },
    state: 'invited',
    origin: 'link',
    since: ago(1),
    until: null,
    reason: null,
    current: true,
    steps: stepsDone(0),
    next: { step: 'apply', by: 'partner', until: null },
    history: [],
    can: [],
    ...told,
  };
}

/** Works here, and all is in order. */
export const SETTLED = relation({
  state: 'accepted',
  since: ago(500),
  steps: stepsDone(8),
  next: null,
});

const elsewhere = (number: number, name: string, told: Partial<OwnRelation>): OwnRelation =>
  relation({
    organization: { id: testId(20 + number), name, zone: 'Asia/Jakarta', locale: 'id' },
    current: false,
    steps: [],
    next: null,
    ...told,
  });

export const ELSEWHERE: readonly OwnRelation[] = [
  elsewhere(1, 'Taman Anggrek Residence', { origin: 'connect', can: ['connect', 'decline'] }),
  elsewhere(2, 'Bukit Damai', {
    state: 'refused',
    reason: 'We have three for air conditioning already.',
    can: ['apply'],
  }),
  elsewhere(3, 'Perumahan Bumi Serpong Damai Sektor Sembilan dan Sekitarnya', { state: 'suspended', until: ahead(9) }),
];

export const PROFILE: PartnerProfile = {
  id: testId(900),
  name: 'Climat-Master',
  base: { lat: -6.2607, lng: 106.8136 },
  phone: '+6281355500142',
  email: 'kantor@climat-master.example',
  listed: true,
  ownJobsOnly: false,
  country: 'ID',
  account: 'active',
  confirmed: true,
  can: ['edit', 'edit-members'],
};

function document(number: number, told: Partial<PartnerDocument>): PartnerDocument {
  return {
    id: testId(1500 + number),
    type: 'other',
    name: `dokumen-${number}.pdf`,
    contentType: 'application/pdf',
    bytes: 412_000,
    validUntil: null,
    daysLeft: null,
    state: 'valid',
    createdAt: ago(60),
    ...told,
  };
}

export const PAPERS: PartnerDocuments = {
  required: [
    { type: 'insurance', expires: true, document: null, state: 'missing' },
    {
      type: 'licence',
      expires: true,
      document: document(1, {
        type: 'licence',
        name: 'Izin usaha jasa konstruksi 2026.pdf',
        validUntil: civil(6),
        daysLeft: 6,
      }),
      state: 'lapsing',
    },
    {
      type: 'tax-clearance',
      expires: true,
      document: document(2, { type: 'tax-clearance', validUntil: civil(-3), state: 'lapsed', bytes: 2_400_000 }),
      state: 'lapsed',
    },
    {
      type: 'identity',
      expires: false,
      document: document(3, { type: 'identity', name: 'KTP.jpg', contentType: 'image/jpeg' }),
      state: 'valid',
    },
  ],
  others: [
    document(4, { type: 'qualification', name: 'Sertifikat teknisi AC dengan nama berkas yang panjang sekali.pdf' }),
  ],
  validUntil: null,
};

type HouseDocument = Exchange<'house-documents.list'>['answer']['items'][number];

const CHARTER = Array.from(
  { length: 14 },
  (_, index) =>
    `# Article ${index + 1}\n\nRing first and say your name. Cover the floor before you begin, and take away what you brought and what you broke. What was agreed is written down before it is done.`,
).join('\n\n');

export const HOUSE_DOCUMENTS: readonly HouseDocument[] = [
  {
    id: testId(1101),
    kind: 'terms',
    version: 3,
    title: words('Terms for partners', 'Ketentuan untuk mitra'),
    text: words(CHARTER, CHARTER),
    publishedAt: ago(4),
    retired: false,
    acceptedAt: null,
    accepted: 0,
    open: 0,
  },
  {
    id: testId(1102),
    kind: 'charter',
    version: 1,
    title: words('Charter of quiet hours', 'Piagam jam tenang'),
    text: words('No drilling before eight.\n\nNone on Sundays.', 'Tidak mengebor sebelum jam delapan.'),
    publishedAt: ago(90),
    retired: false,
    acceptedAt: ago(80),
    accepted: 0,
    open: 0,
  },
];

export const GUIDE: Guide = {
  title: 'Before your first request',
  steps: [
    {
      title: 'How requests reach you',
      text: 'You see requests for your services inside your area of work. Answer by the time shown, or decline: both count as an answer.',
    },
    {
      title: 'What a request costs',
      text: 'Points are set aside when you answer, and spent only when you get the customer’s contact.',
    },
    {
      title: 'A job is a promise',
      text: 'Once it is yours, confirm with the customer within two hours and agree on the time.',
    },
  ],
  source: null,
  done: false,
};

export const MEMBERS: readonly Member[] = [
  {
    id: testId(1601),
    role: 'owner',
    state: 'joined',
    contact: { name: 'Budi Santoso', phone: '+6281234567890', email: 'budi@climat-master.example' },
    self: true,
    can: ['edit'],
  },
  {
    id: testId(1602),
    role: 'worker',
    state: 'joined',
    contact: { name: 'Agus Prasetyo', phone: '+6281355500777' },
    self: false,
    can: ['edit', 'remove'],
  },
  {
    id: testId(1603),
    role: 'worker',
    state: 'invited',
    contact: { name: 'Siti', phone: '+6281355500778', email: 'siti@climat-master.example' },
    self: false,
    can: ['edit', 'remove'],
  },
];

export const ENTITY: LegalEntity = {
  country: 'ID',
  name: 'Climat Master Indonesia',
  fullName: 'PT Climat Master Indonesia',
  form: 'PT',
  taxId: '0013000666091000',
  address: 'Jl. Kemang Timur 12, Jakarta Selatan',
  phone: '+6281355500142',
  supportEmail: 'kantor@climat-master.example',
  lineOfBusiness: 'Air conditioning',
  bank: { name: 'Bank Mandiri', settlementAccount: '1230004567890' },
};

export const CONSENTS: Consents = {
  items: [
    { purpose: 'marketing', version: 1, given: true, at: ago(30), answered: 1 },
    { purpose: 'data-sharing', version: 2, given: false, at: ago(200), answered: 1 },
    { purpose: 'reviews-named', version: 1, given: false, at: null, answered: null },
  ],
  history: [{ purpose: 'marketing', given: true, version: 1, at: ago(30) }],
};

export const AWAY: Away = {
  absences: [{ start: ahead(20), end: ahead(27), why: 'holiday' }],
  jobs: [
    {
      id: testId(1701),
      request: testId(1702),
      number: 'K7F-2QX',
      kind: 'Air conditioner cleaned',
      state: 'reconfirmed',
      visit: { start: ahead(21), end: ahead(21.1) },
      organization: { id: brand.organization!, name: brand.name, zone: brand.zone },
      can: ['release'],
    },
  ],
};

const KINDS = [
  ['Air conditioner cleaned', 'Air conditioning', 'air-vent', 12],
  ['Air conditioner fitted', 'Air conditioning', 'fan', 30],
  ['Leak found', 'Plumbing', 'droplet', 9],
  ['Bath drain cleared', 'Plumbing', 'bath', 9],
  ['Sockets fitted', 'Electricity', 'plug', 7],
  ['Water heater serviced', 'Plumbing', 'heater', 14],
] as const;

const kindOf = (number: number) => {
  const [name, category, icon] = KINDS[number]!;
  return {
    id: testId<'kind'>(1200 + number),
    name,
    category: category.toLowerCase().replaceAll(' ', '-'),
    categoryName: category,
    picture: '',
    icon,
  };
};

export function service(number: number, told: Partial<ServiceView> = {}): ServiceView {
  return {
    id: testId(1300 + number),
    partner: { id: PROFILE.id, name: PROFILE.name },
    kind: kindOf(number),
    state: 'active',
    status: 'active',
    reason: null,
    summary: words('Clean and quiet, with a report', 'Bersih dan senyap, dengan laporan'),
    description: words('We wash the filters and both units.', 'Kami mencuci filter dan kedua unit.'),
    revision: null,
    price: 8_500_000,
    currency: 'IDR',
    from: true,
    warrantyDays: 30,
    zone: { zone: { type: 'radius', centre: PROFILE.base, metres: 6000 }, squareMetres: 113_000_000 },
    reducedTo: null,
    reduction: null,
    offering: 'accepted',
    agreement: null,
    sites: 12,
    submittedAt: null,
    can: ['edit', 'withdraw'],
    ...told,
  };
}

/** One in each state that asks something of somebody. */
export const SERVICES: readonly ServiceView[] = [
  service(0, { reducedTo: { zone: { type: 'radius', centre: PROFILE.base, metres: 4000 }, squareMetres: 50_000_000 } }),
  service(1, {
    state: 'in-moderation',
    status: 'in-moderation',
    offering: 'offered',
    submittedAt: ago(1),
    can: ['recall', 'withdraw'],
  }),
  service(2, {
    state: 'rejected',
    status: 'rejected',
    reason: 'Please say what is included in the price.',
    can: ['edit', 'submit', 'withdraw'],
    price: null,
    from: false,
  }),
  service(3, {
    status: 'refused',
    offering: 'refused',
    reason: 'We have enough for drains.',
    can: ['edit', 'offer', 'withdraw'],
  }),
  service(4, {
    revision: { summary: words('Sockets and switches', 'Stopkontak dan sakelar'), description: words('New.', 'Baru.') },
    submittedAt: ago(1),
    can: ['edit', 'recall', 'withdraw'],
  }),
];

const OPEN = { id: testId<'organization'>(31), name: 'Cipete Hijau', country: 'ID', zone: 'Asia/Jakarta' };

/** An API that answers as told, and keeps what it is told. Each call has a memory of its own. */
export function profileAnswers(more: Answers = {}, own: OwnRelation = SETTLED): Answers {
  let profile = PROFILE;
  let members = MEMBERS;
  let services = SERVICES;
  let papers = PAPERS;
  let house = HOUSE_DOCUMENTS;
  let away = AWAY;
  let consents = CONSENTS;
  let relations = [own, ...ELSEWHERE];
  const put = ({ params }: Asked, change: (service: ServiceView) => ServiceView): ServiceView => {
    services = services.map((each) => (each.id === params.service ? change(each) : each));
    return services.find(({ id }) => id === params.service)!;
  };
  const move = ({ params }: Asked, change: Partial<OwnRelation>): OwnRelation => {
    relations = relations.map((each) => (each.organization.id === params.organization ? { ...each, ...change } : each));
    return (
      relations.find(({ organization }) => organization.id === params.organization) ??
      relation({ ...change, current: false })
    );
  };
  const waiting = { state: 'in-moderation', status: 'in-moderation', submittedAt: ago(0), reason: null } as const;
  return {
    'me.read': partner,
    'relations.list': () => ({ items: relations }),
    'relations.open': { items: [OPEN], next: null },
    'relations.apply': (asked) => move(asked, { state: 'applied', can: [], steps: own.steps.map(applied) }),
    'relations.connect': (asked) => move(asked, { state: 'accepted', can: [] }),
    'relations.decline': (asked) => move(asked, { state: 'refused', can: [] }),
    'profile.read': () => profile,
    'profile.edit': ({ body }) => (profile = { ...profile, ...(body as object), confirmed: true }),
    'members.list': () => ({ items: [...members] }),
    'members.add': ({ body }) => {
      const member = {
        id: testId<'member'>(1650),
        state: 'invited',
        self: false,
        can: ['edit', 'remove'],
        ...(body as Pick<Member, 'role' | 'contact'>),
      } as Member;
      members = [...members, member];
      return member;
    },
    'members.edit': ({ params, body }) => {
      members = members.map((each) =>
        each.id === params.member ? { ...each, ...(body as Pick<Member, 'role' | 'contact'>) } : each,
      );
      return members.find(({ id }) => id === params.member)!;
    },
    'members.remove': ({ params }) => {
      members = members.filter(({ id }) => id !== params.member);
      return { items: [...members] };
    },
    'documents.list': () => papers,
    'documents.create': ({ query }) => {
      const made = document(50, {
        type: query.type as PartnerDocument['type'],
        name: query.name ?? '',
        validUntil: query.validUntil ?? null,
        daysLeft: query.validUntil ? 300 : null,
      });
      papers = {
        ...papers,
        required: papers.required.map((each) =>
          each.type === made.type ? { ...each, document: made, state: 'valid' } : each,
        ),
      };
      return new Response(JSON.stringify(made), { status: 201, headers: { 'content-type': 'application/json' } });
    },
    'documents.remove': ({ params }) => {
      const isOther = ({ id }: PartnerDocument) => id !== params.document;
      papers = {
        ...papers,
        required: papers.required.map((each) =>
          each.document && !isOther(each.document) ? { ...each, document: null, state: 'missing' } : each,
        ),
        others: papers.others.filter(isOther),
      };
      return new Response(null, { status: 204 });
    },
    'house-documents.list': () => ({ items: [...house] }),
    'house-documents.accept': ({ params }) => {
      house = house.map((each) => (each.id === params.houseDocument ? { ...each, acceptedAt: ago(0) } : each));
      return house.find(({ id }) => id === params.houseDocument)!;
    },
    'guide.read': GUIDE,
    'guide.finish': { ...GUIDE, done: true },
    'legal.read': { entity: ENTITY, prefilled: ['name', 'fullName', 'taxId'] },
    'legal.save': ({ body }) => body as Exchange<'legal.read'>['answer'],
    'registry.search': {
      items: [
        {
          country: 'ID',
          taxId: '0013000666091000',
          name: 'Climat Master Indonesia',
          form: 'PT',
          address: 'Jakarta Selatan',
          state: 'active',
        },
        {
          country: 'ID',
          taxId: '0013000666091001',
          name: 'Climat Lestari',
          form: 'CV',
          address: 'Depok',
          state: 'closed',
        },
      ],
    },
    'registry.read': {
      entity: {
        country: 'ID',
        taxId: '0013000666091000',
        name: 'Climat Master Indonesia',
        form: 'PT',
        state: 'active',
        asOf: '2026-11-20',
      },
      prefill: {
        values: {
          country: 'ID',
          name: 'Climat Master Indonesia',
          fullName: 'PT Climat Master Indonesia',
          form: 'PT',
          taxId: '0013000666091000',
        },
        fromRegistry: ['country', 'name', 'fullName', 'form', 'taxId'],
      },
    },
    'consents.read': () => consents,
    'consents.set': ({ body }) => {
      const { purpose, given, version } = body as Consents['history'][number];
      consents = {
        items: consents.items.map((each) =>
          each.purpose === purpose ? { ...each, given, at: ago(0), answered: version } : each,
        ),
        history: [{ purpose, given, version, at: ago(0) }, ...consents.history],
      };
      return consents;
    },
    'away.read': () => away,
    'away.edit': ({ body }) => (away = { ...away, ...(body as Pick<Away, 'absences'>) }),
    'own-services.list': () => ({ items: [...services], next: null }),
    'own-services.create': ({ body }) => {
      const { kind, zone, ...edit } = body as Exchange<'own-services.create'>['body'];
      const number = KINDS.findIndex((_, index) => kindOf(index).id === kind);
      const made = service(number, {
        ...edit,
        zone: { zone, squareMetres: 113_000_000 },
        state: 'draft',
        status: 'draft',
        can: ['edit', 'submit', 'withdraw'],
      });
      services = [...services, made];
      return made;
    },
    'own-services.edit': (asked) => {
      const { zone, summary, description, ...terms } = asked.body as Exchange<'own-services.edit'>['body'];
      return put(asked, (each) => ({ ...each, ...terms, summary, description, zone: { ...each.zone, zone } }));
    },
    'own-services.submit': (asked) => put(asked, (each) => ({ ...each, ...waiting, can: ['recall', 'withdraw'] })),
    'own-services.recall': (asked) =>
      put(asked, (each) => ({
        ...each,
        ...(each.state === 'active' ? { revision: null } : { state: 'draft', status: 'draft' }),
        submittedAt: null,
        can: ['edit', 'submit', 'withdraw'],
      })),
    'own-services.offer': (asked) =>
      put(asked, (each) => ({
        ...each,
        offering: 'offered',
        status: 'to-accept',
        reason: null,
        can: ['edit', 'withdraw'],
      })),
    'own-services.withdraw': (asked) =>
      put(asked, (each) => ({ ...each, state: 'withdrawn', status: 'withdrawn', can: [] })),
    'kinds.open': ({ query }) => ({
      items: KINDS.map(([name, , , leadPoints], index) => ({
        ...kindOf(index),
        leadPoints,
        services: services.filter(({ kind }) => kind.name === name).map(({ id }) => id),
      })).filter(({ name }) => name.toLowerCase().includes((query.search ?? '').toLowerCase())),
      next: null,
    }),
    ...more,
  };
}

const applied = (step: JoiningStep): JoiningStep =>
  step.step === 'application' ? { ...step, state: 'waiting' } : step;

/** Somebody who came by an invitation's link: nothing is there yet. */
export function newcomerAnswers(more: Answers = {}, done = 0): Answers {
  const nothing = {
    ...PAPERS,
    required: PAPERS.required.map((each) => ({ ...each, document: null, state: 'missing' as const })),
    others: [],
  };
  const own = relation({ steps: stepsDone(done), can: done > 4 ? ['apply'] : [] });
  return profileAnswers(
    {
      'profile.read': { ...PROFILE, name: 'climat-master.example', confirmed: done > 0, phone: null, email: null },
      'members.list': { items: [{ ...MEMBERS[0]!, contact: null }] },
      'documents.list': nothing,
      'legal.read': { entity: null, prefilled: [] },
      'own-services.list': { items: [], next: null },
      'away.read': { absences: [], jobs: [] },
      ...more,
    },
    own,
  );
}

/** A worker, who looks (ORG-6). */
export const LOOKS_ONLY: Answers = {
  'profile.read': { ...PROFILE, can: [] },
  'members.list': {
    items: MEMBERS.map((each) => ({
      ...each,
      contact: each.self ? each.contact : null,
      can: each.self ? ['edit'] : [],
    })),
  },
  'own-services.list': { items: SERVICES.map((each) => ({ ...each, can: [] })), next: null },
};

export const notOwner = () =>
  refusal(403, 'member.not-owner', 'This binds the company, so an owner of its account does it.');
