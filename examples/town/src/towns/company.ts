import type { Seed } from '@pasar/server-adapter';
import { lot, townId } from '../ids.ts';
import { kindPlan, type TownKind } from '../kinds/directory.ts';
import { minor } from '../kinds/price.ts';
import { words } from '../words.ts';
import { legalEntityOf } from './legal.ts';
import { papersOf } from './papers.ts';
import { placeId, siteId } from './places.ts';
import type { CompanyPlan, TownPlan } from './plan.ts';
import { TAGS, TRADES } from './trades.ts';

type Partner = Seed['partners'][number];
type Service = Partner['services'][number];
type Organization = Seed['organizations'][number];
type Point = Partner['base'];

const LONG_AGO = '2026-03-31T21:00:00.000Z';
const FAR_OFF = '2036-12-31T21:00:00.000Z';

/** Days until the licence ends, by the company's place in the town. */
const ENDING: Readonly<Record<number, number>> = { 2: 0.9, 4: 6, 6: 24 };

/** By its place in the town: whose agreement nears its end. */
const RENEWED = 3;

export function companyId(town: TownPlan, { name }: CompanyPlan) {
  return townId('partner', `${town.slug}/${name}`);
}

function serviceId(town: TownPlan, company: CompanyPlan, kind: string) {
  return townId('service', `${town.slug}/${company.name}/${kind}`);
}

/** The kinds a company offers there, in its trade's order. */
export function kindsOf(town: TownPlan, { trade }: CompanyPlan): readonly TownKind[] {
  return TRADES[trade].filter((slug) => !town.without.includes(slug)).map(kindPlan);
}

export function companySubject(town: TownPlan, nth: number): string {
  return `${town.slug}-company-${nth + 1}`;
}

export function companyOf(town: TownPlan, company: CompanyPlan, nth: number): Partner {
  const { name, owner, stars, reviews, obstacle } = company;
  const luck = lot(`${town.slug}/${name}`);
  const base = baseOf(town, company);
  const won = Math.round(reviews * (1.4 + luck.next()));
  return {
    id: companyId(town, company),
    name,
    country: town.country,
    base,
    account:
      obstacle === 'partner.account-inactive'
        ? 'licence-due'
        : obstacle === 'partner.suspended'
          ? 'suspended'
          : 'active',
    licenceUntil: (obstacle === 'partner.licence-lapsed' ? LONG_AGO : FAR_OFF) as Partner['licenceUntil'],
    // Three of the first town's end soon, and say so.
    ...(town.slug === 'jakarta' && ENDING[nth] !== undefined && !obstacle && { licenceDays: ENDING[nth] }),
    documentsValidUntil: (obstacle === 'partner.documents-lapsed' ? LONG_AGO : FAR_OFF) as Partner['licenceUntil'],
    away: obstacle === 'away' ? [{ start: LONG_AGO, end: FAR_OFF } as NonNullable<Partner['away']>[number]] : [],
    stars: Math.round(stars * reviews),
    reviews,
    record: { responseMinutes: luck.between(4, 90), won, completed: Math.round(won * (0.93 + luck.next() * 0.06)) },
    legalEntity: legalEntityOf(town, name, nth),
    members: [
      {
        id: townId('member', `${town.slug}/${name}`),
        subject: companySubject(town, nth),
        contact: { name: owner, phone: town.phone(nth + 1), email: `company${nth + 1}@${town.slug}.example` },
      },
    ],
    services: kindsOf(town, company).map((kind) => serviceOf(town, company, kind, base)),
    documents: papersOf(town, company, nth),
  };
}

/** One of its services; where it is told of besides, its base is where the company's is. */
export function serviceOf(
  town: TownPlan,
  company: CompanyPlan,
  kind: TownKind,
  base: Point = baseOf(town, company),
): Service {
  const luck = lot(`${town.slug}/${company.name}/${kind.slug}`);
  const [local, en] = luck.pick(town.promises);
  const summary = words(kind.slug, 'summary');
  const about = words(kind.slug, 'about');
  const middle = kind.price?.[town.currency];
  const level = (company.level ?? 1) * (0.96 + luck.next() * 0.08);
  return {
    id: serviceId(town, company, kind.slug),
    kind: townId('kind', kind.slug),
    summary: { [town.locale]: summary[town.locale]!, en: summary.en! },
    description: { [town.locale]: `${about[town.locale]} ${local}`, en: `${about.en} ${en}` },
    price: middle === undefined ? null : minor(middle * level, town.currency),
    from: kind.unit === 'visit' || kind.unit === 'item',
    warrantyDays: kind.warrantyDays,
    zone: zoneOf(town, company, base),
  };
}

/** Near the middle of its quarter; out of reach for the one whose zone covers no site. */
function baseOf(town: TownPlan, { name, near, obstacle }: CompanyPlan): Point {
  const quarter = town.groups.flatMap(({ quarters }) => quarters).find((one) => one.name === near);
  if (!quarter) throw new Error(`${name}: no quarter ${near}`);
  const luck = lot(`${town.slug}/${name}/base`);
  const middle = (which: 2 | 3) => quarter.sites.reduce((sum, site) => sum + site[which], 0) / quarter.sites.length;
  const away = obstacle === 'zone.outside' ? 0.4 : 0;
  const within = () => (luck.next() - 0.5) * 0.025;
  return { lat: round(middle(2) + within() + away), lng: round(middle(3) + within() * 1.3) };
}

/** Most go by a radius; about one in six has drawn its area: a ring of eight corners. */
function zoneOf(town: TownPlan, { name, obstacle }: CompanyPlan, base: Point): Service['zone'] {
  const luck = lot(`${town.slug}/${name}/zone`);
  const kilometres = obstacle === 'zone.outside' ? 6 : luck.between(13, 24);
  if (luck.next() > 0.16) return { type: 'radius', centre: base, metres: kilometres * 1000 };
  const ring = Array.from({ length: 8 }, (_, corner) => {
    const angle = (corner / 8) * 2 * Math.PI;
    const reach = (kilometres * (0.75 + luck.next() * 0.35)) / 111.2;
    const squeeze = Math.cos((base.lat * Math.PI) / 180);
    return {
      lat: round(base.lat + reach * Math.sin(angle)),
      lng: round(base.lng + (reach * Math.cos(angle)) / squeeze),
    };
  });
  return { type: 'polygons', polygons: [[ring]] };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

export function relationOf({ name, obstacle }: CompanyPlan): Omit<Organization['relations'][number], 'partner'> {
  return {
    state:
      obstacle === 'partner.relation-not-accepted'
        ? 'applied'
        : obstacle === 'partner.suspended'
          ? 'suspended'
          : 'accepted',
    houseDocumentsAccepted: obstacle !== 'partner.house-documents',
    guideDone: obstacle !== 'partner.guide',
    // Some have just topped up, none is quite out of points.
    points: lot(`${name}/points`).between(90, 1300),
  };
}

/** One agreement for all that a company offers; where none is in force, it lies before the company to be read. */
export function agreementOf(town: TownPlan, company: CompanyPlan, nth: number): Organization['agreements'] {
  const luck = lot(`${town.slug}/${company.name}/agreement`);
  const expired = company.obstacle === 'agreement.expired';
  return [
    {
      id: townId('agreement', `${town.slug}/${company.name}`),
      partner: companyId(town, company),
      kinds: kindsOf(town, company).map(({ slug }) =>
        townId('kind', slug),
      ) as Organization['agreements'][number]['kinds'],
      state: company.obstacle === 'agreement.none' ? 'sent' : 'accepted',
      expiresAt: (expired
        ? LONG_AGO
        : luck.next() < 0.3
          ? FAR_OFF
          : null) as Organization['agreements'][number]['expiresAt'],
      // One in each town is to be renewed, and says so.
      ...(nth === RENEWED && !company.obstacle && { expiresDays: 20 }),
      commission: luck.pick([900, 1_000, 1_100, 1_250, 1_500]),
    },
  ];
}

/** What a company is known for is on everywhere; of the rest, some in its own quarter only, a few in a single house. */
export function activationsOf(town: TownPlan, company: CompanyPlan): Organization['activations'] {
  if (company.obstacle === 'service.inactive-here') return [];
  return kindsOf(town, company).flatMap((kind) => {
    const luck = lot(`${town.slug}/${company.name}/${kind.slug}/activation`);
    const tags = luck.next() < 0.45 ? (TAGS[kind.slug] ?? []) : [];
    const weight = Math.round(company.stars * 10) + luck.between(0, 50);
    return placesFor(town, company, kind.slug === TRADES[company.trade][0] ? 1 : luck.next()).map((place) => ({
      partner: companyId(town, company),
      service: serviceId(town, company, kind.slug),
      place,
      category: kind.category,
      weight,
      tags: [...tags],
    }));
  });
}

function placesFor(town: TownPlan, { near }: CompanyPlan, draw: number) {
  const group = town.groups.find(({ quarters }) => quarters.some(({ name }) => name === near))!;
  const quarter = group.quarters.find(({ name }) => name === near)!;
  if (draw < 0.04) return [siteId(town, quarter.sites[0]![0])];
  if (draw < 0.12) return [placeId(town, group.name, near)];
  return town.groups.map(({ name }) => placeId(town, name));
}
