import type { AgreementTemplate } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconCheck, iconCircleAlert, iconPlus } from '../../../icons/icons.ts';
import { textField } from '../../../parts/text-field.ts';
import { blanksIn, flawsIn, isKnownBlank, type TemplateFlaw } from './template-check.ts';
import type { TemplatesWords } from './templates.words.ts';

export interface TypedTemplate {
  readonly title: string;
  readonly text: string;
}

interface TemplateEditor {
  readonly typed: TypedTemplate;
  readonly template: AgreementTemplate;
  readonly blanks: readonly { readonly name: string; readonly required: boolean }[];
  /** What the server said of a part. */
  readonly refused: (field: string) => string | undefined;
  readonly mayChange: boolean;
  readonly type: (typed: Partial<TypedTemplate>) => void;
  /** Puts a blank where the caret is. */
  readonly insert: (name: string) => void;
}

/** The text of one language and, beside it, the blanks it may have (AGR-1); a blank nobody knows is named at once. */
export function templateEditor(editor: TemplateEditor, t: TemplatesWords): TemplateResult {
  const { typed, mayChange, type, refused } = editor;
  const flaws = flawsIn(typed);
  const wrong = (field: 'title' | 'text') => {
    const flaw = flaws.find((one) => one.field === field);
    return flaw ? flawInWords(flaw, t) : refused(field);
  };
  return html`<div class="fields">
    ${textField({ name: 'title', label: t('field.title'), value: typed.title, maxLength: 200, isDisabled: !mayChange, onInput: (title) => type({ title }), error: wrong('title') })}
    ${textField({ name: 'text', label: t('field.text'), value: typed.text, rows: 26, maxLength: 60_000, isDisabled: !mayChange, onInput: (text) => type({ text }), error: wrong('text'), hint: t('field.text.hint') })}
  </div>`;
}

function flawInWords({ kind, names }: TemplateFlaw, t: TemplatesWords): string {
  return t(`flaw.${kind}`, { count: names.split(', ').length, names });
}

/** What can be filled in, which of it a text must have, and what is there already. */
export function blankList({ typed, blanks, mayChange, insert }: TemplateEditor, t: TemplatesWords): TemplateResult {
  const present = blanksIn(typed.text);
  return html`<section class="card panel"><h3 class="h16">${t('blanks')}</h3>
    <p class="q t13">${t('blanks.about')}</p>
    <ul class="blanks">${blanks.map(({ name, required }) => {
      const has = present.has(name);
      const about = isKnownBlank(name) ? t(`blank.${name}`) : '';
      return html`<li>
        <span class="blank-state ${has ? 'has' : required ? 'lacks' : ''}">${
          has ? icon(iconCheck, { size: 16 }) : required ? icon(iconCircleAlert, { size: 16 }) : nothing
        }</span>
        <span><code dir="ltr">{{${name}}}</code>${required ? html` <span class="tag">${t('blank.required')}</span>` : nothing}<small>${about}${
          has ? html`<span class="vh"> (${t('blank.there')})</span>` : nothing
        }</small></span>
        ${
          mayChange
            ? html`<button type="button" class="icon-btn" aria-label=${t('blank.insert', { name })} @click=${() => insert(name)}>${icon(iconPlus, { size: 16 })}</button>`
            : nothing
        }</li>`;
    })}</ul></section>`;
}
