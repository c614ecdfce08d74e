import { DAY, type Instant, later } from '@pasar/core/kernel';
import { NOW, someIds } from '@pasar/core/testing';
import type { Seed } from '../seed/seed.schema.ts';

type SeedOrganization = Seed['organizations'][number];
type SeedPartner = Seed['partners'][number];
type SeedKind = Seed['kinds'][number];

/** The middle of Jakarta; partners are counted in metres to the north of it. */
const CENTRE = { lat: -6.2, lng: 106.82 };
const METRES_A_DEGREE = 111_195;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 192"><circle class="a3" r="9"/><path class="ks9 n1" d="M0 0"/></svg>';

const OPERATOR = 'sk_test_operator';

/** In the registry of legal entities. */
export const COMPANY = {
  country: 'ID',
  taxId: '0013000666091000',
  name: 'Sejuk Abadi Mandiri',
  fullName: 'PT SEJUK ABADI MANDIRI',
  form: 'PT',
  address: 'Jl. Kemang Raya 8, Jakarta',
  state: 'active',
} as const;

export type SmallTown = ReturnType<typeof smallTown>;

/**
 * Two organizations that share a directory of two kinds and four partners; the same for the same `seed`. Whatever a test
 * needs otherwise it changes in `town.seed` before seeding.
 */
export function smallTown(seed = 1) {
  const id = someIds(seed);
  const cleaning = aKind(id(), 'air-conditioning-cleaning', 'Air-conditioning cleaning', 'Cuci AC');
  const locks = aKind(id(), 'locksmith', 'Locksmith', 'Tukang kunci');
  const kinds = [cleaning, locks];
  // Nearer, dearer and better rated as they go.
  const partners = [
    aPartner(id, 'Sejuk Abadi', { north: 4000, price: 90_000, stars: 40, reviews: 10 }, kinds),
    aPartner(id, 'Angin Segar', { north: 2500, price: 110_000, stars: 90, reviews: 20 }, kinds),
    aPartner(id, 'Dingin Jaya', { north: 1200, price: 150_000, stars: 49, reviews: 10 }, kinds),
    aPartner(id, 'Kipas Baru', { north: 600, price: 80_000, stars: 0, reviews: 0 }, [cleaning]),
  ];
  const kemang = anOrganization(id, 'Griya Kemang', partners, kinds, 'kemang');
  const senayan = anOrganization(id, 'Wisma Senayan', partners, kinds, 'senayan');
  const document: Seed = {
    operator: { secret: OPERATOR },
    categories: [
      { id: 'climate', names: { en: 'Climate', id: 'Pendingin' }, icon: 'fan' },
      { id: 'security', names: { en: 'Security', id: 'Keamanan' }, icon: 'key' },
    ],
    kinds: [cleaning, locks],
    partners,
    organizations: [kemang.seed, senayan.seed],
    registry: [COMPANY],
  };
  return { seed: document, operator: OPERATOR, cleaning, locks, partners, kemang, senayan };
}

function aKind(id: SeedKind['id'], slug: string, en: string, idName: string): SeedKind {
  return {
    id,
    slug,
    category: slug === 'locksmith' ? 'security' : 'climate',
    icon: 'fan',
    names: { en, id: idName },
    synonyms: { en: slug === 'locksmith' ? 'keys doors' : 'AC cooling' },
    unit: { en: 'unit', id: 'unit' },
    picture: SVG,
    leadPoints: 5,
    form: {
      version: 1,
      fields: [
        {
          id: 'units',
          type: 'number',
          label: { en: 'How many units' },
          required: true,
          min: 1,
          max: 20,
          quantity: true,
        },
        { id: 'note', type: 'long-text', label: { en: 'Anything we should know' } },
        { id: 'photos', type: 'photos', label: { en: 'Photos' } },
      ],
    },
  };
}

interface Habits {
  /** Metres. */
  readonly north: number;
  readonly price: number;
  readonly stars: number;
  readonly reviews: number;
}

function aPartner(
  id: ReturnType<typeof someIds>,
  name: string,
  habits: Habits,
  kinds: readonly SeedKind[],
): SeedPartner {
  const base = { lat: CENTRE.lat + habits.north / METRES_A_DEGREE, lng: CENTRE.lng };
  const subject = name.toLowerCase().replaceAll(' ', '-');
  return {
    id: id(),
    name,
    country: 'ID',
    base,
    account: 'active',
    licenceUntil: later(NOW, 300 * DAY),
    documentsValidUntil: later(NOW, 300 * DAY),
    stars: habits.stars,
    reviews: habits.reviews,
    record: { responseMinutes: 20, won: 10, completed: 9 },
    members: [{ id: id(), subject, contact: { name: `Budi ${name}`, phone: '+6281200000001' } }],
    legalEntity: {
      id: id(),
      entity: {
        country: 'ID',
        name,
        fullName: `CV ${name.toUpperCase()}`,
        taxId: COMPANY.taxId,
        address: 'Jl. Bangka 5, Jakarta',
      },
    },
    services: kinds.map((kind) => ({
      id: id(),
      kind: kind.id,
      summary: { en: `${name}: in short` },
      description: { en: `${name}: at length` },
      price: habits.price,
      from: true,
      warrantyDays: 30,
      zone: { type: 'radius', centre: base, metres: 10_000 },
    })),
  };
}

function anOrganization(
  id: ReturnType<typeof someIds>,
  name: string,
  partners: readonly SeedPartner[],
  kinds: readonly SeedKind[],
  key: string,
) {
  const [group, quarter, tower, villa, customer] = [
    id<'place'>(),
    id<'place'>(),
    id<'place'>(),
    id<'place'>(),
    id<'customer'>(),
  ];
  const subject = `rani-${key}`;
  const legalEntity = id<'legal-entity'>();
  const expiresAt: Instant | null = null;
  const seed: SeedOrganization = {
    id: id(),
    name,
    locale: 'id',
    currency: 'IDR',
    country: 'ID',
    zone: 'Asia/Jakarta',
    brand: {
      hue: 188,
      chroma: 0.092,
      solid: 0.49,
      hue2: 58,
      chroma2: 0.13,
      hueNeutral: 82,
      chromaNeutral: 0.007,
      radius: 10,
    },
    dispatch: { checklist: [{ id: 'tools', label: { en: 'I have the tools' } }] },
    keys: { publishable: `pk_${key}`, secret: `sk_${key}` },
    places: [
      { id: group, parent: null, level: 'group', name },
      { id: quarter, parent: group, level: 'quarter', name: 'South' },
      { id: tower, parent: quarter, level: 'site', name: 'Tower', address: 'Jl. Kemang 1', point: CENTRE },
      { id: villa, parent: group, level: 'site', name: 'Villa', address: 'Jl. Kemang 2', point: CENTRE },
    ],
    customers: [
      {
        id: customer,
        subject,
        sites: [tower],
        tags: ['pets'],
        contact: { name: 'Rani Wulandari', phone: '+6281300000002', email: 'rani@mail.example' },
      },
    ],
    relations: partners.map(({ id: partner }) => ({
      partner,
      state: 'accepted',
      houseDocumentsAccepted: true,
      guideDone: true,
    })),
    legalEntities: [
      {
        id: legalEntity,
        entity: { country: 'ID', name, fullName: `PT ${name}`, taxId: COMPANY.taxId, address: 'Jl. Kemang 1, Jakarta' },
      },
    ],
    agreements: partners.map(({ id: partner }) => ({
      id: id(),
      partner,
      kinds: kinds.map((kind) => kind.id),
      state: 'accepted',
      expiresAt,
      commission: 1250,
    })),
    activations: partners.flatMap(({ id: partner, services }) =>
      services.map((service) => ({
        partner,
        service: service.id,
        place: group,
        category: service.kind === kinds[0]!.id ? 'climate' : 'security',
      })),
    ),
  };
  return {
    seed,
    id: seed.id,
    name,
    secret: `sk_${key}`,
    publishable: `pk_${key}`,
    subject,
    customer,
    legalEntity,
    group,
    quarter,
    tower,
    villa,
  };
}
