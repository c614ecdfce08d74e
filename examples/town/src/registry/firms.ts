/** Names of firms that the registers of the three countries could hold. None is of a company that there is, but by chance. */

export interface FirmNames {
  readonly country: 'RU' | 'FR' | 'ID';
  readonly forms: readonly (readonly [short: string, long: string])[];
  /** Each head with some of the tails makes a name. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  /** People in business: family names and given names. */
  readonly people: readonly (readonly [form: string, family: readonly string[], given: readonly string[]])[];
  readonly streets: readonly string[];
  readonly trades: readonly string[];
}

const list = (text: string) => text.split('|').map((word) => word.trim());

export const FIRMS: readonly FirmNames[] = [
  {
    country: 'RU',
    forms: [
      ['ООО', 'Общество с ограниченной ответственностью'],
      ['ООО', 'Общество с ограниченной ответственностью'],
      ['АО', 'Акционерное общество'],
    ],
    heads: list(
      `Сантех|Тепло|Строй|Ремонт|Электро|Климат|Чистый|Уютный|Мастер|Домовой|Окна и|Кровля и|Водолей|Аквамарин|Теремок|Ключник|Светлый|Паркет|Зелёный|Ёлка`,
    ),
    tails: list('сервис|монтаж|профи|дом|плюс|комфорт|мастер|гарант'),
    people: [
      [
        'ИП',
        list('Соколов|Кузнецов|Ершов|Королёв|Беляев|Тимофеев|Щукин|Ефимов|Журавлёв|Панин'),
        list('Артём Игоревич|Дмитрий Олегович|Алексей Павлович|Семён Ильич'),
      ],
    ],
    streets: list('ул. Лесная|Ленинский проспект|ул. Садовая|Варшавское шоссе|ул. Мира|Пресненская наб.'),
    trades: list(
      `43.22 Производство санитарно-технических работ|43.21 Производство электромонтажных работ|81.22 Деятельность по чистке и уборке|43.32 Работы столярные и плотничные|43.34 Производство малярных и стекольных работ`,
    ),
  },
  {
    country: 'FR',
    forms: [
      ['SARL', 'Société à responsabilité limitée'],
      ['SAS', 'Société par actions simplifiée'],
      ['EURL', 'Entreprise unipersonnelle à responsabilité limitée'],
    ],
    heads: list(
      `Plomberie|Électricité|Chauffage|Serrurerie|Peinture|Menuiserie|Nettoyage|Jardins|Toitures|Rénovation|Climatisation|Carrelage|Vitrerie|Dépannage|Ramonage`,
    ),
    tails: list('du Rhône|de Lyon|des Canuts|Bellecour|et Fils|Croix-Rousse|Confluence|Services|de la Saône|Express'),
    people: [
      [
        'EI',
        list('Martin|Lefèvre|Garnier|Chevalier|Rey|Perrin|Moulin|Bonnet'),
        list('Julien|Hélène|Éric|Camille|Noël'),
      ],
    ],
    streets: list('rue de la République|quai Saint-Vincent|cours Lafayette|rue Garibaldi|montée de la Grande-Côte'),
    trades: list(
      `43.22A Travaux d’installation d’eau et de gaz|43.21A Travaux d’installation électrique|81.21Z Nettoyage courant des bâtiments|43.32A Travaux de menuiserie|43.34Z Travaux de peinture et vitrerie`,
    ),
  },
  {
    country: 'ID',
    forms: [
      ['PT', 'Perseroan Terbatas'],
      ['PT', 'Perseroan Terbatas'],
      ['CV', 'Commanditaire Vennootschap'],
    ],
    heads: list(
      `Sejuk|Dingin|Angin|Tirta|Cahaya|Karya|Graha|Bersih|Surya|Mitra|Sumber|Cipta|Bangun|Rapi|Kunci|Taman|Sahabat|Anugerah|Harmoni|Prima`,
    ),
    tails: list('Abadi|Jaya Mandiri|Sentosa|Makmur Bersama|Teknik Utama|Nusantara|Lestari|Rumah Indah'),
    people: [['UD', list('Wibowo|Santoso|Hidayat|Siregar|Nasution|Wijaya'), list('Budi|Rina|Agus|Dewi|Joko')]],
    streets: list('Jl. Kemang Raya|Jl. Senopati|Jl. Fatmawati|Jl. Panglima Polim|Jl. Tebet Barat|Jl. Cikini Raya'),
    trades: list(
      `43222 Instalasi pendingin dan ventilasi udara|43221 Instalasi saluran air|43211 Instalasi listrik|81210 Kebersihan umum bangunan|43302 Pengerjaan lantai dan dinding`,
    ),
  },
];
