import type { Obstacle } from '@pasar/core/matching';
import type { Seed } from '@pasar/server-adapter';
import type { TownCurrency } from '../kinds/price.ts';
import type { Trade } from './trades.ts';

type Organization = Seed['organizations'][number];

/** A site as people write it down: name, address, latitude, longitude. */
export type SitePlan = readonly [name: string, address: string, lat: number, lng: number];

export interface QuarterPlan {
  readonly name: string;
  readonly sites: readonly SitePlan[];
}

export interface GroupPlan {
  readonly name: string;
  readonly quarters: readonly QuarterPlan[];
}

/** What is told of a company; the rest is drawn by lot from its name. */
export interface CompanyPlan {
  readonly name: string;
  readonly trade: Trade;
  /** The quarter its base lies near. */
  readonly near: string;
  readonly owner: string;
  readonly stars: number;
  readonly reviews: number;
  /** Its prices beside the town's middle. */
  readonly level?: number;
  /** REQ-3: the one reason why it gets no requests. */
  readonly obstacle?: Exclude<Obstacle, 'availability.none' | 'capacity.full'>;
}

export interface ResidentPlan {
  readonly name: string;
  readonly site: string;
  readonly tags: readonly string[];
}

export interface TownPlan {
  /** Short and stable: part of every id. */
  readonly slug: 'jakarta' | 'lyon' | 'moscow';
  readonly name: string;
  readonly organization: string;
  readonly locale: string;
  readonly country: string;
  readonly currency: TownCurrency;
  readonly zone: string;
  readonly brand: Organization['brand'];
  readonly groups: readonly GroupPlan[];
  readonly companies: readonly CompanyPlan[];
  readonly residents: readonly ResidentPlan[];
  /** Who of the organization's staff looks at the demo. */
  /** The organization's staff, by role (ORG-3). */
  readonly staff: { readonly manager: string; readonly 'community-manager': string; readonly owner: string };
  /** The nth number of a range in which nobody can be called. */
  readonly phone: (nth: number) => string;
  /** Sentences a company's description may end with, in the town's language and in English. */
  readonly promises: readonly (readonly [local: string, en: string])[];
  /** Kinds nobody orders there. */
  readonly without: readonly string[];
}
