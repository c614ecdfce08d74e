import { readFileSync } from 'node:fs';
import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import { words } from '../words.ts';
import { appliances } from './appliances.ts';
import { cleaning } from './cleaning.ts';
import { climate } from './climate.ts';
import { electricity } from './electricity.ts';
import { everyday } from './everyday.ts';
import { furniture } from './furniture.ts';
import { outdoors } from './outdoors.ts';
import { pests } from './pests.ts';
import type { KindPlan } from './plan.ts';
import { plumbing } from './plumbing.ts';
import { repairs } from './repairs.ts';

const CATEGORIES = {
  climate: { icon: 'snowflake', plans: climate },
  cleaning: { icon: 'spray-can', plans: cleaning },
  plumbing: { icon: 'droplets', plans: plumbing },
  electricity: { icon: 'plug', plans: electricity },
  appliances: { icon: 'washing-machine', plans: appliances },
  furniture: { icon: 'sofa', plans: furniture },
  repairs: { icon: 'paint-roller', plans: repairs },
  pests: { icon: 'bug', plans: pests },
  outdoors: { icon: 'trees', plans: outdoors },
  everyday: { icon: 'package', plans: everyday },
} as const;

export const categories: Seed['categories'] = Object.entries(CATEGORIES).map(([id, { icon }]) => ({
  id,
  icon,
  names: words('shared', `category.${id}`),
}));

export interface TownKind extends KindPlan {
  readonly category: string;
}

/** The sixty, by slug. */
export const kindPlans: ReadonlyMap<string, TownKind> = new Map(
  Object.entries(CATEGORIES).flatMap(([category, { plans }]) =>
    plans.map((plan): [string, TownKind] => [plan.slug, { ...plan, category }]),
  ),
);

/** @throws for a slug that is none of the sixty */
export function kindPlan(slug: string): TownKind {
  const plan = kindPlans.get(slug);
  if (!plan) throw new Error(`no kind ${slug}`);
  return plan;
}

/** As the seed has them: with words, forms and pictures. */
export function seedKinds(): Seed['kinds'] {
  return [...kindPlans.values()].map((plan) => ({
    id: townId('kind', plan.slug),
    slug: plan.slug,
    category: plan.category,
    icon: plan.icon,
    names: words(plan.slug, 'name'),
    synonyms: words(plan.slug, 'finds'),
    unit: words(plan.slug, `unit.${plan.unit}`),
    picture: readFileSync(new URL(`../../pictures/${plan.slug}.svg`, import.meta.url), 'utf8'),
    leadPoints: plan.points,
    form: { version: 1, fields: plan.form.map((piece) => piece(plan)) },
  }));
}
