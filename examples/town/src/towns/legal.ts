import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import { townRegistry } from '../registry/registry.ts';
import type { TownPlan } from './plan.ts';

const REGISTER = townRegistry();
const FORMS: Readonly<Record<string, string>> = { RU: 'ООО', FR: 'SARL', ID: 'PT' };

type LegalEntity = NonNullable<Seed['partners'][number]['legalEntity']>;

/**
 * Who signs for a company, or for the organization: under its own name, with the ids and the address of a firm of the
 * town's register, so that they are right by the rules.
 * @param nth which firm; from the end when it is negative
 */
export function legalEntityOf(town: TownPlan, name: string, nth: number): LegalEntity {
  const firms = REGISTER.filter(({ country }) => country === town.country);
  const firm = firms.at(nth % firms.length)!;
  const { country, taxId, address } = firm;
  const form = FORMS[country] ?? '';
  return {
    id: townId('legal-entity', `${town.slug}/${name}`),
    entity: {
      country,
      name,
      form,
      fullName: country === 'RU' ? `${form} «${name}»` : `${form} ${name}`,
      taxId,
      address: address ?? town.name,
    },
  };
}
