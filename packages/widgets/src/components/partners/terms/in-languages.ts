import type { Localized } from '@pasar/core/kernel';
import { html, type TemplateResult } from 'lit';

/** Those Pasar speaks: what a partner reads is written in them. */
export const WRITTEN = ['en', 'id', 'ru', 'fr'] as const;
export type Written = (typeof WRITTEN)[number];

export function startingLanguage(language: string): Written {
  return WRITTEN.find((each) => each === language) ?? 'en';
}

/** One text changed in one language; an empty one is left out, so that another language stands in for it. */
export function withText(texts: Localized, language: string, text: string): Localized {
  const { [language]: _, ...others } = texts as Record<string, string>;
  return (text ? { ...others, [language]: text } : others) as Localized;
}

export const textIn = (texts: Localized, language: string): string => (texts as Record<string, string>)[language] ?? '';

export const isWritten = (texts: Localized): boolean => Object.values(texts).some((text) => text?.trim());

/** In which language one writes; a mark stands at those that have a text. */
export function languageChoice(
  chosen: Written,
  written: (language: Written) => boolean,
  choose: (language: Written) => void,
  locale: string,
  label: string,
): TemplateResult {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return html`<div class="seg" role="group" aria-label=${label}>${WRITTEN.map(
    (
      language,
    ) => html`<button type="button" aria-pressed=${language === chosen ? 'true' : 'false'} aria-label=${names.of(language) ?? language}
      @click=${() => choose(language)}>${language.toUpperCase()}${written(language) ? html`<i class="dot"></i>` : ''}</button>`,
  )}</div>`;
}
