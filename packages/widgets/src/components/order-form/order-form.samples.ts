import type { CatalogItem, OrderForm } from '@pasar/core/catalog';
import type { FormField } from '@pasar/core/forms';
import { HOUR, instantOf } from '@pasar/core/kernel';
import type { NewRequest, RequestView } from '@pasar/core/requests';
import { me, testId } from '../../testing/people.ts';

/** Order forms as the server gives them, for tests and stories. Prices in rupiah, whose minor unit is the sen. */

const text = (en: string, id: string, ru: string, fr: string) => ({ en, id, ru, fr });
const option = (
  id: string,
  label: ReturnType<typeof text>,
  more: { adds?: number; note?: ReturnType<typeof text> } = {},
) => ({ id, label, ...more });

export const acFields: FormField[] = [
  {
    id: 'units',
    type: 'number',
    required: true,
    min: 1,
    max: 12,
    step: 1,
    initial: 1,
    quantity: true,
    label: text('Number of units', 'Jumlah unit', 'Сколько блоков', 'Nombre d’unités'),
  },
  {
    id: 'ceiling',
    type: 'choice',
    required: true,
    label: text('Ceiling height', 'Tinggi plafon', 'Высота потолка', 'Hauteur sous plafond'),
    options: [
      option('low', text('Up to 3 m', 'Sampai 3 m', 'До 3 м', 'Jusqu’à 3 m')),
      option('high', text('Above 3 m', 'Di atas 3 m', 'Выше 3 м', 'Plus de 3 m'), {
        adds: 2_500_000,
        note: text('tall ladder', 'tangga tinggi', 'высокая лестница', 'grande échelle'),
      }),
    ],
  },
  {
    id: 'complaints',
    type: 'choices',
    required: false,
    label: text('What is the trouble?', 'Apa keluhannya?', 'Что беспокоит?', 'Quel est le souci ?'),
    options: [
      option('warm', text('Not cold enough', 'Kurang dingin', 'Плохо охлаждает', 'Pas assez froid')),
      option('drips', text('Drips', 'Air menetes', 'Капает вода', 'Fuite d’eau')),
      option('smell', text('Musty smell', 'Bau apek', 'Запах', 'Odeur')),
      option('noise', text('Noisy', 'Berisik', 'Шумит', 'Bruyant')),
      option('routine', text('Just routine', 'Hanya cuci rutin', 'Просто чистка', 'Simple entretien')),
    ],
  },
  {
    id: 'note',
    type: 'long-text',
    required: false,
    maxLength: 2000,
    label: text('Note for the technician', 'Catatan untuk teknisi', 'Комментарий мастеру', 'Note pour le technicien'),
  },
  { id: 'photos', type: 'photos', required: false, max: 6, label: text('Photos', 'Foto', 'Фото', 'Photos') },
];

/** One of each type of FRM-2. */
export const everyField: FormField[] = [
  ...acFields,
  {
    id: 'brand',
    type: 'text',
    required: true,
    maxLength: 40,
    label: text('Brand', 'Merek', 'Марка', 'Marque'),
    hint: text('As on the label.', 'Seperti di label.', 'Как на шильдике.', 'Comme sur l’étiquette.'),
  },
  {
    id: 'room',
    type: 'choice',
    required: true,
    label: text('Room', 'Ruang', 'Комната', 'Pièce'),
    options: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, n) =>
      option(
        id,
        text(`Room ${n + 1}`, `Ruang ${n + 1}`, `Комната ${n + 1}`, `Pièce ${n + 1}`),
        n > 5 ? { adds: 1_000_000 } : {},
      ),
    ),
  },
  {
    id: 'drip-since',
    type: 'date',
    required: true,
    when: { field: 'complaints', is: ['drips'] },
    label: text('Dripping since', 'Menetes sejak', 'Капает с', 'Fuit depuis'),
  },
  {
    id: 'caretaker',
    type: 'phone',
    required: false,
    label: text('Caretaker’s phone', 'Telepon penjaga', 'Телефон дежурного', 'Téléphone du gardien'),
  },
  { id: 'copy', type: 'email', required: false, label: text('Copy to', 'Salinan ke', 'Копия на', 'Copie à') },
  {
    id: 'outdoor',
    type: 'address',
    required: true,
    label: text(
      'Where the outdoor unit is',
      'Letak unit luar',
      'Где внешний блок',
      'Emplacement de l’unité extérieure',
    ),
  },
  {
    id: 'silence',
    type: 'windows',
    required: false,
    max: 4,
    label: text('When is it quiet?', 'Kapan sepi?', 'Когда тихо?', 'Quand est-ce calme ?'),
  },
  {
    id: 'keys',
    type: 'consent',
    required: true,
    label: text('Keys', 'Kunci', 'Ключи', 'Clés'),
    text: text(
      'The caretaker may open for the technician.',
      'Penjaga boleh membukakan pintu.',
      'Дежурный может открыть мастеру.',
      'Le gardien peut ouvrir au technicien.',
    ),
  },
];

const kind: OrderForm['kind'] = {
  id: testId(21),
  name: 'Split AC cleaning',
  category: 'cooling',
  icon: 'air-vent',
  picture: new URL('../../testing/pictures/ac-cleaning.svg', import.meta.url).href,
};

export const service: CatalogItem = {
  service: testId(31),
  kind,
  partner: { id: testId(41), name: 'Sejuk Jaya AC', rating: 4.9, reviews: 312 },
  summary: 'Indoor and outdoor unit, drain and filters.',
  description: '',
  price: { money: { amount: 8_500_000, currency: 'IDR' }, from: false, unit: 'unit' },
  distance: 1200,
  point: { lat: -6.26, lng: 106.81 },
  tags: [],
  warrantyDays: 30,
  soonest: null,
};

export function orderForm(more: Partial<OrderForm> = {}): OrderForm {
  return {
    kind,
    form: { version: 3, fields: acFields },
    price: { money: { amount: 7_500_000, currency: 'IDR' }, from: true, unit: 'unit' },
    dayParts: [
      { id: 'morning', start: '08:00', end: '11:00' },
      { id: 'midday', start: '11:00', end: '14:00' },
      { id: 'afternoon', start: '14:00', end: '17:00' },
      { id: 'evening', start: '17:00', end: '20:00' },
    ],
    noticeHours: 2,
    horizonDays: 21,
    expect: { eligible: 7, proposalsRequired: 3, offerHours: 12, cancelFreeHours: 12 },
    ...more,
  };
}

/** What the server answers to an order. */
export function placed(order: NewRequest): RequestView {
  const now = instantOf(Date.now());
  return {
    id: testId(51),
    number: 'K7F-2QX',
    state: 'open',
    way: order.way ?? 'customer',
    autobook: false,
    kind,
    site: me.sites[0]!,
    windows: order.windows,
    createdAt: now,
    next: { code: 'partners-propose', actor: 'partners', by: instantOf(Date.now() + 48 * HOUR) },
    proposals: { standing: 0, required: 3, asked: 7 },
    partner: null,
    form: { version: 3, fields: acFields },
    answers: order.answers,
    instructions: order.instructions ?? '',
    shortlist: [],
    job: null,
    partnerContact: null,
    disclosures: [],
    story: [],
    cancellable: true,
  };
}
