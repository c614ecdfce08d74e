import legal from '@pasar/core/words/legal.en.json' with { type: 'json' };

/** Labels of legal details and what can be wrong with them, as the server says it. */
export const LEGAL_WORDS = {
  name: 'legal',
  en: legal,
  languages: {
    id: () => import('@pasar/core/words/legal.id.json', { with: { type: 'json' } }),
    ru: () => import('@pasar/core/words/legal.ru.json', { with: { type: 'json' } }),
    fr: () => import('@pasar/core/words/legal.fr.json', { with: { type: 'json' } }),
  },
};
