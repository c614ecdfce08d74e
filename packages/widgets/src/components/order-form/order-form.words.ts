import field from '@pasar/core/words/field.en.json' with { type: 'json' };
import type { WordSource } from '../../element/words.ts';
import form from '../../locales/en/order-form.json' with { type: 'json' };

type Loaded = { readonly default: Readonly<Record<string, string>> };
const both = async (...parts: [Promise<Loaded>, Promise<Loaded>]) => {
  const [a, b] = await Promise.all(parts);
  return { default: { ...a.default, ...b.default } };
};

/** The form's own words, and core's sentences for what is wrong with a field. */
export const ORDER_FORM_WORDS = {
  name: 'order-form',
  en: { ...field, ...form },
  languages: {
    id: () =>
      both(
        import('@pasar/core/words/field.id.json', { with: { type: 'json' } }),
        import('../../locales/id/order-form.json', { with: { type: 'json' } }),
      ),
    ru: () =>
      both(
        import('@pasar/core/words/field.ru.json', { with: { type: 'json' } }),
        import('../../locales/ru/order-form.json', { with: { type: 'json' } }),
      ),
    fr: () =>
      both(
        import('@pasar/core/words/field.fr.json', { with: { type: 'json' } }),
        import('../../locales/fr/order-form.json', { with: { type: 'json' } }),
      ),
  },
} satisfies WordSource;
