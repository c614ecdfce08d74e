import type { ActivationChoices } from '@pasar/core/agreements';
import { inLocale, type Localized, refuse } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { forDirectory, forOwner } from '../tenancy/for-owner.ts';

/** CAT-2: what a person chooses from who switches a service on; refused for a service of nobody it works with. */
export async function activationChoices({ tx, scope, params, locale }: Call<'activations.prepare'>) {
  const owner = scope.organization!;
  const { service } = params;
  const known = await sql`
    select from services s join relations r on r.partner = s.owner
    where ${forOwner('r', owner)} and s.id = ${service}`.execute(tx);
  if (known.rows.length === 0) return refuse('service.unknown');
  const places = await sql<Place>`
    select p.id, p.parent, p.level, p.name, p.lat, p.lng, a.active, a.category, a.weight
    from places p
    left join activations a on ${forOwner('a', owner)} and a.place = p.id and a.service = ${service}
    where ${forOwner('p', owner)}
    order by cardinality(p.path), p.name, p.id`.execute(tx);
  const categories = await sql<{ id: string; names: Localized }>`
    select c.id, c.names from categories c
    where ${forDirectory('c', owner)} order by c.position, c.id`.execute(tx);
  const set = places.rows.find(({ category }) => category !== null);
  return {
    places: places.rows.map(({ lat, lng, category: _, weight: __, ...place }) => ({
      ...place,
      point: lat === null || lng === null ? null : { lat, lng },
    })),
    categories: categories.rows.map(({ id, names }) => ({ id, name: inLocale(names, locale) })),
    category: set?.category ?? null,
    weight: set?.weight ?? 0,
  };
}

type Place = Omit<ActivationChoices['places'][number], 'point'> & {
  readonly lat: number | null;
  readonly lng: number | null;
  readonly category: string | null;
  readonly weight: number | null;
};
