import type { Kind, PartnerCard } from '@pasar/core/catalog';
import { HOUR, type Instant, instantOf, type Window } from '@pasar/core/kernel';
import type { Me } from '@pasar/core/people';
import type { ProposalView } from '@pasar/core/proposals';
import type { RequestView, StoryLine } from '@pasar/core/requests';
import { type Answers, type Asked, refusal } from '../../testing/answers.ts';
import { me, testId } from '../../testing/people.ts';
import { partOf } from './orders-list.ts';

/** A resident's orders in Lyon, for tests and stories: the contract's shapes, and an API that keeps what is done. */

const ZONE = 'Europe/Paris';

const site = {
  ...me.sites[0]!,
  name: 'Résidence Bellecour',
  address: '12 rue de la Charité, 69002 Lyon',
  quarter: 'Presqu’île',
  zone: ZONE,
};

export const camille: Me = {
  ...me,
  sites: [site],
  contact: { name: 'Camille Moreau', phone: '+33612345678', email: 'camille@example.org' },
};
export const manager: Me = { ...camille, role: 'manager', sites: [] };

/** Hours from now. */
export const at = (hours: number): Instant => instantOf(Date.now() + hours * HOUR);

/** Hours of the clock in Lyon (UTC+1), so many days from today. */
export function onDay(days: number, from: number, to: number): Window {
  const midnight = new Date(Date.now() + HOUR + days * 24 * HOUR).setUTCHours(0, 0, 0, 0) - HOUR;
  return { start: instantOf(midnight + from * HOUR), end: instantOf(midnight + to * HOUR) };
}

const kind = (number: number, name: string, icon: string, file: string): Kind => ({
  id: testId(number),
  name,
  category: 'water',
  icon,
  picture: new URL(`../../testing/pictures/${file}.svg`, import.meta.url).href,
});
export const LEAK = kind(301, 'Fuite sous l’évier', 'droplets', 'tap-repair');
export const BOILER = kind(302, 'Entretien de la chaudière', 'flame', 'water-heater-service');
export const SHUTTER = kind(303, 'Volet roulant bloqué', 'blinds', 'lights-and-sockets');
export const LOCK = kind(304, 'Serrure de la porte palière', 'key', 'washing-machine-repair');

export const MOREL: PartnerCard = { id: testId(401), name: 'Plomberie Morel', rating: 4.9, reviews: 127 };
export const AQUA: PartnerCard = { id: testId(402), name: 'AquaRhône', rating: 4.7, reviews: 318 };
export const DEPANN: PartnerCard = { id: testId(403), name: 'Dépann’Eau Lyon', rating: 4.6, reviews: 94 };

export function proposal(number: number, partner: PartnerCard, part: Partial<ProposalView> = {}): ProposalView {
  return {
    id: testId(500 + number),
    state: 'standing',
    partner,
    price: { amount: 14_800, currency: 'EUR' },
    window: onDay(4, 8, 10),
    message: '',
    distance: 1400,
    travelMinutes: 8,
    warrantyDays: 365,
    best: [],
    ...part,
  };
}

export const PROPOSALS: readonly ProposalView[] = [
  proposal(1, MOREL, { message: 'Je remplace le siphon complet, pièces comprises.', best: ['rating', 'distance'] }),
  proposal(2, AQUA, {
    price: { amount: 13_200, currency: 'EUR' },
    window: onDay(5, 14, 16),
    distance: 3200,
    travelMinutes: 14,
    warrantyDays: 180,
    message: 'Robinet en plus si besoin : environ 40 €.',
    best: ['price'],
  }),
  proposal(3, DEPANN, {
    price: { amount: 16_500, currency: 'EUR' },
    window: onDay(3, 18, 20),
    distance: 2100,
    travelMinutes: 10,
    warrantyDays: 730,
    message: 'Disponible dès demain soir, photos bien reçues.',
    best: ['time', 'warranty'],
  }),
];

const text = (fr: string, en: string) => ({ fr, en });
let lineCount = 0;
export const line = (code: StoryLine['code'], hours: number, more: Partial<StoryLine> = {}): StoryLine => ({
  id: `${++lineCount}`,
  code,
  at: at(hours),
  ...more,
});

/** Out to eight partners, two answers so far. */
export function order(number: number, part: Partial<RequestView> = {}): RequestView {
  return {
    id: testId(number),
    number: `K7F-2Q${number}`,
    state: 'open',
    way: 'customer',
    autobook: false,
    kind: LEAK,
    site,
    windows: [onDay(3, 18, 20), onDay(4, 8, 12)],
    createdAt: at(-6 - number),
    next: { code: 'partners-propose', actor: 'partners', by: at(42) },
    proposals: { standing: 2, required: 3, asked: 8 },
    partner: null,
    form: {
      version: 3,
      fields: [
        {
          id: 'where',
          type: 'choice',
          required: true,
          label: text('Où ça fuit', 'Where it leaks'),
          options: [
            { id: 'trap', label: text('Siphon de l’évier', 'Trap of the sink') },
            { id: 'tap', label: text('Robinet', 'Tap') },
          ],
        },
        { id: 'since', type: 'text', required: true, maxLength: 200, label: text('Depuis', 'Since') },
        { id: 'photos', type: 'photos', required: false, max: 6, label: text('Photos', 'Photos') },
      ],
    },
    answers: { where: 'trap', since: 'Hier soir', photos: [testId(701), testId(702)] },
    instructions: 'Digicode 14B7, 3e étage',
    contact: camille.contact!,
    shortlist: [],
    job: null,
    partnerContact: null,
    disclosures: [],
    story: [line('sent', -6, { count: 8 }), line('proposed', -5), line('proposed', -4)],
    cancellable: true,
    ...part,
  };
}

export const comparing = (part: Partial<RequestView> = {}): RequestView =>
  order(1, {
    state: 'shortlisted',
    next: { code: 'choose', actor: 'customer', by: at(80) },
    proposals: { standing: 3, required: 3, asked: 8 },
    shortlist: [...PROPOSALS],
    story: [
      line('sent', -30, { count: 8 }),
      ...PROPOSALS.map(({ partner }, i) => line('proposed', -28 + 2 * i, { partner: partner.name })),
      line('shortlisted', -24, { count: 3 }),
    ],
    ...part,
  });

export const assigned = (number: number, part: Partial<RequestView> = {}): RequestView => {
  const chosenAt = at(-1);
  return order(number, {
    state: 'assigned',
    next: { code: 'reconfirm', actor: 'partner', by: at(1) },
    partner: MOREL,
    job: { id: testId(800 + number), state: 'assigned', proposed: PROPOSALS[0]!.window },
    partnerContact: { name: 'Luc Morel', phone: '+33478001122', email: 'contact@morel.example' },
    shortlist: PROPOSALS.map((one, i) => ({ ...one, state: i === 0 ? 'chosen' : 'passed' })),
    disclosures: [{ partner: MOREL.name, at: chosenAt }],
    story: [
      line('sent', -30, { count: 8 }),
      line('shortlisted', -24, { count: 3 }),
      { ...line('chosen', -1, { partner: MOREL.name }), at: chosenAt },
      { ...line('disclosed', -1, { partner: MOREL.name }), at: chosenAt },
    ],
    cancellable: false,
    ...part,
  });
};

export const ORDERS: readonly RequestView[] = [
  comparing(),
  assigned(2, { kind: BOILER }),
  assigned(3, {
    kind: SHUTTER,
    next: { code: 'visit', actor: 'partner', by: onDay(4, 9, 11).start },
    job: { id: testId(803), state: 'scheduled', proposed: onDay(4, 9, 11) },
  }),
  order(4, {
    kind: LOCK,
    state: 'fulfilled',
    next: { code: 'none', actor: 'nobody', by: null },
    partner: DEPANN,
    job: { id: testId(804), state: 'settled', proposed: onDay(-9, 9, 11) },
    story: [
      line('sent', -300, { count: 5 }),
      line('shortlisted', -280, { count: 3 }),
      line('chosen', -270, { partner: DEPANN.name }),
    ],
    cancellable: false,
  }),
];

/** What no layout was drawn for. */
export const LONG: RequestView = comparing({
  kind: { ...LEAK, name: 'Désembouage du circuit de chauffage collectif et rééquilibrage des radiateurs' },
  shortlist: PROPOSALS.map((one, i) => ({
    ...one,
    partner: {
      ...one.partner,
      name: `Общество с ограниченной ответственностью «Ремонтностроительноеуправление № ${i}»`,
    },
    price: { amount: 123_456_789_012 + i, currency: 'IDR' },
    message: 'Wirkommenmitdemgroßenwagenundbringenalleswasgebrauchtwird. '.repeat(12),
  })),
});

const photo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150"><path fill="#5b5147" d="M0 0h200v150H0z"/><path d="M99 20v78c0 30 44 30 44 2V86h40" fill="none" stroke="#d9d5ca" stroke-width="17"/></svg>';

/** The API with these orders. */
export function ordersApi(orders: readonly RequestView[] = ORDERS, who: Me = camille) {
  const held = new Map(orders.map((one) => [one.id as string, one]));
  const find = ({ params }: Asked) =>
    held.get(params.request ?? '') ?? refusal(404, 'request.unknown', 'There is no such order.');
  const change = (asked: Asked, part: (one: RequestView) => Partial<RequestView>) => {
    const one = find(asked);
    if (one instanceof Response) return one;
    const after = { ...one, ...part(one) };
    held.set(one.id, after);
    return after;
  };
  const answers: Answers = {
    'me.read': who,
    'requests.list': ({ query }) => {
      const found = [...held.values()].filter((one) => partOf(one) === query.view);
      const from = Number(query.cursor ?? 0);
      const to = from + Number(query.limit ?? 50);
      return { items: found.slice(from, to), next: to < found.length ? `${to}` : null };
    },
    'requests.read': find,
    'requests.choose': (asked) => {
      const { proposal: id } = asked.body as { proposal: string };
      return change(asked, (one) => {
        const chosen = one.shortlist.find((each) => each.id === id)!;
        const { partnerContact, next, disclosures, story } = assigned(9);
        return {
          ...{ state: 'assigned', partner: chosen.partner, partnerContact, next, disclosures, cancellable: false },
          shortlist: one.shortlist.map((each) => ({ ...each, state: each.id === id ? 'chosen' : 'passed' })),
          job: { id: testId(899), state: 'assigned', proposed: chosen.window },
          story: [...one.story, ...story.slice(-2)],
        };
      });
    },
    'requests.cancel': (asked) =>
      change(asked, ({ story }) => ({
        state: 'cancelled',
        next: { code: 'none', actor: 'nobody', by: null },
        story: [...story, line('cancelled', 0)],
        cancellable: false,
      })),
    // Binary: not among the answers that are typed.
    ...({ 'files.read': () => new Response(photo, { headers: { 'content-type': 'image/svg+xml' } }) } as object),
  };
  return { answers, held };
}
