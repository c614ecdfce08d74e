import type { Seed } from '@pasar/server-adapter';
import { type Persona, personas, townSeed, towns } from 'town';

/** A town as a file for the page: its own organization and companies, and who may be looked at it as. */
export interface TownFile {
  readonly slug: string;
  readonly name: string;
  readonly organization: string;
  readonly seed: Seed;
  readonly people: readonly Persona[];
}

/** One town each: a tab that starts with one of them starts sooner. */
export function townFiles(): readonly TownFile[] {
  const seed = townSeed();
  return towns.map(({ slug, name, organization }, nth) => {
    const own = seed.organizations[nth]!;
    const related = new Set(own.relations.map(({ partner }) => partner));
    return {
      slug,
      name,
      organization,
      seed: { ...seed, organizations: [own], partners: seed.partners.filter(({ id }) => related.has(id)) },
      people: personas.filter(({ town }) => town === slug),
    };
  });
}
