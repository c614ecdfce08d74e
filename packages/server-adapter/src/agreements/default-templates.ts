import type { Locale } from '@pasar/core/kernel';

export interface TemplateText {
  readonly title: string;
  readonly text: string;
}

const paragraphs = (...blocks: readonly string[]) => blocks.join('\n\n');

/**
 * AGR-1: what an organization's agreements say as long as it has saved no text of its own. A start to be read by its
 * lawyer, no more; each says the same in its own language's terms.
 */
export const DEFAULT_TEMPLATES: Readonly<Record<Locale, TemplateText>> = {
  en: {
    title: 'Agreement between {{organization}} and {{partner}}',
    text: paragraphs(
      '## 1. Parties',
      '{{organization}}, {{organization.details}} (the organization), and {{partner}}, {{partner.details}} (the partner), agree as follows. Date: {{date}}, version {{version}}.',
      '## 2. Subject',
      'The partner provides the services listed in section 3 to the customers of {{brand}}. The organization shows these services to its customers, passes their requests on, and collects the commission agreed here.',
      '## 3. Services and commission',
      'The organization’s commission is a share of the amount the customer is charged for each completed order, discounts funded by the partner deducted:',
      '{{services}}',
      'The rates of the version in force when an order is assigned apply to that order until it is settled, refunds included.',
      '## 4. Duties of the partner',
      'The partner carries out accepted orders with due care, at the price and time agreed with the customer, keeps the permits and insurance that the services require, and answers for its own staff.',
      '## 5. Personal data',
      'Customers’ details are given to the partner for the order they belong to. The partner uses them for nothing else, passes them to nobody, and deletes them when they are no longer needed.',
      '## 6. Term and notice',
      'The agreement holds {{until}}. Either side may end it with {{notice}} days’ notice. Orders assigned before its end are carried out and settled on its terms.',
      '## 7. Changes',
      'Other conditions make a new version, which takes effect once the partner has accepted it. Until then this version holds.',
    ),
  },
  id: {
    title: 'Perjanjian antara {{organization}} dan {{partner}}',
    text: paragraphs(
      '## 1. Para pihak',
      '{{organization}}, {{organization.details}} (organisasi), dan {{partner}}, {{partner.details}} (mitra), bersepakat sebagai berikut. Tanggal: {{date}}, versi {{version}}.',
      '## 2. Pokok perjanjian',
      'Mitra menyediakan layanan yang tercantum di bagian 3 kepada pelanggan {{brand}}. Organisasi menampilkan layanan itu kepada pelanggannya, meneruskan permintaan mereka, dan memungut komisi yang disepakati di sini.',
      '## 3. Layanan dan komisi',
      'Komisi organisasi adalah bagian dari jumlah yang ditagihkan kepada pelanggan untuk setiap pesanan selesai, setelah dikurangi potongan yang ditanggung mitra:',
      '{{services}}',
      'Persentase dari versi yang berlaku saat pesanan diberikan tetap berlaku untuk pesanan itu sampai lunas, termasuk pengembalian dana.',
      '## 4. Kewajiban mitra',
      'Mitra mengerjakan pesanan yang diterimanya dengan cermat, dengan harga dan waktu yang disepakati bersama pelanggan, memiliki izin dan asuransi yang diperlukan, dan bertanggung jawab atas pekerjanya.',
      '## 5. Data pribadi',
      'Data pelanggan diberikan kepada mitra hanya untuk pesanan yang bersangkutan. Mitra tidak memakainya untuk hal lain, tidak meneruskannya kepada siapa pun, dan menghapusnya bila tidak diperlukan lagi.',
      '## 6. Jangka waktu dan pemberitahuan',
      'Perjanjian ini berlaku {{until}}. Masing-masing pihak dapat mengakhirinya dengan pemberitahuan {{notice}} hari sebelumnya. Pesanan yang diberikan sebelum berakhirnya perjanjian diselesaikan menurut syarat-syaratnya.',
      '## 7. Perubahan',
      'Syarat lain menjadi versi baru, yang berlaku setelah disetujui mitra. Sampai saat itu versi ini tetap berlaku.',
    ),
  },
  ru: {
    title: 'Договор между {{organization}} и {{partner}}',
    text: paragraphs(
      '## 1. Стороны',
      '{{organization}}, {{organization.details}} (далее — Организация), и {{partner}}, {{partner.details}} (далее — Партнёр), заключили настоящий договор. Дата: {{date}}, версия {{version}}.',
      '## 2. Предмет договора',
      'Партнёр оказывает услуги, перечисленные в разделе 3, клиентам «{{brand}}». Организация показывает эти услуги своим клиентам, передаёт Партнёру их заявки и получает комиссию, согласованную в настоящем договоре.',
      '## 3. Услуги и комиссия',
      'Комиссия Организации составляет долю от суммы, начисленной клиенту за каждый выполненный заказ, за вычетом скидок, оплаченных Партнёром:',
      '{{services}}',
      'К заказу до окончательного расчёта, включая возвраты, применяются ставки той версии договора, которая действовала в момент назначения заказа.',
      '## 4. Обязанности Партнёра',
      'Партнёр выполняет принятые заказы надлежащим образом, по цене и в срок, согласованные с клиентом, имеет необходимые для услуг разрешения и страховку и отвечает за своих работников.',
      '## 5. Персональные данные',
      'Данные клиента передаются Партнёру только для выполнения заказа. Партнёр не использует их в иных целях, никому не передаёт и удаляет, когда они больше не нужны.',
      '## 6. Срок и расторжение',
      'Договор действует {{until}}. Каждая из сторон вправе расторгнуть его, уведомив другую за {{notice}} дн. Заказы, назначенные до прекращения договора, выполняются и оплачиваются на его условиях.',
      '## 7. Изменения',
      'Изменение условий оформляется новой версией, которая вступает в силу после её принятия Партнёром. До этого действует настоящая версия.',
    ),
  },
  fr: {
    title: 'Contrat entre {{organization}} et {{partner}}',
    text: paragraphs(
      '## 1. Parties',
      '{{organization}}, {{organization.details}} (l’organisation), et {{partner}}, {{partner.details}} (le partenaire), conviennent de ce qui suit. Date : {{date}}, version {{version}}.',
      '## 2. Objet',
      'Le partenaire fournit les services énumérés à l’article 3 aux clients de {{brand}}. L’organisation présente ces services à ses clients, transmet leurs demandes et perçoit la commission convenue ci-après.',
      '## 3. Services et commission',
      'La commission de l’organisation est une part du montant facturé au client pour chaque commande achevée, déduction faite des remises financées par le partenaire :',
      '{{services}}',
      'Les taux de la version en vigueur au moment de l’attribution d’une commande s’y appliquent jusqu’à son règlement, remboursements compris.',
      '## 4. Obligations du partenaire',
      'Le partenaire exécute avec soin les commandes acceptées, au prix et à l’heure convenus avec le client, détient les autorisations et assurances requises et répond de son personnel.',
      '## 5. Données personnelles',
      'Les coordonnées des clients sont remises au partenaire pour la seule commande concernée. Il n’en fait aucun autre usage, ne les transmet à personne et les efface dès qu’elles ne sont plus nécessaires.',
      '## 6. Durée et résiliation',
      'Le contrat est conclu {{until}}. Chaque partie peut y mettre fin moyennant un préavis de {{notice}} jours. Les commandes attribuées avant son terme sont exécutées et réglées selon ses conditions.',
      '## 7. Modifications',
      'Toute modification des conditions donne lieu à une nouvelle version, qui prend effet une fois acceptée par le partenaire. Jusque-là, la présente version demeure en vigueur.',
    ),
  },
};
