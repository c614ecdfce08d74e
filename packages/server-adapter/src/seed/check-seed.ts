import type * as z from 'zod';
import { Seed } from './seed.schema.ts';

export type CheckedSeed = z.output<typeof Seed>;

/** A seed that is refused as a whole: every fault, each with where it stands. */
export class SeedFaulty extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the seed has ${faults.length} faults:\n${faults.slice(0, 20).join('\n')}`);
    this.name = 'SeedFaulty';
    this.faults = faults;
  }
}

/** @throws SeedFaulty when a shape is wrong, an id is given twice, or something refers to what is not there */
export function checkSeed(seed: unknown): CheckedSeed {
  const parsed = Seed.safeParse(seed);
  if (!parsed.success) {
    throw new SeedFaulty(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const faults = faultsOf(parsed.data);
  if (faults.length) throw new SeedFaulty(faults);
  return parsed.data;
}

function faultsOf(seed: CheckedSeed): readonly string[] {
  const faults: string[] = [];
  const refer = (known: ReadonlySet<string>, id: string, where: string) => {
    if (!known.has(id)) faults.push(`${where}: there is no ${id}`);
  };
  const unique = (ids: readonly string[], where: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) faults.push(`${where}: ${id} is there twice`);
      seen.add(id);
    }
    return seen;
  };
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

  const categories = unique(idsOf(seed.categories), 'categories');
  const kinds = unique(idsOf(seed.kinds), 'kinds');
  unique(
    seed.kinds.map(({ slug }) => slug),
    'kinds',
  );
  const partners = unique(idsOf(seed.partners), 'partners');
  const services = unique(
    seed.partners.flatMap(({ id, services }) => services.map((service) => `${id}/${service.id}`)),
    'services',
  );
  for (const { slug, category } of seed.kinds) refer(categories, category, `kinds.${slug}.category`);
  for (const { name, services } of seed.partners) {
    unique(
      services.filter(({ state }) => state !== 'withdrawn').map(({ kind }) => kind),
      `partners.${name}.services of a kind`,
    );
    for (const { kind } of services) refer(kinds, kind, `partners.${name}.services`);
  }
  unique(idsOf(seed.organizations), 'organizations');
  for (const { name, places, customers, relations, agreements, activations, offerings } of seed.organizations) {
    const known = unique(idsOf(places), `${name}.places`);
    const sites = new Set(idsOf(places.filter(({ level }) => level === 'site')));
    const related = unique(
      relations.map(({ partner }) => partner),
      `${name}.relations`,
    );
    for (const place of places) {
      if (place.parent) refer(known, place.parent, `${name}.places.${place.name}.parent`);
      if (place.level === 'site' && !(place.address && place.point)) {
        faults.push(`${name}.places.${place.name}: a site has an address and a point`);
      }
    }
    for (const { subject, sites: own } of customers)
      for (const site of own) refer(sites, site, `${name}.customers.${subject}`);
    for (const partner of related) refer(partners, partner, `${name}.relations`);
    for (const agreement of agreements) {
      refer(related, agreement.partner, `${name}.agreements.${agreement.id}`);
      for (const kind of agreement.kinds) refer(kinds, kind, `${name}.agreements.${agreement.id}`);
    }
    for (const { partner, service } of offerings) refer(services, `${partner}/${service}`, `${name}.offerings`);
    for (const { partner, service, place, category } of activations) {
      refer(services, `${partner}/${service}`, `${name}.activations`);
      refer(known, place, `${name}.activations`);
      refer(categories, category, `${name}.activations`);
    }
  }
  return faults;
}
