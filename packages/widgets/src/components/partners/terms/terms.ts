import type { DocumentType, HouseDocument, Requirement } from '@pasar/core/documents';
import { inLocale } from '@pasar/core/kernel';
import type { GuideEdit } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleCheck, iconPencil, iconPlus, iconX } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menuStyles } from '../../../parts/menu.ts';
import { modal } from '../../../parts/modal.ts';
import { monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tableStyles } from '../../../parts/table.ts';
import { mayChange } from '../partners-views.ts';
import { AcceptancesDesk, acceptanceList } from './acceptances.ts';
import { houseRows } from './house-rows.ts';
import { houseText } from './house-text.ts';
import { startingLanguage, type Written } from './in-languages.ts';
import { paperTicks, withTick } from './paper-ticks.ts';
import { termsStyles } from './terms.styles.ts';
import { TERMS_WORDS, type TermsWords } from './terms.words.ts';
import { TermsDesk } from './terms-desk.ts';
import {
  guideFields,
  type HouseDraft,
  houseFields,
  isGuideReady,
  isHouseDraftReady,
  newHouseDraft,
  type Writing,
} from './text-drafts.ts';

interface Looking {
  readonly at: 'text' | 'acceptances';
  readonly document: HouseDocument;
}

/** What partners have to show, to accept and to go through (PAR-5, PAR-6, PAR-13). A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersTerms extends PasarElement<typeof TERMS_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    monogramStyles,
    segmentedStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    termsStyles,
  ];
  protected override readonly words = TERMS_WORDS;

  /** Ticks as they are set and not saved yet. */
  @state() private ticks: readonly Requirement[] | undefined;
  @state() private house: HouseDraft = newHouseDraft();
  @state() private guide: GuideEdit | undefined;
  @state() private language: Written = 'en';
  @state() private looking: Looking | undefined;
  @state() private told = '';
  readonly #desk = new TermsDesk(this);
  readonly #acceptances = new AcceptancesDesk(this);
  readonly #ticking = new Deed(this);
  readonly #publishing = new Deed(this);
  readonly #retiring = new Deed<HouseDocument>(this);
  readonly #guiding = new Deed(this);

  protected override states(): Partial<Record<StateName, boolean>> {
    const { requirements, failure } = this.#desk;
    return { loading: !requirements && !failure, error: !requirements && failure !== undefined };
  }

  protected override willUpdate(): void {
    if (!this.market?.settled || this.market.failure) return;
    this.#desk.ask(this.market.client);
    this.#acceptances.ask(this.market.client);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton block"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { requirements, failure } = this.#desk;
    const t = this.t as Words;
    if (!requirements)
      return failure ? failureNotice(t, failure, () => void this.#desk.refresh()) : this.renderLoading();
    return html`<div class="stack">
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${this.#papers(requirements)} ${this.#documents()} ${this.#guide()} ${this.#look()} ${this.#questions()}
    </div>`;
  };

  get #may(): boolean {
    return mayChange(this.market.me?.role);
  }

  #papers(requirements: readonly Requirement[]): TemplateResult {
    const t = this.t as TermsWords;
    const { failure, isSending } = this.#ticking;
    const change = (type: DocumentType, expires: boolean | undefined) => {
      this.ticks = withTick(this.ticks ?? requirements, type, expires);
      this.told = '';
    };
    return html`<section class="card panel"><div><h3 class="h16">${t('papers')}</h3><p class="t13 q">${t('papers.about')}</p></div>
      ${paperTicks({ t, items: this.ticks ?? requirements, change: this.#may ? change : undefined })}
      ${failure ? failureNotice(t as Words, failure) : nothing}
      ${
        this.ticks
          ? html`<div class="acts"><p class="t13 q">${t('papers.changed')}</p><button type="button" class="btn btn-primary"
            aria-disabled=${isSending || !this.market.online ? 'true' : 'false'} @click=${this.#saveTicks}>${isSending ? (t as Words)('loading') : t('save')}</button></div>`
          : nothing
      }</section>`;
  }

  #documents(): TemplateResult {
    const t = this.t as TermsWords;
    const { documents } = this.#desk;
    return html`<section><div class="panel-head"><div><h3 class="h16">${t('house')}</h3><p class="t13 q">${t('house.about')}</p></div>
      ${this.#may ? html`<button type="button" class="btn btn-s" @click=${() => this.#write()}>${icon(iconPlus, { size: 16 })}${t('house.add')}</button>` : nothing}</div>
      <div class="house">${
        documents.length
          ? houseRows(documents, {
              t,
              format: this.format,
              locale: this.market.locale,
              zone: this.#zone,
              mayChange: this.#may,
              onRead: (document) => {
                this.looking = { at: 'text', document };
              },
              onWho: (document) => {
                this.looking = { at: 'acceptances', document };
                this.#acceptances.look({ document: document.id });
              },
              onRevise: (document) => this.#write(document),
              onRetire: (document) => this.#retiring.open(document),
            })
          : html`<p class="q">${t('house.none')}</p>`
      }</div></section>`;
  }

  #guide(): TemplateResult | typeof nothing {
    const { guide } = this.#desk;
    const t = this.t as TermsWords;
    if (!guide) return nothing;
    return html`<section class="card panel"><div class="panel-head"><div><h3 class="h16">${t('guide')}</h3><p class="t13 q">${t('guide.about')}</p></div>
      ${
        this.#may && guide.source
          ? html`<button type="button" class="btn btn-s" @click=${() => this.#writeGuide(guide.source!)}>${icon(iconPencil, { size: 16 })}${t('guide.edit')}</button>`
          : nothing
      }</div>
      <p><b>${guide.title}</b></p>
      <ol class="guide">${guide.steps.map(({ title, text }) => html`<li><b>${title}</b><p class="t13 q">${text}</p></li>`)}</ol></section>`;
  }

  #look(): TemplateResult {
    const t = this.t as TermsWords;
    const { looking } = this;
    const close = () => {
      this.looking = undefined;
    };
    return html`<dialog class="sheet side" aria-labelledby="looked-at" closedby="any" ${modal(looking !== undefined)} @close=${close}>${
      looking
        ? html`<div class="sheet-head"><h2 class="h20" id="looked-at">${inLocale(looking.document.title, this.market.locale)}</h2>
            <button type="button" class="icon-btn" aria-label=${t('close')} @click=${close}>${icon(iconX)}</button></div>
          <div class="panel">${
            looking.at === 'text'
              ? houseText(inLocale(looking.document.text, this.market.locale))
              : html`<h3 class="h16">${t('who')}</h3>${acceptanceList(this.#acceptances, t, this.format, this.#zone)}`
          }</div>`
        : nothing
    }</dialog>`;
  }

  #questions(): TemplateResult {
    const t = this.t as TermsWords;
    const isOnline = this.market.online;
    const writing: Writing = {
      t: t as Words,
      locale: this.market.locale,
      language: this.language,
      choose: (language) => {
        this.language = language;
      },
    };
    const retired = this.#retiring.about ? inLocale(this.#retiring.about.title, this.market.locale) : '';
    return html`${ask(
      {
        deed: this.#publishing as Deed<unknown>,
        title: this.house.of ? t('revise') : t('house.add'),
        body: houseFields(this.house, writing, (draft) => {
          this.house = draft;
        }),
        yes: t('publish'),
        no: t('cancel'),
        isReady: isHouseDraftReady(this.house),
        isOnline,
        isSide: true,
        run: () => void this.#publish(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#retiring as Deed<unknown>,
        title: t('retire.title', { name: retired }),
        body: html`<p>${t('retire.text')}</p>`,
        yes: t('retire'),
        no: t('cancel'),
        isGrave: true,
        isOnline,
        run: () => void this.#retire(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#guiding as Deed<unknown>,
        title: t('guide.edit'),
        body: this.guide
          ? guideFields(this.guide, writing, (guide) => {
              this.guide = guide;
            })
          : nothing,
        yes: t('save'),
        no: t('cancel'),
        isReady: this.guide !== undefined && isGuideReady(this.guide),
        isOnline,
        isSide: true,
        run: () => void this.#saveGuide(),
      },
      t as Words,
    )}`;
  }

  get #zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  #write(document?: HouseDocument): void {
    // What was written and not published is there again.
    if (this.house.of?.id !== document?.id || this.house.of?.version !== document?.version)
      this.house = newHouseDraft(document);
    this.language = startingLanguage(this.market.language);
    this.told = '';
    this.#publishing.open();
  }

  #writeGuide(source: GuideEdit): void {
    this.guide ??= source;
    this.language = startingLanguage(this.market.language);
    this.told = '';
    this.#guiding.open();
  }

  readonly #saveTicks = async (): Promise<void> => {
    const { ticks } = this;
    if (!ticks || !this.market.online) return;
    const saved = await this.#ticking.run((idempotencyKey) =>
      this.market.client.call('requirements.set', { body: { items: [...ticks] }, idempotencyKey }),
    );
    if (!saved) return;
    this.#desk.requirements = saved.items;
    this.ticks = undefined;
    this.told = this.t('saved');
  };

  async #publish(): Promise<void> {
    const { of, kind, title, text } = this.house;
    const published = await this.#publishing.run((idempotencyKey) =>
      of
        ? this.market.client.call('house-documents.revise', {
            params: { houseDocument: of.id },
            body: { title, text },
            idempotencyKey,
          })
        : this.market.client.call('house-documents.create', { body: { kind, title, text }, idempotencyKey }),
    );
    if (!published) return;
    this.house = newHouseDraft();
    this.#desk.put(published);
    this.told = this.t('saved');
  }

  async #retire(): Promise<void> {
    const { id } = this.#retiring.about!;
    const retired = await this.#retiring.run((idempotencyKey) =>
      this.market.client.call('house-documents.retire', { params: { houseDocument: id }, body: {}, idempotencyKey }),
    );
    if (retired) this.#desk.put(retired);
  }

  async #saveGuide(): Promise<void> {
    const body = this.guide!;
    const saved = await this.#guiding.run((idempotencyKey) =>
      this.market.client.call('guide.edit', { body, idempotencyKey }),
    );
    if (!saved) return;
    this.guide = undefined;
    this.#desk.guide = saved;
    this.told = this.t('saved');
  }
}
