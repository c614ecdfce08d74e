import type { AgreementSummary } from '@pasar/core/agreements';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { prefixOf } from '../../element/define.ts';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconFileText, iconLock, iconPlus } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { deskStyles } from '../../parts/desk.styles.ts';
import { failureNotice } from '../../parts/failure.ts';
import { notice } from '../../parts/notice.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';
import type { AgreementsPick } from './agreements.events.ts';
import { AGREEMENTS_WORDS, type AgreementsWords } from './agreements.words.ts';
import { AgreementsDesk } from './agreements-desk.ts';
import { type AgreementsSubview, type AgreementsView, isStaff, mayChange, SUBVIEWS } from './agreements-views.ts';
import { frameStyles } from './frame.styles.ts';

/**
 * What an organization and its partners have agreed on (AGR-1…AGR-6), for either side. An organization's staff: all
 * agreements, each with its versions and evidence, offers, and the texts they are made from. A partner: what it was sent, to
 * be read, accepted or declined. Live.
 *
 * It needs a session of the organization's staff or of a partner; what a person may not do is not shown (ORG-3).
 *
 * @fires pasar-select a view or an agreement was opened
 */
export class PasarAgreements extends PasarElement<typeof AGREEMENTS_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, deskStyles, surfaceStyles, frameStyles];
  protected override readonly words = AGREEMENTS_WORDS;

  /** The open view: `list`, `agreement`, `offer`, `templates`. */
  @property({ reflect: true }) view: AgreementsView = 'list';
  /** Which one, in the view `agreement`. */
  @property({ reflect: true }) agreement: string | undefined;
  /** With whom, in the view `offer`; chosen there, when left out. */
  @property({ reflect: true }) partner: string | undefined;

  /** The list's code, once it has come; `null` when it did not. */
  @state() private code: typeof import('./agreements-list.ts') | null | undefined;

  readonly #desk = new AgreementsDesk(this);
  #isLoading = false;
  #opened: { readonly key: string; readonly element: HTMLElement } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const prefix = prefixOf(this);
    this.renderRoot.addEventListener(`${prefix}-select`, this.#picked);
    this.renderRoot.addEventListener(`${prefix}-back`, this.#back);
    this.renderRoot.addEventListener(`${prefix}-changed`, this.#desk.refresh);
  }

  protected override hear({ type }: LiveEvent): void {
    if (type === 'agreement.changed' || type === 'reset') this.#desk.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    if (this.view !== 'list') return {};
    const { answer, failure, loading, isEmpty } = this.#desk;
    return { loading: !answer && loading !== undefined, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure || !this.#isOpen) return;
    this.#desk.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) this.#desk.refresh();
  }

  get #isPartner(): boolean {
    return this.market.me?.role === 'partner';
  }

  get #isOpen(): boolean {
    return this.#isPartner || isStaff(this.market.me?.role);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="desk"><i class="skeleton bar-line"></i>${this.#skeleton()}</div>`;

  readonly #skeleton = (): TemplateResult => html`<i class="skeleton line"></i><i class="skeleton block"></i>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as Words;
    if (!this.#isOpen)
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    const view = this.#shown;
    return view === 'list' ? this.#list() : html`<div class="body">${this.#element(view)}</div>`;
  };

  /** A person sees what is open to them; a partner with one agreement sees that one at once. */
  get #shown(): AgreementsView {
    const needs =
      this.view === 'offer' ? mayChange(this.market.me?.role) : this.view !== 'templates' || !this.#isPartner;
    if (!needs) return 'list';
    if (this.view === 'agreement' && !this.agreement) return 'list';
    return this.view === 'list' && this.#only ? 'agreement' : this.view;
  }

  /** The partner's one and only. */
  get #only(): AgreementSummary | undefined {
    const { answer, filter, items } = this.#desk;
    return this.#isPartner && answer?.counts.all === 1 && !filter.stands ? items[0] : undefined;
  }

  /** Its code comes with its data, so that who opens one agreement does not load the list. */
  readonly #load = (): void => {
    if (this.#isLoading || this.code) return;
    this.#isLoading = true;
    import('./agreements-list.ts')
      .then((code) => {
        this.adopt(code.LIST_STYLES);
        this.code = code;
      })
      .catch(() => {
        this.code = null;
      })
      .finally(() => {
        this.#isLoading = false;
      });
  };

  #rows(make: (() => void) | undefined): TemplateResult {
    const { code, t } = this;
    if (code === null) return failureNotice(t as Words, { kind: 'offline' }, this.#load);
    if (!code) {
      this.#load();
      return this.#skeleton();
    }
    return code.agreementsList({
      desk: this.#desk,
      reading: {
        t: t as AgreementsWords,
        format: this.format,
        zone: this.market.brand?.zone ?? 'UTC',
        isPartner: this.#isPartner,
      },
      words: t as Words,
      isOnline: this.market.online,
      loading: this.#skeleton,
      open: ({ id }) => this.#go({ view: 'agreement', agreement: id }),
      make,
    });
  }

  #list(): TemplateResult {
    const { t } = this;
    const isPartner = this.#isPartner;
    const mayMake = mayChange(this.market.me?.role);
    const make = () => this.#go({ view: 'offer' });
    return html`<div class="desk">
      <header class="desk-head">
        <div><h2 class="h24">${t('title')}</h2><p class="q">${isPartner ? t('about.partner') : t('about')}</p></div>
        ${
          isPartner
            ? nothing
            : html`<div class="desk-actions">
                <button type="button" class="btn" @click=${() => this.#go({ view: 'templates' })}>${icon(iconFileText, { size: 16 })}${t('templates')}</button>
                ${mayMake ? html`<button type="button" class="btn btn-primary" @click=${make}>${icon(iconPlus, { size: 16 })}${t('make')}</button>` : nothing}
              </div>`
        }
      </header>
      ${this.#rows(mayMake ? make : undefined)}
    </div>`;
  }

  /** A page stays while it is open, and is made anew for another agreement or another offer. */
  #element(view: AgreementsSubview): HTMLElement {
    const only = this.#only?.id;
    const agreement = this.agreement ?? (view === 'agreement' ? only : undefined);
    const key = [view, agreement, this.partner].join();
    if (this.#opened?.key !== key) {
      const { element, load } = SUBVIEWS[view];
      const page = Object.assign(this.nest<HTMLElement>(element, load), {
        ...(agreement && { agreement }),
        ...(this.partner && { partner: this.partner }),
        ...(only && { isOnly: true }),
      });
      this.#opened = { key, element: page };
    }
    return this.#opened.element;
  }

  #go(pick: AgreementsPick): void {
    this.#show(pick);
    this.emit(new SelectEvent<AgreementsPick>(this, pick));
  }

  #show({ view, agreement, partner }: AgreementsPick): void {
    this.view = view;
    this.agreement = agreement;
    this.partner = partner;
  }

  /** A page inside has opened something: the same event goes on to the host's page. */
  readonly #picked = (event: Event): void => {
    const { detail } = event as SelectEvent<Partial<AgreementsPick>>;
    if (detail.view) this.#show(detail as AgreementsPick);
  };

  readonly #back = (event: Event): void => {
    event.stopPropagation();
    const { agreement } = this;
    this.#go({ view: 'list' });
    if (agreement) void this.#focusRow(agreement);
  };

  /** Where the reader was before. */
  async #focusRow(agreement: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(agreement)}"]`)?.focus();
  }
}
