/** Where a company comes in, and what is typed there. */
export interface OnboardingTown {
  readonly slug: 'moscow' | 'lyon';
  readonly locale: 'ru' | 'fr';
  /** Two letters, and which of those whom the registry then offers. */
  readonly typed: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  /** What the registry says nothing of, by the form's fields. */
  readonly bank: Readonly<Record<string, string>>;
  readonly house: { readonly title: string; readonly paragraph: string };
  /** Of the directory: the first one’s area is drawn. */
  readonly services: readonly [Offered, Offered];
  /** The rate that is proposed, and the one it is changed to. */
  readonly rates: readonly [proposed: string, changed: string];
  /** Words that a page, a mail or an agreement in another language would not have. */
  readonly reads: { readonly invitation: RegExp; readonly account: RegExp; readonly agreement: RegExp };
}

interface Offered {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly price: string;
}

const moscow: OnboardingTown = {
  slug: 'moscow',
  locale: 'ru',
  typed: 'Кл',
  company: 'Климатсервис',
  email: 'office@klimatservis.example',
  phone: '+7 495 500-70-01',
  bank: {
    'entity-bank-bik': '044525225',
    'entity-bank-name': 'ПАО Сбербанк',
    'entity-bank-settlementAccount': '40702810938000012345',
    'entity-bank-correspondentAccount': '30101810400000000225',
  },
  house: { title: 'Правила дома', paragraph: 'Работаем с девяти до девятнадцати, в подъездах не шумим. ' },
  services: [
    {
      name: 'Вывоз крупного мусора',
      summary: 'Вывезем всё крупное за день',
      description: 'Спуск, погрузка и утилизация. Мебель разбираем сами.',
      price: '3500',
    },
    {
      name: 'Замена замков',
      summary: 'Новый замок за час',
      description: 'Личинка, ригель, накладка. Дверь не портим.',
      price: '2800',
    },
  ],
  rates: ['10', '8,5'],
  reads: {
    invitation: /^Дом и двор приглашает вас стать партнёром$/,
    account: /аккаунт создан$/,
    agreement: /заключили настоящий договор/,
  },
};

const lyon: OnboardingTown = {
  slug: 'lyon',
  locale: 'fr',
  typed: 'Ja',
  company: 'Jardins des Canuts',
  email: 'bureau@jardins-canuts.example',
  phone: '+33 4 78 50 70 01',
  bank: { 'entity-bank-iban': 'FR76 3000 6000 0112 3456 7890 189' },
  house: {
    title: 'Règlement de la copropriété',
    paragraph: 'Nous travaillons de neuf à dix-neuf heures, sans bruit. ',
  },
  services: [
    {
      name: 'Enlèvement d’encombrants',
      summary: 'Tout ce qui est gros, dans la journée',
      description: 'Descente, chargement et recyclage. Nous démontons les meubles.',
      price: '90',
    },
    {
      name: 'Remplacement de serrure',
      summary: 'Une serrure neuve en une heure',
      description: 'Cylindre, pêne et garniture, sans abîmer la porte.',
      price: '140',
    },
  ],
  rates: ['10', '8,5'],
  reads: {
    invitation: /^Régie Bellecour vous invite à devenir partenaire$/,
    account: /le compte est créé$/,
    agreement: /convention|contrat/i,
  },
};

export const TOWNS: readonly OnboardingTown[] = [moscow, lyon];
