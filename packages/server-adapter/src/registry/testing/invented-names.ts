import type { Random } from '../../torture/random.ts';

/** Company names as registries have them, by country. They are put together by chance; a firm of such a name is chance, too. */

export interface InventedName {
  readonly form: string;
  readonly name: string;
  /** As the register writes it. */
  readonly fullName: string;
  /** A person in business. */
  readonly isPerson: boolean;
}

const list = (text: string) => text.trim().split(/\s+/);

const RU_HEADS = list(
  `Строй Евро Тех Инвест Мос Сиб Рос Пром Агро Авто Энерго Транс Металл Нефте Газ Дом Стройтех Ремонт Универсал Мега Альянс
  Гранд Спец Сервис Вест Ост Норд Юг Урал Волга Дон Невский Балт Кама Алтай Байкал Амур Град Монолит Каскад Вектор Сфера Орбита
  Горизонт Меридиан Атлант Олимп Феникс Титан Лидер Прогресс Мастер Профи Комфорт Уют Очаг Фасад Кровля Сантех Электро Клима Водо
  Тепло Свет Окна Двери Паркет Лифт Бетон Кирпич Лес Древ Камень Стекло Пласт Хим Мед Фарм Био Эко Зелен Сад Цвет`,
);
const RU_TAILS = list(
  `Сервис Строй Монтаж Инвест Групп Торг Снаб Маш Пром Тех Проект Ремонт Транс Логистик Комплект Системс Дизайн Трейд Маркет Плюс
  Центр Альянс Холдинг Ресурс Консалт Контракт Опт Стандарт Профиль Гарант Актив Капитал Инжиниринг Энерго Сталь Лайн Стиль Интерьер
  Комфорт Дом Быт Сити Хаус Реалти Недвижимость Девелопмент Автоматика Связь Телеком Софт`,
);
const RU_WORDS = list(
  `Альфа Бета Гамма Дельта Сигма Омега Заря Рассвет Восход Родник Берег Причал Маяк Парус Компас Якорь Сокол Беркут Орион Вега Сириус
  Полюс Эверест Эльбрус Казбек Арарат Кристалл Алмаз Рубин Изумруд Топаз Гранит Мрамор Яшма Малахит Янтарь Берёза Рябина Калина Дубрава
  Сосна Кедр Клён Ольха Росинка Снежинка Радуга Весна Осень Ласточка Журавль Лебедь Рысь Медведь Тайга Степь Поляна Долина Вершина
  Исток Родина Держава Надежда Вера Фортуна Виктория Триумф Успех Победа Партнёр Диалог Контакт Импульс Резонанс Спектр Квант Вариант`,
);
const RU_GENERIC = [
  'Торговый дом',
  'Группа компаний',
  'Производственная компания',
  'Фирма',
  'Управляющая компания',
  'Компания',
  'Центр',
];
const RU_PLACES = list(
  `Москва Казань Самара Тула Рязань Пермь Уфа Омск Томск Тверь Калуга Псков Вологда Саратов Пенза Орёл Курск Липецк Тамбов Воронеж Анапа
  Сочи Ростов Краснодар Ставрополь Астрахань Ижевск Киров Барнаул Иркутск Чита Якутск Магадан Мурманск Выборг Гатчина Химки Мытищи
  Подольск Коломна Серпухов Дмитров Клин Истра Балашиха Реутов`,
);
const RU_SURNAMES = list(
  `Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов
  Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин
  Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков
  Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов
  Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков
  Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров
  Наумов Потапов Журавлёв Овчинников Трофимов Леонов Соболев Ермаков Колесников Гончаров Емельянов Никифоров Грачёв Котов Гришин Ефремов
  Архипов Громов Кириллов Малышев Панов Моисеев Румянцев Акимов Кондратьев Бирюков Горбунов Анисимов Ерёмин Тихомиров Галкин Лукьянов
  Михеев Скворцов Юдин Белоусов Нестеров Симонов Прокофьев Харитонов Князев Цветков Левин Митрофанов Воронов Аксёнов Софронов Мальцев Логинов
  Горшков Савин Краснов Майоров Демидов Елисеев Рыбаков Сафонов Плотников Демин Хохлов Фадеев Молчанов Игнатов Литвинов Ершов Ушаков Дементьев
  Рябов Мухин Калашников Леонтьев Лобанов Кузин Корнеев Евдокимов Бородин Платонов Некрасов Балашов Бобров Жданов Блинов Игнатьев Коротков
  Муравьёв Крюков Беляков Богомолов Дроздов Лавров Зуев Петухов Ларин Никулин Серов Терентьев Зотов Устинов Фокин Самойлов Константинов
  Сахаров Шишкин Самсонов Черкасов Чистяков Носов Спиридонов Карасёв Авдеев Воронцов Зверев Владимиров Селезнёв Нечаев Кудряшов Седов Фирсов
  Андрианов Панфилов Головин Терехов Ульянов Шестаков Агеев Никонов Селиванов Баженов Гордеев Кожевников Пахомов Зимин Костин Широков Филимонов
  Ларионов Овсянников Сазонов Суворов Нефёдов Корнилов Любимов Львов Горбачёв Копылов Лукин Токарев Кулешов Шилов Большаков Панкратов Родин
  Шаповалов Покровский Бочаров Никольский Маркин Горелов Агафонов Берёзин Ермолаев Зубков Куприянов Трифонов Масленников Круглов Третьяков
  Колосов Рожков Артамонов Шмелёв Лаптев Лапшин Федосеев Зиновьев Зорин Уткин Столяров Зубов Ткачёв Дорофеев Антипов Завьялов Свиридов
  Золотарёв Кулаков Мещеряков Макеев Дьяконов Гуляев Петровский Бондарев Поздняков Панин`,
);
const RU_FIRST = list(
  `Александр Сергей Андрей Дмитрий Алексей Максим Евгений Иван Михаил Николай Владимир Артём Павел Роман Виктор Олег Игорь Юрий Антон
  Константин Денис Илья Кирилл Василий Григорий Тимур Руслан Станислав Вадим Георгий`,
);
const RU_FATHERS = list(
  `Александрович Сергеевич Андреевич Дмитриевич Алексеевич Максимович Евгеньевич Иванович Михайлович Николаевич Владимирович Павлович Романович
  Викторович Олегович Игоревич Юрьевич Антонович Константинович Денисович Васильевич Григорьевич Станиславович Вадимович Георгиевич`,
);
const RU_SYLLABLES = list(
  `ла ве ри мо та не ко ста ди ро ми са бе лу га ви ка зо на пре фи до сер ман тор лин вар кон мир дан`,
);

const FR_TRADES = list(
  `Bâtiment Plomberie Électricité Chauffage Peinture Menuiserie Maçonnerie Toiture Couverture Rénovation Travaux Services Immobilier Conseil
  Jardins Nettoyage Serrurerie Carrelage Isolation Charpente Transports Location Distribution Négoce Ingénierie Énergies Habitat`,
);
const FR_SURNAMES = list(
  `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard
  Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier
  Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier
  Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard
  Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte
  Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam
  Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier
  Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet
  Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard`,
);
const FR_FIRST = list(
  `Jean Pierre Michel Philippe Alain Nicolas Christophe Laurent Frédéric Julien Stéphane Thierry Olivier Sébastien David Pascal Éric Thomas Marie
  Nathalie Isabelle Sylvie Catherine Sophie Céline Julie Camille Hélène Aurélie Émilie`,
);
const FR_PLACES = list(
  `Lyon Paris Lille Nantes Rennes Bordeaux Toulouse Nice Marseille Grenoble Annecy Dijon Nancy Metz Reims Rouen Caen Brest Tours Angers Limoges Pau
  Perpignan Nîmes Avignon Valence Roanne Mâcon Beaune Colmar Mulhouse Amiens Arras Troyes Chartres Blois Niort Agen Albi Rodez Aurillac`,
);
const FR_WORDS = list(
  `Lilas Glycines Tilleuls Platanes Cèdres Oliviers Amandiers Cigales Hirondelles Alizés Horizons Terrasses Jardins Collines Vignes Sources Remparts
  Moulins Ateliers Artisans Compagnons Maisons Rivages Falaises Embruns Lavandes Pivoines Magnolias Acacias Chênes Érables Bleuets Coquelicots`,
);
const FR_SYLLABLES = list(
  `al ba ci du el fo gi hal iso ja ki lo ma ni or pa qui ro sol ta ur vi xa ys zo bel can dor lum nov`,
);

const ID_WORDS = list(
  `Maju Jaya Sentosa Abadi Makmur Sejahtera Karya Mandiri Utama Prima Perkasa Bersama Sukses Cahaya Bintang Surya Mitra Indah Indo Nusantara Graha
  Cipta Citra Anugerah Berkah Sumber Rezeki Sinar Mulia Agung Lestari Pratama Persada Putra Dua Tiga Saudara Setia Kawan Harapan Bangsa Pertiwi
  Buana Samudera Bahari Gunung Mas Emas Perak Mutiara Permata Intan Berlian Kencana Garuda Rajawali Elang Merpati Cendrawasih Melati Mawar Anggrek
  Teratai Kenanga Cempaka Dahlia Bumi Langit Angkasa Tirta Banyu Bayu Agni Wana Rimba Tani Kebun Sawit Beton Baja Kayu Rotan Bangun Bangunan
  Konstruksi Teknik Tehnik Elektrik Mekanik Energi Teknologi Sistem Solusi Digital Media Niaga Dagang Usaha Investama Properti Land Wisata Boga
  Rasa Pangan Tekstil Busana Medika Farma Husada Sehat Logistik Trans Cargo Ekspres Kilat Cepat Murni Asri Damai Tentram Sakti Jati Luhur Wijaya
  Kusuma Santoso Gunawan Hartono Wibowo Nugroho Saputra Hidayat Rahmat Amanah Barokah Salam Iman Taqwa Fajar Pagi Senja Purnama Kartika Chandra`,
);
const ID_PLACES = list(
  `Jakarta Bandung Surabaya Semarang Medan Makassar Denpasar Bogor Depok Bekasi Tangerang Malang Solo Yogya Cirebon Palembang Padang Pekanbaru
  Banjarmasin Pontianak Balikpapan Samarinda Manado Kupang Ambon Jayapura`,
);
const ID_SYLLABLES = list(
  `wa na ka ra ta sa ma ja da pa la ba ga ya ni ri ti si mi ki di tu ru su nu ku san dra gan tar wan din`,
);

const chance = (random: Random, percent: number) => random.below(100) < percent;

/** A made-up word of so many syllables. */
function coined(random: Random, syllables: readonly string[]): string {
  const word = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

export function russianName(random: Random): InventedName {
  if (chance(random, 42)) {
    const name = `${random.pick(RU_SURNAMES)} ${random.pick(RU_FIRST)} ${random.pick(RU_FATHERS)}`;
    return { form: 'ИП', name, fullName: `Индивидуальный предприниматель ${name}`, isPerson: true };
  }
  const [form, long] = chance(random, 92)
    ? (['ООО', 'Общество с ограниченной ответственностью'] as const)
    : (['АО', 'Акционерное общество'] as const);
  const parts = [
    ...(chance(random, 18) ? [random.pick(RU_GENERIC)] : []),
    chance(random, 35)
      ? coined(random, RU_SYLLABLES)
      : chance(random, 55)
        ? random.pick(RU_HEADS) + (chance(random, 25) ? '-' : '') + random.pick(RU_TAILS)
        : random.pick(RU_WORDS),
    ...(chance(random, 30) ? [random.pick(RU_TAILS)] : []),
    ...(chance(random, 22) ? [random.pick(RU_PLACES)] : []),
    ...(chance(random, 15) ? [String(1 + random.below(200))] : []),
  ];
  const name = parts.map((part, i) => (i > 0 && part.includes('-') ? part.replace('-', '') : part)).join(' ');
  return { form, name, fullName: `${long} «${name}»`, isPerson: false };
}

export function frenchName(random: Random): InventedName {
  if (chance(random, 30)) {
    const name = `${random.pick(FR_FIRST)} ${random.pick(FR_SURNAMES)}${chance(random, 60) ? ` ${random.pick(FR_TRADES)}` : ''}`;
    return { form: 'EI', name, fullName: `EI ${name.toUpperCase()}`, isPerson: true };
  }
  const form = random.pick(['SARL', 'SAS', 'SASU', 'EURL', 'SCI', 'SA']);
  const name = [
    ...(chance(random, 25) ? [random.pick(['Les', 'Aux', 'Au', 'Entreprise', 'Établissements', 'Société'])] : []),
    chance(random, 45)
      ? random.pick(FR_SURNAMES)
      : chance(random, 60)
        ? coined(random, FR_SYLLABLES)
        : random.pick(FR_WORDS),
    ...(chance(random, 20) ? [random.pick(['et Fils', '& Cie', 'Frères', 'Associés'])] : []),
    ...(chance(random, 55) ? [random.pick(FR_TRADES)] : []),
    ...(chance(random, 30) ? [random.pick(FR_PLACES)] : []),
  ].join(' ');
  return { form, name, fullName: `${form} ${name.toUpperCase()}`, isPerson: false };
}

export function indonesianName(random: Random): InventedName {
  const form = random.pick(['PT', 'PT', 'PT', 'CV', 'UD']);
  const name = [
    ...Array.from({ length: 2 + random.below(2) }, () => random.pick(ID_WORDS)),
    ...(chance(random, 35) ? [coined(random, ID_SYLLABLES)] : []),
    ...(chance(random, 12) ? [random.pick(ID_PLACES)] : []),
  ].join(' ');
  return { form, name, fullName: `${form} ${name}`.toUpperCase(), isPerson: false };
}
