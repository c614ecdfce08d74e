import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import type { IconPath } from '../../icons/icon.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { modal } from '../../parts/modal.ts';
import { segmentedStyles } from '../../parts/segmented.styles.ts';
import type { MapTiles, MapUnderlay, PasarMap } from '../map/map.ts';
import type { DetailReports, PasarInboxDetail } from './detail/inbox-detail.ts';
import { inboxStyles } from './inbox.styles.ts';
import { INBOX_WORDS } from './inbox.words.ts';
import { cardStyles } from './inbox-card.styles.ts';
import type { CardScope } from './inbox-card.ts';
import type { InboxMap } from './inbox-map.ts';
import type { InboxQuery } from './inbox-model.ts';
import { skeleton } from './inbox-skeleton.ts';
import { InboxStore } from './inbox-store.ts';
import { headTools } from './inbox-tools.ts';
import { isLookOnly, setLookOnly } from './look-only.ts';
import type { Undoable, UndoBar } from './undo-bar.ts';
import type { VirtualRows } from './virtual-rows.ts';

type Extras = typeof import('./inbox-extras.ts');

/** `wide`: list, map, detail · `medium`: list, map · `narrow`: one column. By the widget's own width. */
type Layout = 'wide' | 'medium' | 'narrow';

/**
 * The requests a partner was sent: a list beside a map, by distance, live; each opens in place with the customer's
 * answers, the checklist (REQ-10), and price, time and message. Taking is a held button; it can be undone for a minute.
 *
 * Give it a height: it scrolls inside. It needs a partner's session.
 *
 * @fires pasar-select a request was opened; `detail.request`
 * @fires pasar-success something was done; `detail.what` and `detail.request`
 * @cssprop [--pasar-inbox-height=min(100dvh, 860px)] - Its height where the page gives none.
 */
export class PasarInbox extends PasarElement<typeof INBOX_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, segmentedStyles, cardStyles, inboxStyles];
  protected override readonly words = INBOX_WORDS;

  /** The id of the request that is open. */
  @property() request: string | undefined;
  /** Requests can be read and not taken (REQ-10), by the host's will; a person can lock a device by themselves. */
  @property({ type: Boolean, attribute: 'look-only' }) lookOnly = false;

  /** The host's tiles for the map. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  /** The host's drawn basemap, where there are no tiles. */
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  @state() private layout: Layout = 'narrow';
  @state() private filtering = false;
  @state() private locked = isLookOnly();
  @state() private lockSeen = false;
  @state() private kindIcons: Readonly<Record<string, IconPath>> = {};
  /** Names of requests whose draft waits for the network. */
  @state() private drafts: ReadonlyMap<string, string> = new Map();
  /** What comes behind the first paint. */
  @state() private extras: Extras | undefined;
  #store: InboxStore | undefined;
  #map: InboxMap | undefined;
  #detail: PasarInboxDetail | undefined;
  #undo: UndoBar | undefined;
  #rows: VirtualRows | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #pressed = false;
  /** A request was opened, by the reader or to begin with. */
  #begun = false;
  readonly #width = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    this.layout = width >= 1080 ? 'wide' : width >= 700 ? 'medium' : 'narrow';
  });

  get #scroller(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.scroll') ?? undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    // Rings and words of time left.
    this.#tick = setInterval(() => this.requestUpdate(), 30_000);
    void import('./inbox-extras.ts').then((extras) => this.#furnish(extras));
    void import('../../icons/kind-icons.ts').then(({ KIND_ICONS }) => {
      this.kindIcons = KIND_ICONS;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    clearInterval(this.#tick);
    this.#store?.close();
    this.#store = undefined;
  }

  #furnish(extras: Extras): void {
    if (this.extras) return;
    const root = this.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...extras.extraStyles.map(({ styleSheet }) => styleSheet!)];
    this.#undo = new extras.UndoBar(this, (undoable) => this.#undoneBy(undoable));
    this.#rows = new extras.VirtualRows(this, {
      scroller: () => this.#scroller,
      margin: () => this.renderRoot.querySelector<HTMLElement>('.rows')?.offsetTop ?? 0,
      key: (index) => this.#store?.items[index]?.request ?? '',
    });
    this.extras = extras;
  }

  protected override hear(event: LiveEvent): void {
    this.#store?.hear(event);
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { items = [], loading = true, failure } = this.#store ?? {};
    return {
      loading: loading && items.length === 0,
      empty: !loading && !failure && items.length === 0,
      error: Boolean(failure) && items.length === 0,
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('market') as typeof this.market | undefined;
    if (!this.market) return;
    if (this.#store && before && before.client !== this.market.client) {
      this.#store.close();
      this.#store = undefined;
    }
    if (this.market.settled && !this.market.failure && this.#isPartner) this.#store ??= this.#open();
    // On a wide page the third column is never bare, to begin with.
    const [first] = this.#store?.items ?? [];
    if (first && this.layout === 'wide' && !this.#begun) {
      this.#begun = true;
      this.request ??= first.request;
    }
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live !== 'live' && this.market.live === 'live'));
    if (isBack && before.live !== 'off') void this.#store?.load();
  }

  get #isPartner(): boolean {
    return this.market.me?.role === 'partner';
  }

  #open(): InboxStore {
    const store = new InboxStore({
      client: this.market.client,
      changed: () => this.requestUpdate(),
      held: () => (this.#scroller?.scrollTop ?? 0) > 8 || this.#pressed,
    });
    void store.load();
    return store;
  }

  get #scope(): CardScope {
    return { t: this.t as Words, format: this.format, kindIcon: (name) => this.kindIcons[name] };
  }

  protected override renderLoading = (): TemplateResult =>
    html`<section class="inbox" aria-busy="true"><div class="head"></div><div class="panes"><div class="scroll">${skeleton()}</div></div></section>`;

  protected override renderContent = (): TemplateResult => {
    const { layout, extras } = this;
    const t = this.t as Words;
    if (!this.#isPartner) return html`<section class="inbox">${extras?.forbiddenNotice(t)}</section>`;
    const store = this.#store!;
    const ask = (query: InboxQuery) => this.#ask(query);
    return html`<section class="inbox ${layout} ${this.market.online ? '' : 'stale'}" aria-label=${this.t('title')}>
      ${this.#head(store)} ${this.filtering ? extras?.filterPanel(store, t, this.format, ask) : nothing}
      ${extras?.strip(store.asOf, this.market, t, this.format, () => void store.load())}
      <div class="panes">
        <div class="scroll" tabindex=${store.items.length ? -1 : 0} @scroll=${this.#scrolled} @pointerdown=${this.#press} @pointerup=${this.#release}
          @pointercancel=${this.#release} @pointerleave=${this.#release} @keydown=${this.#key}>
          ${layout === 'narrow' && this.#isListed(store) ? this.#mapBox(store) : nothing} ${this.#list(store)}
        </div>
        ${store.fresh.length ? extras?.freshPill(store.fresh.length, t, this.#showFresh) : nothing}
        ${layout === 'narrow' ? nothing : this.#mapBox(store)}
        ${layout === 'wide' ? html`<div class="side">${extras && this.request ? this.#detailBox(store) : html`<p class="pick q">${this.#isListed(store) ? this.t('pick.title') : nothing}</p>`}</div>` : nothing}
        ${this.#undo?.render(t)} ${this.market.online ? nothing : extras?.draftBar(this.drafts, t)}
      </div>
      ${
        layout === 'wide'
          ? nothing
          : html`<dialog class="sheet" aria-label=${this.t('title')} closedby="any" ${modal(Boolean(this.request))}
        @close=${this.#closed}>${extras && this.request ? this.#detailBox(store) : nothing}</dialog>`
      }
    </section>`;
  };

  #head(store: InboxStore): TemplateResult {
    const { view } = store.query;
    const tab = (name: 'open' | 'mine') => html`<button type="button" aria-pressed=${view === name}
      @click=${() => view !== name && this.#ask({ ...store.query, view: name })}>${this.t(`view.${name}`)}
      <span class="num q3">${store.summary ? this.format.number(store.summary.counts[name]) : ''}</span></button>`;
    return html`<header class="head">
      <div class="title"><h2 class="h20">${this.t('title')}</h2><span class="t12 q">${this.market.brand?.name}</span></div>
      <div class="seg" role="group" aria-label=${this.t('title')}>${tab('open')}${tab('mine')}</div>
      ${headTools(store, this.t as Words, {
        filtering: this.filtering,
        locked: this.locked,
        filter: () => {
          this.filtering = !this.filtering;
        },
        ask: (query) => this.#ask(query),
        lock: this.lookOnly ? undefined : () => this.#lock(!this.locked),
      })}
    </header>`;
  }

  #list(store: InboxStore): TemplateResult {
    const { items, loading, failure } = store;
    const { extras } = this;
    const t = this.t as Words;
    if (loading && items.length === 0) return skeleton();
    if (extras && failure && items.length === 0) return extras.brokenNotice(failure, t, () => void store.load());
    if (extras && this.#looksOnly && !this.lockSeen)
      return extras.lookOnlyNotice(t, {
        see: () => {
          this.lockSeen = true;
        },
        unlock: this.lookOnly ? undefined : () => this.#lock(false),
      });
    if (!extras || !this.#rows) return skeleton();
    if (items.length === 0) return extras.emptyNotice(store.query, t, (query) => this.#ask(query));
    const select = (request: string) => this.#select(request);
    return extras.rowList(this.#rows, { ...this.#scope, store, request: this.request, select });
  }

  /** There are rows, and they may be seen. */
  #isListed({ items }: InboxStore): boolean {
    return items.length > 0 && (!this.#looksOnly || this.lockSeen);
  }

  #mapBox(store: InboxStore): TemplateResult {
    if (!this.extras) return html`<div class="map"></div>`;
    const load = () => import('../map/map.ts').then(({ PasarMap }) => PasarMap);
    this.#map ??= new this.extras.InboxMap(this.nest<PasarMap>('map', load), (request) => {
      this.#select(request);
      this.#rows?.reveal(store.items.findIndex((item) => item.request === request));
    });
    const { request, tiles, underlay } = this;
    const cooperative = this.layout === 'narrow';
    return this.#map.render({ ...this.#scope, store, request, cooperative, tiles, underlay });
  }

  #detailBox({ items }: InboxStore): TemplateResult {
    const load = () => import('./detail/inbox-detail.ts').then(({ PasarInboxDetail }) => PasarInboxDetail);
    this.#detail ??= this.nest<PasarInboxDetail>('inbox-detail', load);
    const detail = this.#detail;
    const known = detail.item?.request === this.request ? detail.item : undefined;
    detail.request = this.request;
    detail.item = items.find(({ request }) => request === this.request) ?? known;
    detail.lookOnly = this.#looksOnly;
    detail.closable = this.layout !== 'wide';
    detail.report = this.#report;
    return html`${detail}`;
  }

  readonly #report: DetailReports = {
    close: () => this.#closed(),
    changed: (detail) => this.#store?.put(detail),
    undoable: (undoable) => {
      this.#undo?.offer(undoable);
      this.drafts = new Map([...this.drafts].filter(([request]) => request !== undoable.request));
      if (this.layout !== 'wide') this.#closed();
    },
    settled: (request) => this.#undo?.settle(request),
    drafted: (request, what) => {
      this.drafts = new Map(this.drafts).set(request, what);
    },
    vanished: (request) => {
      this.#store?.drop(request);
      this.#closed();
    },
  };

  get #looksOnly(): boolean {
    return this.lookOnly || this.locked;
  }

  #lock(on: boolean): void {
    setLookOnly(on);
    this.locked = on;
    this.lockSeen = false;
  }

  #ask(query: InboxQuery): void {
    this.#store?.ask(query);
    this.#scroller?.scrollTo({ top: 0 });
  }

  #select(request: string): void {
    this.request = request;
    this.#begun = true;
    this.#store?.arrived.delete(request);
    this.emit(new SelectEvent(this, { request }));
  }

  readonly #closed = (): void => {
    const { request } = this;
    this.request = undefined;
    void this.updateComplete.then(() =>
      this.#focusRow(this.#store?.items.findIndex((item) => item.request === request) ?? -1),
    );
  };

  async #undoneBy({ run, request }: Undoable): Promise<void> {
    const detail = await run();
    this.#store?.put(detail);
    if (this.layout === 'wide') this.request = request;
  }

  readonly #showFresh = (): void => {
    this.#store?.showFresh();
    this.#scroller?.scrollTo({ top: 0 });
  };

  readonly #press = (): void => {
    this.#pressed = true;
  };

  readonly #release = (): void => {
    this.#pressed = false;
  };

  readonly #scrolled = (): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.#scroller ?? {};
    if (scrollHeight - scrollTop - clientHeight < 1200) void this.#store?.more();
    if (scrollTop <= 8 && this.#store?.fresh.length) this.#store.showFresh();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = (event.target as Element).closest('li');
    if (!step || !row) return;
    event.preventDefault();
    this.#focusRow(Number(row.dataset.index) + step);
  };

  #focusRow(index: number): void {
    if (index < 0) return;
    this.#rows?.reveal(index);
    requestAnimationFrame(() => this.renderRoot.querySelector<HTMLElement>(`[data-index='${index}'] button`)?.focus());
  }
}
