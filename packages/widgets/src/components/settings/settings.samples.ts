import type { Exchange } from '@pasar/core/contract';
import type { Instant } from '@pasar/core/kernel';
import { type Me, moveStaff, type StaffCard, type StaffMove, type StaffRole, staffMoves } from '@pasar/core/people';
import { effectiveSettings, type NewPlace, type PlaceEdit, placeTree } from '@pasar/core/places';
import type { SupportView } from '@pasar/core/support';
import { type Answers, refusal } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';

/** An organization as its staff see it, in the contract's shapes, for stories and tests. */
const staffOf = (role: StaffRole): Me => ({ ...me, role, sites: [], tags: [] });
export const owner = staffOf('owner');

export type Organization = Exchange<'organization.read'>['answer'];

export const ORGANIZATION: Organization = {
  id: brand.organization!,
  name: 'Griya Kemang',
  privacyUrl: 'https://griyakemang.example/privacy',
  takesApplications: true,
  locale: 'id',
  currency: 'IDR',
  country: 'ID',
  zone: 'Asia/Jakarta',
  module: true,
  state: 'active',
  suspended: null,
  can: ['edit', 'switch'],
};

/** ORG-7, ORG-5. */
export const SUSPENDED: Organization = {
  ...ORGANIZATION,
  module: false,
  state: 'suspended',
  suspended: { since: '2026-11-02T03:00:00.000Z' as Instant, reason: 'The licence is not paid.' },
};

/** As long as it comes. */
export const LONG_ORGANIZATION: Organization = {
  ...ORGANIZATION,
  name: 'Guillotière Résidences et Syndicats de copropriété du Rhône et de la Loire Société coopérative',
  privacyUrl: `https://www.guillotiere-residences.example/${'vie-privee/'.repeat(14)}`,
};

export type Signatory = Exchange<'legal-entities.list'>['answer']['items'][number];

export const SIGNATORIES: readonly Signatory[] = [
  {
    id: testId(801),
    entity: {
      country: 'ID',
      name: 'Griya Kemang Pengelola',
      fullName: 'PT Griya Kemang Pengelola',
      form: 'PT',
      taxId: '0013000666091000',
      address: 'Jl. Kemang Raya 24, Jakarta Selatan',
      phone: '+622155500142',
      supportEmail: 'kantor@griyakemang.example',
      bank: { name: 'Bank Mandiri', settlementAccount: '1230004567890' },
    },
    prefilled: ['name', 'fullName', 'taxId'],
    can: ['edit', 'remove'],
  },
  {
    id: testId(802),
    entity: {
      country: 'ID',
      name: 'Griya Ampera',
      taxId: '0013000666091000',
      address: 'Jl. Ampera Raya 7, Jakarta Selatan',
      bank: { name: 'Bank Mandiri', settlementAccount: '1230004567891' },
    },
    prefilled: [],
    can: ['edit', 'remove'],
  },
];

export type Place = Exchange<'places.list'>['answer']['items'][number];

/** What the organization has, where no place sets anything. */
const EVERYWHERE = { broadcast: true, waitDays: 2, lapseDays: 14, offerHours: 12 };

type Told = Pick<Place, 'level' | 'name'> & Partial<Pick<Place, 'address' | 'point' | 'settings'>>;
const place = (
  number: number,
  parent: number | null,
  { address = null, point = null, settings = {}, ...told }: Told,
): Place => ({
  id: testId(number),
  parent: parent === null ? null : testId(parent),
  address,
  point,
  settings,
  ...told,
  effective: {} as Place['effective'],
  can: ['edit', 'move', 'remove', ...(told.level === 'site' ? [] : (['add'] as const))],
});
const site = (number: number, parent: number, name: string, address: string, lat: number, lng: number, settings = {}) =>
  place(number, parent, { level: 'site', name, address, point: { lat, lng }, settings });

/** As the server tells it: with what holds at each. */
function told(items: readonly Place[]): Place[] {
  const tree = placeTree(items);
  return items.map((one) => ({ ...one, effective: effectiveSettings(tree, one.id, EVERYWHERE) }));
}

export const PLACES: readonly Place[] = told([
  place(820, null, { level: 'group', name: 'Griya Kemang', settings: { waitDays: 3 } }),
  place(821, 820, { level: 'quarter', name: 'Ampera' }),
  place(822, 820, { level: 'quarter', name: 'Kemang Selatan', settings: { broadcast: false, offerHours: 6 } }),
  site(823, 821, 'Wisma Ampera', 'Jl. Ampera Raya 7', -6.2762, 106.8192),
  site(824, 822, 'Menara Cendana', 'Jl. Kemang Raya 24', -6.2607, 106.8136, { offerHours: 2 }),
  site(825, 822, 'Menara Melati', 'Jl. Kemang Raya 26', -6.2611, 106.8142),
]);

/** Names as long as they come. */
export const LONG_PLACES: readonly Place[] = told(
  PLACES.map((one) =>
    one.level === 'group'
      ? { ...one, name: 'Résidences de la Guillotière et des Brotteaux-Villeurbanne-Charpennes' }
      : { ...one, name: `${one.name} Donaudampfschifffahrtsgesellschaftsgebäude` },
  ),
);

/** As many houses as a town has. */
export const MANY_PLACES: readonly Place[] = told([
  place(2000, null, { level: 'group', name: 'Griya' }),
  ...Array.from({ length: 8 }, (_, i) => place(2001 + i, 2000, { level: 'quarter', name: `Kawasan ${i + 1}` })),
  ...Array.from({ length: 160 }, (_, i) =>
    site(2100 + i, 2001 + (i % 8), `Menara ${i + 1}`, `Jl. Melati ${i + 1}`, -6.26 - i / 4000, 106.81 + (i % 8) / 500),
  ),
]);

const now = (): Instant => new Date().toISOString() as Instant;
const staff = (number: number, subject: string, role: StaffRole, more: Partial<StaffCard>): StaffCard => ({
  id: testId(number),
  subject,
  role,
  state: 'active',
  contact: null,
  self: false,
  since: '2026-03-02T03:00:00.000Z' as Instant,
  revokedAt: null,
  can: [],
  ...more,
});

/** As the server tells it: with what may be done about each. */
const withMoves = (cards: readonly StaffCard[]): StaffCard[] =>
  cards.map((card) => ({ ...card, can: staffMoves(cards, card) }));

export const STAFF: readonly StaffCard[] = withMoves([
  staff(901, 'u-1', 'owner', { self: true, contact: { name: 'Dewi Lestari', email: 'dewi@griyakemang.example' } }),
  staff(902, 'u-2', 'community-manager', { contact: { name: 'Sari Dewi', email: 'sari@griyakemang.example' } }),
  staff(903, 'u-3', 'manager', { contact: { name: 'Bayu Saputra' } }),
  staff(904, 'u-4', 'viewer', {}),
  staff(905, 'u-5', 'manager', {
    contact: { name: 'Eka Pratama' },
    state: 'revoked',
    revokedAt: '2026-09-30T03:00:00.000Z' as Instant,
  }),
]);

export const LONG_STAFF: readonly StaffCard[] = withMoves(
  STAFF.map((card) => ({
    ...card,
    contact: {
      name: 'Marie-Antoinette de la Rochefoucauld-Montmorency-Beauharnais',
      email: `${'m.a.de.la.rochefoucauld'.repeat(3)}@guillotiere-residences.example`,
    },
  })),
);
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString() as Instant;

/** PRV-4: one that is open, one that somebody ended, one whose time is over. */
export const SUPPORT: readonly SupportView[] = [
  {
    id: testId(821),
    subject: 'olga',
    reason: 'A resident of Tower B cannot order',
    openedAt: hoursFromNow(-1),
    until: hoursFromNow(3),
    state: 'open',
    ended: null,
    can: ['end'],
  },
  {
    id: testId(820),
    subject: 'oscar',
    reason: 'The commission of Sejuk Abadi looks wrong on the last statement',
    openedAt: hoursFromNow(-50),
    until: hoursFromNow(-42),
    state: 'ended',
    ended: { at: hoursFromNow(-49), by: 'organization' },
    can: [],
  },
  {
    id: testId(819),
    subject: 'olga',
    reason: 'Letters came late',
    openedAt: hoursFromNow(-240),
    until: hoursFromNow(-239),
    state: 'expired',
    ended: null,
    can: [],
  },
];

interface SettingsSample {
  readonly role?: StaffRole;
  readonly organization?: Organization;
  readonly signatories?: readonly Signatory[];
  readonly places?: readonly Place[];
  readonly staff?: readonly StaffCard[];
}

/** The whole desk; what is written is kept for as long as the answers. */
export function settingsAnswers({
  role = 'owner',
  organization = ORGANIZATION,
  signatories = SIGNATORIES,
  places = PLACES,
  staff = STAFF,
}: SettingsSample = {}): Answers {
  return {
    'me.read': staffOf(role),
    ...organizationAnswers(role === 'owner', organization, signatories),
    ...placesAnswers(role !== 'viewer', places),
    ...staffAnswers(staff),
  };
}

function organizationAnswers(isOwner: boolean, organization: Organization, given: readonly Signatory[]): Answers {
  let kept: Organization = { ...organization, can: isOwner ? ['edit', 'switch'] : [] };
  let support = SUPPORT.map((one) => (isOwner ? one : { ...one, can: [] }));
  let signatories = given.map((one) => (isOwner ? one : { ...one, can: [] }));
  let count = 810;
  return {
    'organization.read': () => kept,
    'organization.edit': ({ body }) => {
      kept = { ...kept, ...(body as object) };
      return kept;
    },
    'organization.switch': ({ body }) => {
      kept = { ...kept, module: (body as { on: boolean }).on };
      return kept;
    },
    'support.list': () => ({ items: support, next: null }),
    'support.end': ({ params }) => {
      const ended = { at: new Date().toISOString() as Instant, by: 'organization' as const };
      support = support.map((one) => (one.id === params.support ? { ...one, state: 'ended', ended, can: [] } : one));
      return support.find(({ id }) => id === params.support)!;
    },
    'legal-entities.list': () => (kept.module ? { items: signatories, can: isOwner ? ['add'] : [] } : switchedOff()),
    'legal-entities.create': ({ body }) => {
      const made = {
        ...(body as Signatory),
        id: testId<'legal-entity'>(count++),
        can: ['edit', 'remove'],
      } as Signatory;
      signatories = [...signatories, made];
      return made;
    },
    'legal-entities.edit': ({ params, body }) => {
      signatories = signatories.map((one) => (one.id === params.legalEntity ? { ...one, ...(body as object) } : one));
      return signatories.find(({ id }) => id === params.legalEntity)!;
    },
    'legal-entities.remove': ({ params }) => {
      signatories = signatories.filter(({ id }) => id !== params.legalEntity);
      return new Response(null, { status: 204 });
    },
    'registry.search': {
      items: [
        {
          country: 'ID',
          taxId: '0013000666091000',
          name: 'Griya Senopati',
          form: 'PT',
          address: 'Jakarta Selatan',
          state: 'active',
        },
      ],
    },
    'registry.read': {
      entity: { country: 'ID', taxId: '0013000666091000', name: 'Griya Senopati', form: 'PT', state: 'active' },
      prefill: {
        values: {
          country: 'ID',
          name: 'Griya Senopati',
          fullName: 'PT Griya Senopati',
          form: 'PT',
          taxId: '0013000666091000',
        },
        fromRegistry: ['country', 'name', 'fullName', 'form', 'taxId'],
      },
    },
  };
}

const switchedOff = () =>
  refusal(403, 'module.off', 'This organization does not offer the marketplace at the moment.', {
    title: 'The marketplace is switched off',
  });

function placesAnswers(mayChange: boolean, given: readonly Place[]): Answers {
  let places = mayChange ? given : given.map((one) => ({ ...one, can: [] }));
  let count = 860;
  const change = (id: string | undefined, part: (one: Place) => object) => {
    places = told(places.map((one) => (one.id === id ? { ...one, ...part(one) } : one)));
    return places.find((one) => one.id === id)!;
  };
  return {
    'places.list': () => ({ items: [...places], can: mayChange ? ['add'] : [] }),
    'places.create': ({ body }) => {
      const { level, parent, ...more } = body as NewPlace & Partial<Place>;
      const made = { ...place(count++, null, { level, ...more }), parent };
      places = told([...places, made]);
      return places.at(-1)!;
    },
    'places.edit': ({ params, body }) => {
      const { name, site: where, settings } = body as PlaceEdit;
      return change(params.place, () => ({ name, settings, ...where }));
    },
    'places.move': ({ params, body }) => change(params.place, () => body as object),
    'places.remove': ({ params }) => {
      if (places.some(({ parent }) => parent === params.place))
        return refusal(409, 'place.in-use', 'What is listed lies in this place or belongs to it.', {
          title: 'The place is in use',
          listed: places
            .filter(({ parent }) => parent === params.place)
            .map(({ id, name }) => ({ type: 'place', id, what: 'Building', label: name })),
        });
      places = places.filter(({ id }) => id !== params.place);
      return new Response(null, { status: 204 });
    },
  };
}

function staffAnswers(given: readonly StaffCard[]): Answers {
  let cards = given;
  let count = 910;
  const move = (id: string | undefined, how: StaffMove, more: Partial<StaffCard> = {}) => {
    const moved = moveStaff(cards, id as StaffCard['id'], how, now());
    if (!moved.ok)
      return refusal(409, moved.refusal.code, 'This is the last owner.', { title: 'An organization needs an owner' });
    const { role, revokedAt } = moved.value;
    const state = revokedAt === null ? 'active' : 'revoked';
    cards = withMoves(cards.map((card) => (card.id === id ? { ...card, ...more, role, revokedAt, state } : card)));
    return cards.find((card) => card.id === id)!;
  };
  return {
    'staff.list': () => ({ items: [...cards] }),
    'staff.add': ({ body }) => {
      const { subject, role, contact } = body as StaffCard;
      if (cards.some((card) => card.subject === subject))
        return refusal(409, 'staff.exists', 'Somebody with this id is on the list already.', {
          title: 'This person has a card',
        });
      cards = withMoves([...cards, staff(count++, subject, role, { contact, since: now() })]);
      return cards.at(-1)!;
    },
    'staff.grant': ({ params, body }) => {
      const { role, contact } = body as StaffCard;
      return move(params.staff, { move: 'grant', role }, { contact });
    },
    'staff.revoke': ({ params }) => move(params.staff, { move: 'revoke' }),
    'staff.restore': ({ params }) => move(params.staff, { move: 'restore' }),
  };
}
