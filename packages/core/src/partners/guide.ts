import type { Localized } from '../kernel/localized.ts';

interface Page {
  readonly title: Localized;
  readonly text: Localized;
}

/** PAR-13: what new partners go through where an organization has written no guide of its own. */
export const BUILT_IN_GUIDE: { readonly title: Localized; readonly steps: readonly Page[] } = {
  title: {
    en: 'Before your first request',
    id: 'Sebelum permintaan pertama Anda',
    ru: 'Перед первой заявкой',
    fr: 'Avant votre première demande',
  },
  steps: [
    {
      title: {
        en: 'How requests reach you',
        id: 'Bagaimana permintaan sampai kepada Anda',
        ru: 'Как приходят заявки',
        fr: 'Comment les demandes vous parviennent',
      },
      text: {
        en: 'You see requests for your services inside your area of work. Some go to several companies, some to you alone for a time. Answer by the time shown, or decline: both count as an answer.',
        id: 'Anda melihat permintaan untuk layanan Anda di dalam wilayah kerja Anda. Sebagian dikirim ke beberapa perusahaan, sebagian hanya kepada Anda untuk sementara waktu. Jawab sebelum batas waktu yang tertera, atau tolak: keduanya dihitung sebagai jawaban.',
        ru: 'Вы видите заявки на ваши услуги в вашей зоне работы. Одни получают несколько компаний, другие некоторое время — только вы. Ответьте до указанного срока или откажитесь: и то и другое считается ответом.',
        fr: 'Vous voyez les demandes pour vos services dans votre zone d’intervention. Certaines vont à plusieurs entreprises, d’autres à vous seul pendant un temps. Répondez avant l’heure indiquée, ou refusez : les deux comptent comme une réponse.',
      },
    },
    {
      title: {
        en: 'What a request costs',
        id: 'Biaya sebuah permintaan',
        ru: 'Сколько стоит заявка',
        fr: 'Ce que coûte une demande',
      },
      text: {
        en: 'Points are set aside when you answer, and spent only when you get the customer’s contact. If somebody else is chosen, they come back by themselves.',
        id: 'Poin disisihkan saat Anda menjawab, dan baru terpakai ketika Anda menerima kontak pelanggan. Jika pihak lain yang dipilih, poin kembali dengan sendirinya.',
        ru: 'Баллы резервируются, когда вы отвечаете, и списываются, только когда вы получаете контакт клиента. Если выбрали другого, они возвращаются сами.',
        fr: 'Les points sont réservés quand vous répondez, et dépensés seulement quand vous recevez le contact du client. Si un autre est choisi, ils reviennent d’eux-mêmes.',
      },
    },
    {
      title: {
        en: 'A job is a promise',
        id: 'Pekerjaan adalah janji',
        ru: 'Заказ — это обещание',
        fr: 'Un travail est une promesse',
      },
      text: {
        en: 'Once it is yours, confirm with the customer within two hours and agree on the time. If you cannot come after all, give the job back early: a missed visit counts against you.',
        id: 'Setelah pekerjaan menjadi milik Anda, konfirmasikan kepada pelanggan dalam dua jam dan sepakati waktunya. Jika ternyata Anda tidak bisa datang, kembalikan pekerjaan sedini mungkin: kunjungan yang terlewat menjadi catatan buruk Anda.',
        ru: 'Получив заказ, подтвердите его клиенту в течение двух часов и договоритесь о времени. Если приехать не получится, откажитесь от заказа заранее: пропущенный визит засчитывается против вас.',
        fr: 'Une fois le travail à vous, confirmez au client dans les deux heures et convenez de l’heure. Si vous ne pouvez finalement pas venir, rendez-le au plus tôt : une visite manquée compte contre vous.',
      },
    },
    {
      title: {
        en: 'People’s details stay with you',
        id: 'Data pelanggan tetap rahasia',
        ru: 'Данные людей остаются у вас',
        fr: 'Les coordonnées restent chez vous',
      },
      text: {
        en: 'Names, addresses and phone numbers are given to you for this one job. Do not pass them on, and do not use them for anything else. Payment goes through the platform.',
        id: 'Nama, alamat, dan nomor telepon diberikan hanya untuk satu pekerjaan ini. Jangan diteruskan dan jangan dipakai untuk hal lain. Pembayaran dilakukan melalui platform.',
        ru: 'Имена, адреса и телефоны даются вам для одного этого заказа. Не передавайте их и не используйте ни для чего другого. Оплата идёт через платформу.',
        fr: 'Noms, adresses et numéros vous sont confiés pour ce seul travail. Ne les transmettez pas, ne vous en servez pour rien d’autre. Le paiement passe par la plateforme.',
      },
    },
  ],
};
