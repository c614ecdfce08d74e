import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import { kindPlan } from '../kinds/directory.ts';
import { companyId, kindsOf, serviceOf } from './company.ts';
import type { CompanyPlan, TownPlan } from './plan.ts';

type Partner = Seed['partners'][number];
type Service = Partner['services'][number];
type Offering = NonNullable<Seed['organizations'][number]['offerings']>[number];

/** A further service of a company, with how far it has come (PAR-8). */
interface Story {
  readonly state: NonNullable<Service['state']>;
  readonly offering: Offering['state'];
  readonly waitingDays?: number;
  /** Why the operator or the organization said no, by the town's language. */
  readonly reason?: Readonly<Record<string, string>>;
  /** New words for an active one. */
  readonly isRevised?: boolean;
  readonly isReduced?: boolean;
}

/** One each, for the first companies that nothing stands in the way of. */
const STORIES: readonly Story[] = [
  { state: 'draft', offering: 'offered' },
  { state: 'in-moderation', offering: 'offered', waitingDays: 2.2 },
  { state: 'in-moderation', offering: 'offered', waitingDays: 0.3 },
  {
    state: 'rejected',
    offering: 'offered',
    reason: {
      id: 'Mohon sebutkan apa saja yang termasuk dalam harga.',
      fr: 'Merci de préciser ce que le prix comprend.',
      ru: 'Укажите, пожалуйста, что входит в цену.',
    },
  },
  { state: 'active', offering: 'offered' },
  {
    state: 'active',
    offering: 'refused',
    reason: {
      id: 'Untuk saat ini mitra kami di bidang ini sudah cukup.',
      fr: 'Nous avons assez de partenaires pour cela en ce moment.',
      ru: 'Сейчас у нас достаточно партнёров по этой услуге.',
    },
  },
  {
    state: 'active',
    offering: 'deactivated',
    reason: {
      id: 'Dihentikan sementara sampai musim depan.',
      fr: 'En pause jusqu’à la saison prochaine.',
      ru: 'Приостановлено до следующего сезона.',
    },
  },
  { state: 'active', offering: 'accepted', isRevised: true, waitingDays: 0.9 },
  { state: 'active', offering: 'accepted', isReduced: true },
  { state: 'withdrawn', offering: 'accepted' },
];

/** What trades often take on besides. */
const BESIDES = ['handyman', 'furniture-assembly', 'window-cleaning', 'moving-help', 'bulky-waste'];

interface Proposed {
  readonly service: Service;
  readonly offering: Offering;
}

/** The further service of a company; undefined for most. */
export function proposedBy(town: TownPlan, company: CompanyPlan): Proposed | undefined {
  const nth = town.companies.filter(({ obstacle }) => !obstacle).indexOf(company);
  const story = STORIES[nth];
  const own = new Set(kindsOf(town, company).map(({ slug }) => slug));
  const slug = [...BESIDES.slice(nth % BESIDES.length), ...BESIDES].find(
    (one) => !own.has(one) && !town.without.includes(one),
  );
  if (!story || !slug) return undefined;
  const { state, offering, waitingDays = null, reason, isRevised, isReduced } = story;
  const plain = serviceOf(town, company, kindPlan(slug));
  const said = reason?.[town.locale] ?? null;
  const isOrganizations = state === 'active';
  const words = { summary: plain.summary, description: promised(plain.description, town) };
  return {
    service: {
      ...plain,
      state,
      waitingDays,
      reason: isOrganizations ? null : said,
      ...(isRevised && { revision: words }),
    },
    offering: {
      partner: companyId(town, company),
      service: townId('service', `${town.slug}/${company.name}/${slug}`),
      state: offering,
      reason: isOrganizations ? said : null,
      reduction: isReduced ? nearby(plain.zone) : null,
    },
  };
}

/** With a further sentence in both of its languages. */
function promised(description: Service['description'], { locale, promises }: TownPlan): Service['description'] {
  const [local, en] = promises.at(-1)!;
  return { ...description, [locale]: `${description[locale]} ${local}`, en: `${description.en} ${en}` };
}

/** About five kilometres around the middle of the partner's own. */
function nearby(zone: Service['zone']): Service['zone'] {
  const centre = zone.type === 'radius' ? zone.centre : zone.polygons[0]![0]![0]!;
  return { type: 'radius', centre, metres: 5_000 };
}
