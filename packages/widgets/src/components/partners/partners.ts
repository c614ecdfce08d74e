import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { prefixOf } from '../../element/define.ts';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconLock, iconMail, iconPlus } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { deskStyles } from '../../parts/desk.styles.ts';
import { notice } from '../../parts/notice.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';
import { tabPanel, tabStyles, tabs } from '../../parts/tabs.ts';
import type { MapTiles, MapUnderlay } from '../map/map.ts';
import { ArrivingDesk } from './arriving.ts';
import type { PasarPartnersList } from './list/list.ts';
import type { PartnersPick } from './partners.events.ts';
import { partnersStyles } from './partners.styles.ts';
import { PARTNERS_WORDS } from './partners.words.ts';
import { isStaff, mayAsk, type PartnersView, TABS, VIEWS } from './partners-views.ts';

/**
 * An organization's partners: those with an active service and those on their way in, what was asked of the operator,
 * who else is on the marketplace, the terms and the commissions; a row opens a partner's card (PAR-1…PAR-12).
 *
 * It needs a session of the organization's staff; what a person may not do is not shown (ORG-3).
 *
 * @fires pasar-select a view, a partner's card or an add-partner request was opened
 */
export class PasarPartners extends PasarElement<typeof PARTNERS_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, deskStyles, surfaceStyles, tabStyles, partnersStyles];
  protected override readonly words = PARTNERS_WORDS;

  /** The open view: `list`, `joining`, `requests`, `referenced`, `terms`, `commissions`, `add`, `invite`, `card`. */
  @property({ reflect: true }) view: PartnersView = 'list';
  /** Whose card, in the view `card`. */
  @property({ reflect: true }) partner: string | undefined;
  /** The add-partner request that is open in the view `requests`. */
  @property({ reflect: true }) ticket: string | undefined;
  /** The host's tiles for the maps of the card. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  /** The host's drawn basemap, where there are no tiles. */
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  readonly #arriving = new ArrivingDesk(this);
  /** What was opened once stays as it was left; a page that is begun anew is made anew. */
  readonly #opened = new Map<PartnersView, HTMLElement>();
  #shownTab: Element | undefined;
  /** The tab from which a page was opened. */
  #from: PartnersView = 'list';

  override connectedCallback(): void {
    super.connectedCallback();
    const prefix = prefixOf(this);
    this.renderRoot.addEventListener(`${prefix}-select`, this.#picked);
    this.renderRoot.addEventListener(`${prefix}-back`, this.#back);
    this.renderRoot.addEventListener(`${prefix}-changed`, this.#refresh);
  }

  protected override hear({ type }: LiveEvent): void {
    if (type === 'relation.changed' || type === 'agreement.changed' || type === 'reset') this.#refresh();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure || !isStaff(this.market.me?.role)) return;
    this.#arriving.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    if (
      before &&
      ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'))
    )
      this.#refresh();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const tab = this.renderRoot.querySelector('[role=tab][aria-selected=true]');
    if (!tab || tab === this.#shownTab) return;
    this.#shownTab = tab;
    // Into view sideways only: the host's page stays where it is.
    const row = tab.parentElement!;
    const [at, room] = [tab, row].map((each) => each.getBoundingClientRect());
    row.scrollLeft += (at!.left + at!.right) / 2 - (room!.left + room!.right) / 2;
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton bar-line"></i><i class="skeleton line"></i><i class="skeleton block"></i>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as Words;
    const role = this.market.me?.role;
    if (!isStaff(role))
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    const view = this.view !== 'add' && this.view !== 'invite' ? this.view : mayAsk(role) ? this.view : 'list';
    const isTab = (TABS as readonly PartnersView[]).includes(view);
    return isTab ? this.#desktop(view as (typeof TABS)[number]) : html`<div class="body">${this.#element(view)}</div>`;
  };

  #desktop(view: (typeof TABS)[number]): TemplateResult {
    const { t } = this;
    const applied = this.#arriving.answer?.arriving.applied ?? 0;
    const all = TABS.map((name) => ({
      name,
      label: t(`view.${name}`),
      ...(name === 'joining' && {
        count: this.#arriving.answer?.arriving.total || undefined,
        alert: applied ? t('alert.applied') : undefined,
      }),
    }));
    return html`<div class="desk">
      <header class="desk-head">
        <div><h2 class="h24">${t('title')}</h2>${view === 'list' ? html`<p class="q">${t('about')}</p>` : nothing}</div>
        ${mayAsk(this.market.me?.role) ? this.#actions() : nothing}
      </header>
      ${tabs(all, view, (name) => this.#go({ view: name }), t('views'))}
      ${tabPanel(view, this.#element(view))}
    </div>`;
  }

  #actions(): TemplateResult {
    const { t } = this;
    return html`<div class="desk-actions">
      <button type="button" class="btn" @click=${() => this.#go({ view: 'invite' })}>${icon(iconMail, { size: 16 })}${t('invite')}</button>
      <button type="button" class="btn btn-primary" @click=${() => this.#go({ view: 'add' })}>${icon(iconPlus, { size: 16 })}${t('add')}</button>
    </div>`;
  }

  #element(view: PartnersView): HTMLElement {
    const { element, load } = VIEWS[view];
    const shown = this.#opened.get(view) ?? this.nest<HTMLElement>(element, load);
    this.#opened.set(view, shown);
    if (view === 'list') Object.assign(shown, { arriving: this.#arriving.answer?.arriving });
    const { partner = '', tiles, underlay } = this;
    if (view === 'card') Object.assign(shown, { partner, tiles, underlay });
    if (view === 'requests') Object.assign(shown, { ticket: this.ticket });
    return shown;
  }

  #go(pick: PartnersPick): void {
    this.#show(pick);
    this.emit(new SelectEvent<PartnersPick>(this, pick));
  }

  #show({ view, partner, ticket }: PartnersPick): void {
    if ((TABS as readonly PartnersView[]).includes(this.view)) this.#from = this.view;
    // A request that was sent, and a card of somebody else, leave nothing behind.
    if (view === 'add' || view === 'invite' || (view === 'card' && partner !== this.partner)) this.#opened.delete(view);
    this.view = view;
    this.partner = partner;
    this.ticket = ticket;
  }

  /** A view inside has opened something: the same event goes on to the host's page. */
  readonly #picked = (event: Event): void => {
    const { detail } = event as SelectEvent<Partial<PartnersPick>>;
    if (detail.view) this.#show(detail as PartnersPick);
  };

  readonly #back = (): void => {
    const { partner } = this;
    this.#go({ view: this.#from });
    const list = this.#opened.get('list') as PasarPartnersList | undefined;
    // An element whose code is still on the way has no row to go to.
    if (partner && this.view === 'list') list?.focusRow?.(partner);
  };

  readonly #refresh = (): void => {
    this.#arriving.refresh();
    (this.#opened.get('list') as PasarPartnersList | undefined)?.refresh?.();
  };
}
