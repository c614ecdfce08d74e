import { townId } from '../ids.ts';
import type { TownPlan } from './plan.ts';

export function organizationId(town: TownPlan) {
  return townId('organization', town.slug);
}

/** @param path the names from the group down; a site goes by `siteId` */
export function placeId(town: TownPlan, ...path: string[]) {
  return townId('place', [town.slug, ...path].join('/'));
}

/** Sites have names of their own in a town. */
export function siteId(town: TownPlan, name: string) {
  return placeId(town, 'site', name);
}
