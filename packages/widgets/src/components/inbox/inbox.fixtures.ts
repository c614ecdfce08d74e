import type { Kind } from '@pasar/core/catalog';
import { civilDate, type Instant, type Window } from '@pasar/core/kernel';
import type { Me } from '@pasar/core/people';
import { type Answers, type Asked, refusal } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';
import type { InboxDetail, InboxItem } from './inbox-model.ts';
import { belongs, compareBy } from './inbox-order.ts';

/** A partner's inbox in Lyon, for stories and tests: requests in the contract's shapes, and an API that keeps them. */

const HOUR = 3_600_000;
const ZONE = 'Europe/Paris';
export const BASE = { lat: 45.7485, lng: 4.842 };

export const partner: Me = {
  ...me,
  role: 'partner',
  sites: [],
  tags: [],
  partner: { id: testId(900), name: 'Plomberie Morel' },
};

export const lyon = {
  ...brand,
  name: 'Régie Bellecour',
  locale: 'fr',
  currency: 'EUR',
  country: 'FR',
  zone: ZONE,
  tokens: {
    ...brand.tokens,
    hue: 345,
    chroma: 0.125,
    solid: 0.41,
    tint: 0.5,
    hue2: 32,
    chroma2: 0.15,
    hueNeutral: 345,
    chromaNeutral: 0.005,
    radius: 6,
  },
};

export const at = (hours: number): Instant => new Date(Date.now() + hours * HOUR).toISOString() as Instant;

/** Hours of the clock in Paris in winter, `days` from today. */
export function onDay(days: number, from: number, to: number): Window {
  const midnight = new Date(Date.now() + days * 24 * HOUR).setUTCHours(0, 0, 0, 0) - HOUR;
  const instant = (hour: number) => new Date(midnight + hour * HOUR).toISOString() as Instant;
  return { start: instant(from), end: instant(to) };
}

const kind = (number: number, name: string, icon: string): Kind => ({
  id: testId(number),
  name,
  category: 'water',
  icon,
  picture: '',
});
export const LEAK = kind(301, 'Fuite sous l’évier', 'droplets');
export const BOILER = kind(302, 'Chaudière en panne, code F28', 'flame');
const SERVICE = kind(303, 'Entretien annuel de chaudière', 'flame');
const MIXER = kind(304, 'Remplacer un mitigeur de douche', 'shower-head');
const TAP = kind(305, 'Robinet de cuisine qui goutte', 'droplet');

export function item(number: number, part: Partial<InboxItem> = {}): InboxItem {
  return {
    request: testId(number),
    number: `K7F-${number}`,
    state: 'open',
    way: 'customer',
    kind: LEAK,
    customer: 'Camille M.',
    autobook: false,
    exclusive: false,
    area: 'Presqu’île',
    point: { lat: BASE.lat + 0.004 * Math.sin(number * 2.4) + 0.006, lng: BASE.lng + 0.011 * Math.cos(number * 1.7) },
    distance: 1400,
    travelMinutes: 8,
    windows: [onDay(4, 8, 12)],
    zone: ZONE,
    cost: 12,
    proposals: { standing: 2, required: 3 },
    createdAt: at(-3),
    answerBy: at(3.2),
    proposal: null,
    ...part,
  };
}

export const REQUESTS: readonly InboxItem[] = [
  item(1, { autobook: true }),
  item(2, {
    kind: BOILER,
    customer: 'Karim B.',
    distance: 2300,
    travelMinutes: 11,
    windows: [onDay(0, 22, 23.5)],
    cost: 18,
    proposals: { standing: 0, required: 3 },
    createdAt: at(-4),
    answerBy: at(0.74),
  }),
  item(3, {
    kind: SERVICE,
    customer: 'Sophie R.',
    exclusive: true,
    way: 'direct',
    distance: 2900,
    travelMinutes: 12,
    windows: [onDay(7, 8, 12)],
    cost: 6,
    answerBy: at(5.2),
  }),
  item(4, {
    kind: MIXER,
    customer: 'Hélène D.',
    autobook: true,
    distance: 3800,
    travelMinutes: 14,
    windows: [onDay(5, 8, 12), onDay(6, 14, 18)],
    proposals: { standing: 1, required: 3 },
    createdAt: at(-6),
    answerBy: at(26),
  }),
  item(5, {
    kind: TAP,
    customer: 'Lucas P.',
    distance: 4100,
    travelMinutes: 16,
    windows: [onDay(6, 8, 12)],
    cost: 8,
    proposals: { standing: 1, required: 3 },
    createdAt: at(-6),
    answerBy: at(50),
  }),
];

export const LONG = item(9, {
  autobook: true,
  kind: kind(306, 'Désembouage du circuit de chauffage collectif et rééquilibrage des radiateurs', 'heater'),
  customer: 'Marie-Ségolène de La Rochefoucauld-Bettencourt',
  distance: 12_800,
  travelMinutes: 65,
  windows: [onDay(4, 8, 20), onDay(12, 8, 20), onDay(13, 8, 20)],
  cost: 120,
  proposals: { standing: 3, required: 3 },
  answerBy: at(23.99),
});

const text = (fr: string, en: string) => ({ fr, en });

export function detailOf(request: InboxItem, part: Partial<InboxDetail> = {}): InboxDetail {
  return {
    ...request,
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
        {
          id: 'floor',
          type: 'number',
          required: false,
          label: text('Étage', 'Floor'),
          min: 0,
          max: 60,
          step: 1,
          quantity: false,
        },
        {
          id: 'access',
          type: 'choices',
          required: false,
          label: text('Accès', 'Access'),
          options: [
            { id: 'lift', label: text('Ascenseur', 'Lift') },
            { id: 'code', label: text('Digicode', 'Door code') },
          ],
        },
        { id: 'phone', type: 'phone', required: false, label: text('Téléphone', 'Phone') },
        { id: 'photos', type: 'photos', required: false, max: 6, label: text('Photos', 'Photos') },
      ],
    },
    answers: {
      where: 'trap',
      since: 'Hier soir',
      floor: 3,
      access: ['lift', 'code'],
      photos: [testId(701), testId(702)],
    },
    checklist: [
      { id: 'skill', label: 'Ce travail est dans mes compétences' },
      { id: 'phone', label: 'Mon téléphone est joignable' },
      { id: 'tools', label: 'J’ai l’outillage nécessaire' },
      { id: 'time', label: 'Mon créneau est libre' },
    ],
    currency: 'EUR',
    available: 96,
    undoSeconds: 60,
    details: null,
    job: null,
    ...part,
  };
}

export const CONTACT = {
  name: 'Camille Marchand',
  phone: '+33612345678',
  email: 'camille@example.org',
  address: '14 rue Mercière, 3e étage, 69002 Lyon',
  instructions: 'Digicode 14B7',
};

const photo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150"><path fill="#5b5147" d="M0 0h200v150H0z"/><path fill="#d7d2c8" d="M0 0h200v26H0z"/><path d="M99 70v28c0 30 44 30 44 2V86h40" fill="none" stroke="#d9d5ca" stroke-width="17"/></svg>`;

/** An API with these requests: it lists, filters and sorts them, and keeps what is done to them. */
export function inboxAnswers(
  requests: readonly InboxItem[] = REQUESTS,
  details: (one: InboxItem) => InboxDetail = detailOf,
): Answers & { readonly held: Map<string, InboxDetail> } {
  const held = new Map(requests.map((one) => [one.request as string, details(one)]));
  const find = ({ params }: Asked) =>
    held.get(params.request ?? '') ?? refusal(404, 'request.unknown', 'No such request.');
  const set = (detail: InboxDetail) => {
    held.set(detail.request, detail);
    return detail;
  };
  return {
    held,
    'brand.read': lyon,
    'me.read': partner,
    'inbox.list': ({ query }) => {
      const all = [...held.values()];
      const asked = {
        view: query.view as 'open',
        sort: (query.sort ?? 'near') as 'near',
        kind: query.kind,
        within: Number(query.within) || undefined,
        day: query.day,
      };
      const isOnDay = ({ windows, zone }: InboxItem) =>
        !asked.day || windows.some(({ start }) => civilDate(start, zone) === asked.day);
      const found = all.filter((one) => belongs(one, asked) && isOnDay(one)).sort(compareBy(asked.sort));
      const from = Number(query.cursor ?? 0);
      const to = from + Number(query.limit ?? 50);
      return {
        items: found.slice(from, to),
        next: to < found.length ? String(to) : null,
        total: found.length,
        kinds: [...new Map(all.map((one) => [one.kind.id, one.kind])).values()],
        counts: {
          open: all.filter(({ state }) => state === 'open').length,
          mine: all.filter(({ state }) => state !== 'open').length,
        },
        base: BASE,
      };
    },
    'inbox.read': find,
    'inbox.take': (asked) => {
      const detail = find(asked);
      return detail instanceof Response ? detail : set({ ...detail, state: 'won' });
    },
    'inbox.undo': (asked) => {
      const detail = find(asked);
      return detail instanceof Response ? detail : set({ ...detail, state: 'open', details: null });
    },
    'inbox.decline': (asked) => {
      const detail = find(asked);
      return detail instanceof Response ? detail : set({ ...detail, state: 'declined' });
    },
    'proposals.create': (asked) => {
      const detail = find(asked);
      if (detail instanceof Response) return detail;
      const body = asked.body as { price: InboxDetail['proposal'] & object };
      const proposal = {
        ...(body as object),
        id: testId(5000 + held.size),
        state: 'pending',
        createdAt: at(0),
        standsAt: at(1 / 60),
      } as unknown as NonNullable<InboxItem['proposal']>;
      set({ ...detail, state: 'proposed', proposal });
      return proposal;
    },
    'proposals.edit': ({ params, body }) => {
      const detail = [...held.values()].find(({ proposal }) => proposal?.id === params.proposal)!;
      const proposal = { ...detail.proposal!, ...(body as object) };
      set({ ...detail, proposal });
      return proposal;
    },
    'proposals.withdraw': ({ params }) => {
      const detail = [...held.values()].find(({ proposal }) => proposal?.id === params.proposal)!;
      const proposal = { ...detail.proposal!, state: 'withdrawn' as const };
      set({ ...detail, state: 'open', proposal });
      return proposal;
    },
    ...({ 'files.read': () => new Response(photo, { headers: { 'content-type': 'image/svg+xml' } }) } as object),
  };
}
