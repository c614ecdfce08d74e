import type { HouseDocument, NewHouseDocument } from '@pasar/core/documents';
import type { Localized } from '@pasar/core/kernel';
import type { GuideEdit } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconPlus, iconTrash2 } from '../../../icons/icons.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import { isWritten, languageChoice, textIn, type Written, withText } from './in-languages.ts';

/** A house document as it is being written; `of`: the one whose next version it is. */
export interface HouseDraft extends NewHouseDocument {
  readonly of: HouseDocument | undefined;
}

export interface Writing {
  readonly t: Words;
  readonly locale: string;
  readonly language: Written;
  readonly choose: (language: Written) => void;
}

const KINDS: readonly NewHouseDocument['kind'][] = ['terms', 'guide', 'charter', 'other'];
const EMPTY = {} as Localized;
export const newHouseDraft = (of?: HouseDocument): HouseDraft => ({
  kind: of?.kind ?? 'terms',
  title: of?.title ?? EMPTY,
  text: of?.text ?? EMPTY,
  of,
});
export const isHouseDraftReady = ({ title, text }: HouseDraft): boolean => isWritten(title) && isWritten(text);
export const isGuideReady = ({ title, steps }: GuideEdit): boolean =>
  isWritten(title) && steps.every((step) => isWritten(step.title) && isWritten(step.text));

export function houseFields(
  draft: HouseDraft,
  { t, locale, language, choose }: Writing,
  set: (draft: HouseDraft) => void,
): TemplateResult {
  const has = (each: Written) => textIn(draft.text, each).trim() !== '';
  return html`${draft.of ? html`<p class="q">${t('revise.text')}</p>` : nothing}
    ${
      draft.of
        ? nothing
        : selectField({
            name: 'kind',
            label: t('kind'),
            value: draft.kind,
            options: KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const),
            onChange: (kind) => set({ ...draft, kind }),
          })
    }
    <div>${languageChoice(language, has, choose, locale, t('language'))}</div>
    ${textField({
      name: 'title',
      label: t('title'),
      value: textIn(draft.title, language),
      maxLength: 200,
      onInput: (text) => set({ ...draft, title: withText(draft.title, language, text) }),
    })}
    ${textField({
      name: 'text',
      label: t('text'),
      hint: t('text.hint'),
      value: textIn(draft.text, language),
      rows: 14,
      maxLength: 4000,
      onInput: (text) => set({ ...draft, text: withText(draft.text, language, text) }),
    })}`;
}

export function guideFields(
  guide: GuideEdit,
  { t, locale, language, choose }: Writing,
  set: (guide: GuideEdit) => void,
): TemplateResult {
  const has = (each: Written) => textIn(guide.title, each).trim() !== '';
  const change = (at: number, part: Partial<GuideEdit['steps'][number]>) =>
    set({ ...guide, steps: guide.steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  return html`<div>${languageChoice(language, has, choose, locale, t('language'))}</div>
    ${textField({
      name: 'guide-title',
      label: t('title'),
      value: textIn(guide.title, language),
      maxLength: 200,
      onInput: (text) => set({ ...guide, title: withText(guide.title, language, text) }),
    })}
    ${guide.steps.map((step, at) => {
      const number = at + 1;
      return html`<fieldset class="guide-step"><div class="panel-head"><b>${t('guide.step', { number })}</b>
          <button type="button" class="icon-btn" aria-label=${t('guide.remove', { number })}
            @click=${() => set({ ...guide, steps: guide.steps.filter((_, index) => index !== at) })}>${icon(iconTrash2, { size: 16 })}</button></div>
        ${textField({
          name: `step-${at}-title`,
          label: t('title'),
          value: textIn(step.title, language),
          maxLength: 200,
          onInput: (text) => change(at, { title: withText(step.title, language, text) }),
        })}
        ${textField({
          name: `step-${at}-text`,
          label: t('text'),
          value: textIn(step.text, language),
          rows: 4,
          maxLength: 4000,
          onInput: (text) => change(at, { text: withText(step.text, language, text) }),
        })}</fieldset>`;
    })}
    ${
      guide.steps.length < 20
        ? html`<div><button type="button" class="btn btn-s" @click=${() => set({ ...guide, steps: [...guide.steps, { title: EMPTY, text: EMPTY }] })}>${icon(iconPlus, { size: 16 })}${t('guide.add')}</button></div>`
        : nothing
    }`;
}
