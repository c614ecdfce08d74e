import { describe, expect, expectTypeOf, it } from 'vitest';
import { pseudoCatalog } from './pseudo.ts';
import { createWords, type WordKey } from './words.ts';

const en = {
  hello: 'Hello {{name}}',
  offers_one: '{{count}} offer',
  offers_other: '{{count}} offers',
} as const;
const ru = {
  offers_one: '{{count}} предложение',
  offers_few: '{{count}} предложения',
  offers_many: '{{count}} предложений',
};

describe('WL-3 words', () => {
  const english = createWords<WordKey<typeof en>>('en', en);
  const russian = createWords<WordKey<typeof en>>('ru', ru, english);

  it('plurals follow the locale', () => {
    expect([1, 3, 11, 21].map((count) => russian('offers', { count }))).toEqual([
      '1 предложение',
      '3 предложения',
      '11 предложений',
      '21 предложение',
    ]);
  });

  it('what a language lacks is said in the fallback, with the fallback’s own plurals', () => {
    expect(russian('hello', { name: 'Анна' })).toBe('Hello Анна');
    expect(createWords<WordKey<typeof en>>('ru', {}, english)('offers', { count: 21 })).toBe('21 offers');
  });

  it('keys are typed without their plural endings', () => {
    expectTypeOf<WordKey<typeof en>>().toEqualTypeOf<'hello' | 'offers'>();
  });
});

describe('WL-3 the pseudo-locale ar-XB', () => {
  const pseudo = createWords('ar-XB', pseudoCatalog(en));

  it('keeps the blanks and runs from right to left', () => {
    expect(pseudo('hello', { name: 'Rani' })).toBe('[\u202eHelloo \u202cRani]');
  });

  it('has every plural form Arabic asks for', () => {
    for (const count of [0, 1, 2, 3, 11, 100]) expect(pseudo('offers', { count })).toContain(`${count}`);
  });

  it('is longer than English', () => {
    const sentence = 'Choose a time that suits you and your neighbours';
    const longer = createWords('ar-XB', pseudoCatalog({ sentence }))('sentence');
    expect(longer.length).toBeGreaterThan(sentence.length * 1.15);
  });
});
