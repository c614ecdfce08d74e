import type { Instant } from '@pasar/core/kernel';
import { moveOrganization, type OperatedOrganization, type OrganizationMove } from '@pasar/core/organization';
import { type Answers, type Asked, refusal } from '../../../testing/answers.ts';
import { testId } from '../../../testing/people.ts';

const DAY = 86_400_000;
const at = (days: number): Instant => new Date(Date.now() + days * DAY).toISOString() as Instant;

const organization = (
  number: number,
  name: string,
  more: Partial<OperatedOrganization> = {},
): OperatedOrganization => ({
  id: testId(number),
  name,
  state: 'active',
  since: at(-400),
  module: true,
  locale: 'fr',
  currency: 'EUR',
  country: 'FR',
  zone: 'Europe/Paris',
  partners: 24,
  sites: 61,
  inHand: 3,
  history: [{ at: at(-400), event: 'created', by: 'operator:olga', reason: null }],
  support: [],
  can: ['suspend', 'close', 'switch'],
  ...more,
});

const LOOK = { id: testId<'support'>(970), subject: 'olga', openedAt: at(-0.1), until: at(0.2), ended: null };

/** One that all is well with, one that is looked into, one suspended, one switched off, one closed. */
export const ORGANIZATIONS: readonly OperatedOrganization[] = [
  organization(960, 'Griya Kemang', { country: 'ID', currency: 'IDR', locale: 'id', zone: 'Asia/Jakarta', sites: 12 }),
  organization(961, 'Guillotière Résidences', {
    state: 'suspended',
    since: at(-9),
    inHand: 1,
    history: [
      { at: at(-9), event: 'suspended', by: 'operator:olga', reason: 'Three invoices are unpaid since August.' },
      { at: at(-700), event: 'created', by: 'system:', reason: null },
    ],
    can: ['reinstate', 'close', 'switch'],
  }),
  organization(962, 'Régie Bellecour', {
    support: [{ ...LOOK, reason: 'A resident of the Presqu’île cannot order', state: 'open', can: ['end'] }],
  }),
  organization(963, 'Wisma Senayan', { country: 'ID', currency: 'IDR', module: false, partners: 0, inHand: 0 }),
  organization(964, 'УК «Дом и двор»', {
    country: 'RU',
    currency: 'RUB',
    zone: 'Europe/Moscow',
    state: 'closed',
    since: at(-30),
    partners: 0,
    inHand: 0,
    history: [{ at: at(-30), event: 'closed', by: 'operator:oscar', reason: 'The estate was sold.' }],
    can: [],
  }),
];

const DONE = { suspend: 'suspended', reinstate: 'reinstated', close: 'closed' } as const;

/** An API that keeps what is done to it. */
export function organizationAnswers(day: readonly OperatedOrganization[]): Answers {
  let all = [...day];
  const found = ({ params }: Asked) => all.find(({ id }) => id === params.organization)!;
  const put = (changed: OperatedOrganization) => {
    all = all.map((one) => (one.id === changed.id ? changed : one));
    return changed;
  };
  const count = (state: OperatedOrganization['state']) => all.filter((one) => one.state === state).length;
  const move = (name: OrganizationMove) => (asked: Asked) => {
    const before = found(asked);
    const job = { type: 'job' as const, id: testId(1), label: { en: 'Boiler service' } };
    const moved = moveOrganization(before, name, { inHand: before.inHand && name === 'close' ? [job] : [] });
    if (!moved.ok) return refusal(409, moved.refusal.code, 'Jobs are under way or upcoming.');
    const { reason } = asked.body as { reason: string };
    const happened = { at: at(0), event: DONE[name], by: 'operator:olga', reason };
    const { state } = moved.value;
    const can = { active: ['suspend', 'close', 'switch'], suspended: ['reinstate', 'close', 'switch'], closed: [] }[
      state
    ];
    return put({ ...before, state, history: [happened, ...before.history], can: can as OperatedOrganization['can'] });
  };
  return {
    'organizations.list': ({ query }) => {
      const { state, search } = query;
      const items = all.filter(
        (one) => (!state || one.state === state) && (!search || one.name.toLowerCase().includes(search.toLowerCase())),
      );
      const counts = { active: count('active'), suspended: count('suspended'), closed: count('closed') };
      return { items, next: null, counts };
    },
    'organizations.read': (asked) => found(asked),
    'organizations.create': ({ body }) => {
      const { name, country, currency, zone, locale } = body as OperatedOrganization;
      const made = organization(980, name, { country, currency, zone, locale, partners: 0, sites: 0, inHand: 0 });
      all = [made, ...all];
      return { id: made.id, organization: made, keys: { publishable: 'pk_demo_2b7', secret: 'sk_demo_9f1' } };
    },
    'organizations.suspend': move('suspend'),
    'organizations.reinstate': move('reinstate'),
    'organizations.close': move('close'),
    'organizations.switch': (asked) => put({ ...found(asked), module: (asked.body as { on: boolean }).on }),
    'support.open': (asked) => {
      const { reason } = asked.body as { reason: string };
      const look = { ...LOOK, id: testId<'support'>(971), reason, state: 'open' as const, can: ['end' as const] };
      const before = found(asked);
      put({ ...before, support: [look, ...before.support] });
      return look;
    },
    'support.end': ({ params }) => {
      const of = all.find(({ support }) => support.some(({ id }) => id === params.support))!;
      const ended = { at: at(0), by: 'operator' as const };
      const support = of.support.map((one) =>
        one.id === params.support ? { ...one, state: 'ended' as const, ended, can: [] } : one,
      );
      put({ ...of, support });
      return support[0]!;
    },
  };
}
