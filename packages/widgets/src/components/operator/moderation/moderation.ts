import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { SelectEvent } from '../../../element/events.ts';
import { Pages } from '../../../element/pages.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBadgeCheck, iconSearch } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { textField } from '../../../parts/text-field.ts';
import { besideStyles } from '../beside.styles.ts';
import { lateNotice } from '../late-notice.ts';
import type { OperatorPick } from '../operator.events.ts';
import { OperatorView } from '../operator-view.ts';
import { moderationStyles } from './moderation.styles.ts';
import { MODERATION_WORDS, type ModerationWords } from './moderation.words.ts';
import { type ModerationAct, ModerationDeeds } from './moderation-deeds.ts';
import { servicePanel } from './service-panel.ts';
import { firstWords, type ModerationReading } from './service-preview.ts';

const STATES = ['in-moderation', 'active', 'rejected'] as const;

interface Filter {
  readonly state: (typeof STATES)[number];
  readonly search: string;
}

/** What partners say of their services, read before anybody sees it; the oldest first (PAR-8). A view of `pasar-operator`; not to be used by itself. */
export class PasarOperatorModeration extends OperatorView<typeof MODERATION_WORDS> {
  static override styles = [
    OperatorView.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    besideStyles,
    moderationStyles,
  ];
  protected override readonly words = MODERATION_WORDS;

  @state() private opened: ServiceView | undefined;
  @state() private tongue: string | undefined;
  readonly #deeds = new ModerationDeeds(this);
  readonly #desk = new Pages<ServiceView, Filter>(
    this,
    { state: 'in-moderation', search: '' },
    (client, { state, search }, asked, signal) =>
      client.call('moderation.list', {
        query: { ...asked, state, ...(search.trim() && { search: search.trim() }) },
        signal,
      }),
  );

  protected override readonly hears = ['service.changed'] as const;
  protected override desk = () => this.#desk;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const words = this.t as Words;
    if (!answer) return failure ? failureNotice(words, failure, this.#desk.refresh) : this.renderLoading();
    const reading = this.#reading;
    return html`<div class="view">
      <header><h2 class="h24">${this.t('title')}</h2><p class="q">${this.t('about')}</p></header>
      <div class="lay ${this.opened ? 'open' : ''}">
        <div class="stack">${this.#bar()} ${lateNotice(this.#desk, this.market, { ...reading, words })}
          <div aria-busy=${this.#desk.loading ? 'true' : 'false'}>${this.#rows()}</div></div>
        ${
          this.opened
            ? servicePanel({
                service: this.opened,
                tongue: this.tongue,
                reading,
                words,
                act: (act) => this.#ask(act),
                speak: (tongue) => {
                  this.tongue = tongue;
                },
                close: () => void this.#close(),
              })
            : nothing
        }
      </div>
      ${this.#question(words)}
    </div>`;
  };

  get #reading(): ModerationReading {
    const { brand, language } = this.market;
    return { t: this.t as ModerationWords, format: this.format, zone: brand?.zone ?? 'UTC', language };
  }

  #bar(): TemplateResult {
    const { t } = this;
    const { search, state } = this.#desk.filter;
    const typed = (event: Event) => this.#desk.look({ search: (event.target as HTMLInputElement).value }, true);
    return html`<div class="bar">
      <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off" placeholder=${t('search')}
        aria-label=${t('search')} .value=${live(search)} @input=${typed} /></label>
      <div class="chips" role="group" aria-label=${t('states')}>${STATES.map(
        (of) =>
          html`<button type="button" class="chip" aria-pressed=${state === of ? 'true' : 'false'} @click=${() => this.#look(of)}>${t(`state.${of}`)}</button>`,
      )}</div>
    </div>`;
  }

  #rows(): TemplateResult {
    const { t } = this;
    const { items, next, loading, filter, more } = this.#desk;
    if (!items.length) {
      return filter.search.trim()
        ? notice({ tone: 'blank', icon: iconSearch, title: t('search.none.title'), text: t('none.detail') })
        : notice({ tone: 'blank', icon: iconBadgeCheck, title: t(`empty.${filter.state}`), text: t('empty.detail') });
    }
    return html`<ul class="card rows">${items.map((service) => this.#row(service))}</ul>
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
            loading === 'more' ? this.t('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
  }

  #row(service: ServiceView): TemplateResult {
    const { t, format } = this;
    const isCurrent = this.opened?.id === service.id;
    const { partner, kind, submittedAt, revision } = service;
    return html`<li class="row service ${isCurrent ? 'on' : ''}">${monogram(partner.name)}
      <div><button type="button" class="opener" data-key=${service.id} aria-current=${isCurrent ? 'true' : nothing} @click=${() => this.#open(service)}>${kind.name}</button>
        <p class="t13 q">${partner.name}</p><p class="t12 q ell">${firstWords(service, this.market.language)}</p></div>
      <div class="when">${submittedAt && revision ? html`<span class="tag info">${t('tag.revision')}</span>` : nothing}
        ${submittedAt ? html`<p class="t12 q">${t('waiting', { ago: format.relative(submittedAt) })}</p>` : nothing}</div></li>`;
  }

  #question(words: Words): TemplateResult | typeof nothing {
    const { t } = this;
    const { deed, reason, isReady } = this.#deeds;
    if (!deed.about) return nothing;
    const { act, service } = deed.about;
    const names = { name: service.partner.name, kind: service.kind.name };
    return ask(
      {
        deed,
        title: t(`ask.${act}`, names),
        body: html`<p class="q">${t(`ask.${act}.detail`, names)}</p>${
          act === 'approve'
            ? nothing
            : textField({
                name: 'reason',
                label: t('field.reason'),
                value: reason,
                rows: 4,
                maxLength: 500,
                hint: t('reason.hint', names),
                onInput: (value) => this.#deeds.explain(value),
              })
        }`,
        yes: t(`act.${act}`),
        no: words('close'),
        isGrave: act !== 'approve',
        isReady,
        isOnline: this.market.online,
        run: () => void this.#run(),
      },
      words,
    );
  }

  #look(state: Filter['state']): void {
    this.opened = undefined;
    this.#desk.look({ state });
  }

  #open(service: ServiceView): void {
    this.opened = service;
    this.tongue = undefined;
    this.emit(new SelectEvent<OperatorPick>(this, { view: 'moderation', service: service.id }));
    void this.#focus();
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#opened')?.focus();
  }

  async #close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${opened?.id}"]`)?.focus();
  }

  #ask(act: ModerationAct): void {
    this.#deeds.ask({ act, service: this.opened! });
  }

  /** Whoever reads goes on with the next one that waits. */
  async #run(): Promise<void> {
    const { items } = this.#desk;
    const done = await this.#deeds.run(this.market.client);
    if (!done) {
      // Other words have come meanwhile: they are shown, and read, before anything is said to them.
      if (this.#deeds.deed.failure?.problem?.code === 'service.changed') this.#desk.refresh();
      return;
    }
    const at = items.findIndex(({ id }) => id === done.id);
    this.opened = items[at + 1] ?? items[at - 1];
    this.tongue = undefined;
    this.#desk.refresh();
    await this.#focus();
  }

  protected override refresh(): void {
    this.#desk.refresh();
  }
}
