import type { AgreementTemplate } from '@pasar/core/agreements';
import type { Exchange } from '@pasar/core/contract';
import type { Locale } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconChevronLeft, iconCircleCheck, iconCloudOff, iconScale } from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tabPanel, tabStyles, tabs } from '../../../parts/tabs.ts';
import { AgreementsBackEvent } from '../agreements.events.ts';
import { mayChange } from '../agreements-views.ts';
import { languageName } from '../language-name.ts';
import { paperStyles } from '../paper.styles.ts';
import { filledIn } from '../paper-blocks.ts';
import { flawsIn } from './template-check.ts';
import { blankList, type TypedTemplate, templateEditor } from './template-editor.ts';
import { templatePreview } from './template-preview.ts';
import { TemplateReader } from './template-reader.ts';
import { templatesStyles } from './templates.styles.ts';
import { TEMPLATES_WORDS, type TemplatesWords } from './templates.words.ts';

type Preview = Exchange<'templates.preview'>['answer'];

/**
 * The texts that new agreements are made from, a language each (AGR-1). A page of `pasar-agreements`; not to be used by
 * itself.
 */
export class PasarAgreementsTemplates extends PasarElement<typeof TEMPLATES_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    segmentedStyles,
    surfaceStyles,
    tabStyles,
    paperStyles,
    templatesStyles,
  ];
  protected override readonly words = TEMPLATES_WORDS;

  @state() private locale: Locale | undefined;
  /** What was typed, by language; kept while one looks at another. */
  @state() private typed: Readonly<Partial<Record<Locale, TypedTemplate>>> = {};
  @state() private preview: Preview | undefined;
  @state() private saved: Locale | undefined;

  readonly #reader = new TemplateReader(this);
  readonly #saving = new Deed(this);
  readonly #trying = new Deed(this);

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#reader;
    return {
      loading: !answer && !failure,
      error: !answer && failure !== undefined,
      submitting: this.#saving.isSending,
    };
  }

  protected override willUpdate(): void {
    if (this.market?.settled && !this.market.failure) this.#reader.ask(this.market.client);
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton line"></i><div class="desk-cols"><i class="skeleton block"></i><i class="skeleton block"></i></div>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure, read } = this.#reader;
    if (!answer) return failure ? failureNotice(this.t as Words, failure, () => void read()) : this.renderLoading();
    const t = this.t as TemplatesWords;
    const own = this.market.brand?.locale.split('-')[0];
    const template = answer.items.find(({ locale }) => locale === (this.locale ?? own)) ?? answer.items[0]!;
    const all = answer.items.map(({ locale, builtIn }) => ({
      name: locale,
      label: languageName(locale),
      mark: builtIn ? html`<span class="tag">${t('built-in')}</span>` : nothing,
      alert: this.#isDirty(locale, answer.items) ? t('unsaved') : undefined,
    }));
    return html`<div class="desk">
      <header class="desk-head">
        <div><button type="button" class="back" @click=${this.#leave}>${icon(iconChevronLeft, { size: 16 })}${t('all')}</button>
          <h2 class="h24">${t('title')}</h2><p class="q">${t('about')}</p></div>
        ${mayChange(this.market.me?.role) ? html`<div class="desk-actions">${this.#actions(template)}</div>` : nothing}
      </header>
      ${this.#notices(template)}
      ${tabs(all, template.locale, (locale) => this.#choose(locale), t('languages'))}
      ${tabPanel(template.locale, this.#body(template, answer.blanks))}
    </div>`;
  };

  #actions(template: AgreementTemplate): TemplateResult {
    const { t } = this;
    const typed = this.#of(template);
    const isSound = flawsIn(typed).length === 0;
    const { isSending } = this.#saving;
    const isDirty = typed.title !== template.title || typed.text !== template.text;
    const maySave = isSound && isDirty && this.market.online && !isSending;
    const mayTry = isSound && this.market.online && !this.#trying.isSending;
    return html`<div class="seg" role="group" aria-label=${t('view')}>
        <button type="button" aria-pressed=${this.preview ? 'false' : 'true'} @click=${this.#write}>${t('view.text')}</button>
        <button type="button" aria-pressed=${this.preview ? 'true' : 'false'} aria-disabled=${mayTry ? 'false' : 'true'}
          @click=${mayTry ? () => void this.#try(template) : nothing}>${t('view.preview')}</button>
      </div>
      <button type="button" class="btn btn-primary" aria-disabled=${maySave ? 'false' : 'true'}
        @click=${maySave ? () => void this.#save(template) : nothing}>${isSending ? t('loading') : t('save')}</button>`;
  }

  #notices(template: AgreementTemplate): unknown {
    const t = this.t as TemplatesWords;
    const failure = this.#saving.failure ?? this.#trying.failure;
    const isAtField = failure?.problem?.field === 'title' || failure?.problem?.field === 'text';
    return [
      failure && !isAtField ? failureNotice(t as Words, failure) : nothing,
      this.market.online ? nothing : notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.kept') }),
      this.saved === template.locale
        ? notice({ tone: 'success', icon: iconCircleCheck, title: t('saved'), text: t('saved.detail') })
        : template.builtIn
          ? notice({ tone: 'info', icon: iconScale, title: t('built-in.title'), text: t('built-in.detail') })
          : nothing,
    ];
  }

  #body(template: AgreementTemplate, blanks: Exchange<'templates.list'>['answer']['blanks']): TemplateResult {
    const t = this.t as TemplatesWords;
    const typed = this.#of(template);
    const editor = {
      typed,
      template,
      blanks,
      mayChange: mayChange(this.market.me?.role),
      refused: (field: string) => this.#refused(field),
      type: (change: Partial<TypedTemplate>) => this.#type(template, change),
      insert: (name: string) => this.#insert(template, name),
    };
    return html`<div class="desk-cols">
      <section class="card sheet-card">${
        this.preview
          ? templatePreview(this.preview, filledIn(typed.text, this.preview.text), template.locale, t('preview.note'))
          : templateEditor(editor, t)
      }</section>
      <aside class="stack">${blankList(editor, t)}</aside>
    </div>`;
  }

  #of({ locale, title, text }: AgreementTemplate): TypedTemplate {
    return this.typed[locale] ?? { title, text };
  }

  #isDirty(locale: Locale, items: readonly AgreementTemplate[]): boolean {
    const typed = this.typed[locale];
    const template = items.find((one) => one.locale === locale);
    return typed !== undefined && (typed.title !== template?.title || typed.text !== template.text);
  }

  #refused(field: string): string | undefined {
    const problem = (this.#saving.failure ?? this.#trying.failure)?.problem;
    return problem?.field === field ? [problem.detail, problem.remedy].filter(Boolean).join(' ') : undefined;
  }

  #choose(locale: Locale): void {
    this.locale = locale;
    this.preview = undefined;
    this.saved = undefined;
  }

  #type(template: AgreementTemplate, change: Partial<TypedTemplate>): void {
    this.typed = { ...this.typed, [template.locale]: { ...this.#of(template), ...change } };
    this.saved = undefined;
  }

  /** Where the caret is; at the end, if nobody was in the text yet. */
  #insert(template: AgreementTemplate, name: string): void {
    this.preview = undefined;
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea');
    const { text } = this.#of(template);
    const blank = `{{${name}}}`;
    const [start, end] = area ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
    this.#type(template, { text: text.slice(0, start) + blank + text.slice(end) });
    void this.updateComplete.then(() => {
      const now = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea');
      now?.focus();
      now?.setSelectionRange(start + blank.length, start + blank.length);
    });
  }

  async #try(template: AgreementTemplate): Promise<void> {
    const { locale } = template;
    const body = this.#of(template);
    const preview = await this.#trying.run(() =>
      this.market.client.call('templates.preview', { params: { locale }, body }),
    );
    if (preview) this.preview = preview;
  }

  async #save(template: AgreementTemplate): Promise<void> {
    const { locale } = template;
    const body = this.#of(template);
    const saved = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('templates.save', { params: { locale }, body, idempotencyKey }),
    );
    if (!saved) return;
    this.#reader.put(saved);
    const { [locale]: _, ...others } = this.typed;
    this.typed = others;
    this.saved = locale;
  }

  readonly #write = (): void => {
    this.preview = undefined;
  };

  readonly #leave = (): void => {
    this.emit(new AgreementsBackEvent(this));
  };
}
