import { describe, expect, it } from 'vitest';
import { LOCALES } from '../kernel/localized.ts';
import type { LegalIdCode } from '../legal/legal-id.ts';
import type { LabelKey } from '../legal/requisites.ts';
import { missingWords } from '../testing/words.ts';
import en from './legal.en.json' with { type: 'json' };
import fr from './legal.fr.json' with { type: 'json' };
import id from './legal.id.json' with { type: 'json' };
import ru from './legal.ru.json' with { type: 'json' };

const catalogs = { en, id, ru, fr };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when a label or a fault has no words, or words have neither. */
const complete: Same<LegalIdCode | LabelKey, keyof typeof en> = true;

describe('PAR-1 words for every detail of a legal entity, and for what is wrong with it', () => {
  it('every label and every fault has them', () => expect(complete).toBe(true));

  it.each(LOCALES)('%s has all', (locale) => expect(missingWords(locale, catalogs[locale], en)).toEqual([]));
});
