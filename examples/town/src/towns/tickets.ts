import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import { townRegistry } from '../registry/registry.ts';
import type { TownPlan } from './plan.ts';

type Ticket = NonNullable<Seed['organizations'][number]['tickets']>[number];
type Step = NonNullable<Ticket['steps']>[number];

const REGISTER = townRegistry();
const PHONES: Readonly<Record<string, string>> = { ID: '+622150007', RU: '+7495500700', FR: '+3347850700' };

/** In days before the town is founded anew: a request in every state, one of them overdue. */
const STORIES: readonly { readonly name: string; readonly daysAgo: number; readonly steps: readonly Step[] }[] = [
  { name: 'submitted', daysAgo: 0.2, steps: [] },
  { name: 'asked', daysAgo: 1.5, steps: [{ step: 'answer', daysAgo: 1, text: 'Which quarters is it for?' }] },
  { name: 'invoiced', daysAgo: 4, steps: [{ step: 'invoice', daysAgo: 3 }] },
  {
    name: 'paid',
    daysAgo: 6,
    steps: [
      { step: 'invoice', daysAgo: 5 },
      { step: 'pay', daysAgo: 0.1 },
    ],
  },
  {
    name: 'overdue',
    daysAgo: 14,
    steps: [
      { step: 'invoice', daysAgo: 13 },
      { step: 'pay', daysAgo: 9 },
    ],
  },
  {
    name: 'created',
    daysAgo: 20,
    steps: [
      { step: 'invoice', daysAgo: 19 },
      { step: 'pay', daysAgo: 15 },
      { step: 'create-account', daysAgo: 13 },
    ],
  },
  {
    name: 'declined',
    daysAgo: 25,
    steps: [
      { step: 'invoice', daysAgo: 24 },
      { step: 'decline', daysAgo: 22, text: 'The company has stopped working in this city.' },
    ],
  },
  { name: 'withdrawn', daysAgo: 30, steps: [{ step: 'withdraw', daysAgo: 29.5 }] },
];

/** The organization's requests for partners, about firms of the town's register that nobody else is. */
export function ticketsOf(town: TownPlan): Ticket[] {
  const firms = REGISTER.filter(({ country }) => country === town.country);
  return STORIES.map(({ name, daysAgo, steps }, nth) => {
    // From the end: the first ones lend the companies their ids, the last one the organization.
    const { country, name: firm, fullName, form, taxId, address } = firms.at(-2 - nth)!;
    return {
      id: townId('ticket', `${town.slug}/${name}`),
      daysAgo,
      steps: [...steps],
      entity: {
        country,
        name: firm,
        ...(fullName && { fullName }),
        ...(form && { form }),
        taxId,
        address: address ?? town.name,
        phone: `${PHONES[country] ?? '+622150007'}${nth}${nth}`,
        supportEmail: `office@${town.slug}-${name}.example`,
        lineOfBusiness: firm,
      },
    };
  });
}
