import type { CatalogItem } from '@pasar/core/catalog';
import type { LiveEvent } from '@pasar/core/live';
import type { Site } from '@pasar/core/places';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { prefixOf } from '../../element/define.ts';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconCloudOff, iconList, iconMap, iconMapPin, iconSearch } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { monogramStyles } from '../../parts/monogram.ts';
import { notice } from '../../parts/notice.ts';
import { plainChipStyles } from '../../parts/plain-chip.styles.ts';
import { ratingStyles } from '../../parts/rating.ts';
import { segmentedStyles } from '../../parts/segmented.styles.ts';
import type { MapTiles, MapUnderlay, PasarMap } from '../map/map.ts';
import { type CatalogPick, OrderEvent } from './catalog.events.ts';
import { catalogStyles } from './catalog.styles.ts';
import { CATALOG_WORDS } from './catalog.words.ts';
import { countLine, type Find, filters, type Sort, searchBar, viewSwitch } from './catalog-find.ts';
import { type Acts, Reader } from './catalog-item.ts';
import { CatalogList } from './catalog-list.ts';
import { cards, skeleton } from './catalog-views.ts';

/** From this width on a service opens beside the list, and rows stand beside the map; below, on a sheet. CSS pixels. */
const WIDE = 860;
/** Between the last key and the question. */
const TYPING_MS = 250;

/**
 * The services of a person's address (CAT-3): search, categories, distance, list and map with one selection; a card
 * opens in place.
 *
 * @fires pasar-select a service was opened; `detail` is a `CatalogPick`
 * @fires pasar-order the person wants to order it; `detail` is a `CatalogPick`: show an order form
 * @slot heading - Instead of the catalog's own heading.
 * @csspart heading
 * @cssprop [--pasar-catalog-map-height] - Of the map view; by default most of the window's.
 */
export class PasarCatalog extends PasarElement<typeof CATALOG_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    plainChipStyles,
    segmentedStyles,
    ratingStyles,
    monogramStyles,
    catalogStyles,
  ];
  protected override readonly words = CATALOG_WORDS;

  /** The site's id; by default the first of the person's. A publishable key needs it. */
  @property() site: string | undefined;
  @property({ reflect: true }) view: 'list' | 'map' = 'list';
  /** Id of the category that is shown; empty for all. */
  @property() category = '';
  /** Metres; 0 for any distance. */
  @property({ type: Number }) within = 0;
  @property() sort: Sort = 'best';
  /** For the map: see `pasar-map`. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  @state() private q = '';
  @state() private selected: string | undefined;
  @state() private opened = false;
  @state() private wide = false;
  @state() private icons: Readonly<Record<string, string>> = {};
  @state() private detailCode: typeof import('./catalog-detail.ts').catalogDetail | undefined;
  @state() private mapCode: typeof import('./catalog-map.ts').catalogMap | undefined;
  readonly #list = new CatalogList(this);
  readonly #size = new ResizeObserver(([entry]) => {
    // In a frame of its own: what it changes may be seen by this observer again.
    requestAnimationFrame(() => {
      this.wide = (entry?.contentRect.width ?? 0) >= WIDE;
    });
  });
  #map: PasarMap | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    void this.#loadLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    clearTimeout(this.#typing);
  }

  protected override hear({ type }: LiveEvent): void {
    if (type === 'catalog.changed' || type === 'reset') this.#list.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { page, failure, loading } = this.#list;
    return { loading: loading === 'first', error: Boolean(failure), empty: page?.items.length === 0 };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('market') as typeof this.market | undefined;
    if (['site', 'category', 'within', 'sort', 'market'].some((name) => changed.has(name))) this.#ask();
    // Back on line: what could not be had is asked for again.
    if (before && !before.online && this.market.online && this.#list.failure) this.#list.refresh();
    if (this.view === 'map' && changed.has('view')) void this.#loadMap();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed as Map<PropertyKey, unknown>);
    if (this.view === 'map' && changed.has('selected'))
      this.renderRoot.querySelector(`#at-${this.selected}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  #ask(): void {
    const { q, category, within, sort, market } = this;
    const site = this.#site;
    if (!market?.settled || !site) return;
    const filter = { q: q.trim() || undefined, category: category || undefined, within: within || undefined };
    this.#list.ask(market.client, { site, sort, ...filter });
  }

  /** What is not needed to show the list. */
  async #loadLater(): Promise<void> {
    const [{ KIND_ICONS }, { catalogDetail }] = await Promise.all([
      import('../../icons/kind-icons.ts'),
      import('./catalog-detail.ts'),
    ]);
    if (!this.detailCode) this.adopt(catalogDetail.styles);
    this.icons = KIND_ICONS;
    this.detailCode = catalogDetail;
  }

  async #loadMap(): Promise<void> {
    if (this.mapCode) return;
    const { catalogMap } = await import('./catalog-map.ts');
    const map = this.nest<PasarMap>('map', catalogMap.loadMap);
    map.addEventListener(`${prefixOf(this)}-select`, (event) => {
      // The map's event is the catalog's business; the host hears of the service.
      event.stopPropagation();
      const { id } = (event as SelectEvent<{ id: string }>).detail;
      const item = this.#list.items.find(({ service }) => service === id);
      if (item) this.#acts.select(item);
    });
    this.adopt(catalogMap.styles);
    this.#map = map;
    this.mapCode = catalogMap;
  }

  protected override renderLoading(): unknown {
    return html`<div class="head"><div class="skeleton bar-skeleton"></div></div><div class="list">${skeleton()}</div>`;
  }

  protected override renderContent(): unknown {
    if (!this.#site)
      return notice({ tone: 'blank', icon: iconMapPin, title: this.t('nowhere'), text: this.t('nowhere.hint') });
    const reader = this.#reader;
    const find = this.#find;
    return html`<div class="catalog ${this.wide ? 'wide' : ''}">
      <div class="head">
        <slot name="heading"><h2 class="h24" part="heading">${this.t('heading')}</h2></slot>
        <div class="bar">${searchBar(find, reader)}${viewSwitch(find, reader)}</div>
        ${filters(find, reader)}${this.#connection()}
      </div>
      ${this.view === 'map' ? this.#mapView(find, reader) : this.#listView(find, reader)} ${this.#sheet(reader)}
    </div>`;
  }

  /** Off line, or without news: what is shown stays, and says so. */
  #connection(): unknown {
    if (!this.market.online && !this.#list.failure)
      return notice({ icon: iconCloudOff, title: this.t('offline.title'), text: this.t('offline.detail') });
    return this.market.live === 'stalled' ? html`<p class="t13 q" role="status">${this.t('stalled')}</p>` : nothing;
  }

  #listView(find: Find, reader: Reader): unknown {
    const code = this.detailCode;
    const item = code && this.wide && this.opened ? this.#item : undefined;
    return html`<div class="list">
      ${countLine(find, this.#count, reader)}
      <div class=${item ? 'split' : ''} aria-busy=${this.#list.loading === 'again'}>
        <div class="column">${this.#results((items) => cards(items, reader, this.#acts))}</div>
        ${code && item ? code.panel(item, reader, this.#acts) : nothing}
      </div>
      ${this.#fab('map', iconMap)}
    </div>`;
  }

  #mapView(find: Find, reader: Reader): unknown {
    const code = this.mapCode;
    const map = this.#map;
    if (!code || !map) return html`<div class="map-view skeleton"></div>`;
    const settings = { site: this.#here, icons: this.icons, tiles: this.tiles, underlay: this.underlay };
    code.showOnMap(map, this.#list.items, this.selected, settings, reader);
    const results = (show: typeof code.rows) => this.#results((items) => show(items, reader, this.#acts));
    return this.wide
      ? code.wideMap(map, countLine(find, this.#count, reader), results(code.rows))
      : code.narrowMap(map, this.#fab('list', iconList), results(code.peeks));
  }

  #fab(view: 'list' | 'map', path: string): unknown {
    return html`<button type="button" class="fab" @click=${() => this.#change({ view })}>
      ${icon(path)}${this.t(`view.${view}`)}
    </button>`;
  }

  /** The services, or why there are none. */
  #results(show: (items: readonly CatalogItem[]) => unknown): unknown {
    const { failure, loading, page, items } = this.#list;
    const failed = failure ? this.renderFailure(failure, () => this.#list.refresh()) : nothing;
    if (!page) return failure ? failed : skeleton();
    const more = html`<button type="button" class="btn more" ?disabled=${loading === 'more'} @click=${() => this.#list.more()}>
      ${this.t(loading === 'more' ? 'loading' : 'more')}
    </button>`;
    return [failed, items.length > 0 ? show(items) : this.#empty(), page.next ? more : nothing];
  }

  #empty(): unknown {
    const { q, category, within } = this;
    if (!q && !category && !within)
      return notice({
        tone: 'blank',
        icon: iconMapPin,
        title: this.t(this.#here ? 'empty.site' : 'empty.here', { site: this.#here?.name ?? '' }),
        text: this.t('empty.site.hint'),
      });
    return notice({
      tone: 'blank',
      icon: iconSearch,
      title: this.t(q ? 'empty.query' : 'empty.filters', { query: q.trim() }),
      text: this.t('empty.hint'),
      action: { label: this.t('empty.clear'), run: () => this.#change({ q: '', category: '', within: 0 }) },
    });
  }

  #sheet(reader: Reader): unknown {
    const item = this.opened && (!this.wide || this.view === 'map') ? this.#item : undefined;
    return this.detailCode?.sheet(item, reader, this.#acts);
  }

  get #sites(): readonly Site[] {
    return this.market?.me?.sites ?? [];
  }

  get #site(): Site['id'] | undefined {
    return (this.site as Site['id'] | undefined) ?? this.#sites[0]?.id;
  }

  get #here(): Site | undefined {
    return this.#sites.find(({ id }) => id === this.#site);
  }

  get #item(): CatalogItem | undefined {
    return this.#list.items.find(({ service }) => service === this.selected);
  }

  /** Before the page is cut off: the category's count, where one is chosen. */
  get #count(): number | undefined {
    const { page } = this.#list;
    if (!page || !this.category) return page?.total;
    return page.categories.find(({ id }) => id === this.category)?.count ?? 0;
  }

  get #reader(): Reader {
    const zone = this.#here?.zone ?? this.market.brand?.zone ?? 'UTC';
    return new Reader(this.t, this.format, zone, this.market.client.api);
  }

  get #find(): Find {
    const { q, category, within, sort, view, icons } = this;
    const categories = this.#list.page?.categories ?? [];
    const where = { sites: this.#sites, site: this.#site ?? '' };
    return { q, category, within, sort, view, icons, categories, ...where, change: this.#change };
  }

  /** The map fills a page: whoever asks for it need not look for it below. */
  async #seeMap(): Promise<void> {
    if (this.view === 'map') await this.#loadMap();
    await this.updateComplete;
    this.renderRoot.querySelector('.map-view')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #change: Find['change'] = (part) => {
    Object.assign(this, part);
    if (part.view) void this.#seeMap();
    if (part.q === undefined) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#ask(), part.q ? TYPING_MS : 0);
  };

  get #acts(): Acts {
    const select = (item: CatalogItem) => {
      this.selected = item.service;
      this.emit(new SelectEvent(this, this.#pick(item)));
    };
    return {
      selected: this.selected,
      select,
      details: (item) => {
        if (this.opened && this.selected === item.service) return this.#close();
        this.opened = true;
        select(item);
        // A sheet takes the focus by itself.
        const name = () => this.renderRoot.querySelector<HTMLElement>('.panel h2')?.focus({ preventScroll: true });
        void this.updateComplete.then(name);
      },
      close: this.#close,
      order: (item) => this.emit(new OrderEvent(this, this.#pick(item))),
    };
  }

  #pick({ service, kind, partner }: CatalogItem): CatalogPick {
    return { service, kind: kind.id, partner: partner.id, site: this.#site as Site['id'] };
  }

  readonly #close = (): void => {
    if (!this.opened) return;
    this.opened = false;
    // Back to where the person was; a sheet gives the focus back by itself.
    if (this.renderRoot.querySelector('.panel'))
      this.renderRoot.querySelector<HTMLElement>(`#open-${this.selected}`)?.focus();
    if (this.view === 'list') this.selected = undefined;
  };
}
