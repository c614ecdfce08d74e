import { html, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconMinus, iconPlus } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import type { LeafletView } from './leaflet-view.ts';
import { type MapBounds, MapMoveEvent, MapPointEvent } from './map.events.ts';
import { mapStyles } from './map.styles.ts';
import { MAP_WORDS } from './map.words.ts';
import type { MapCircle, MapHome, MapMarker, MapTiles, MapUnderlay, Point } from './map-model.ts';

export type * from './map-model.ts';

/**
 * A map with price pins. It fills its box (give it a height); its code, with Leaflet, is loaded when it is about to be
 * seen. Without `tiles` it draws a basemap in the brand's colours: the host's `underlay`, or a town that does not exist.
 *
 * - Each pin is a button; pins that would cover each other are one round button with their number, which zooms in.
 * - The map itself takes focus: arrows pan, plus and minus zoom.
 * - Leaflet's attribution and controls are not used; `tiles.attribution` is shown as the host gives it.
 *
 * @fires pasar-select a pin was chosen; `detail.id`
 * @fires pasar-point the point was moved (`pick`); `detail` is where to
 * @fires pasar-move the reader moved the map; `detail` is what is seen now
 * @csspart controls the zoom buttons
 */
export class PasarMap extends PasarElement<typeof MAP_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, mapStyles];
  protected override readonly words = MAP_WORDS;

  @property({ attribute: false }) markers: readonly MapMarker[] = [];
  /** The id of the marker that stands out; it is never hidden in a cluster, and is panned to. */
  @property() selected: string | undefined;
  @property({ attribute: false }) home: MapHome | undefined;
  /** Two points are joined by a dotted bow, more by a road. */
  @property({ attribute: false }) route: readonly Point[] | undefined;
  /** A dashed circle, such as a partner's zone. */
  @property({ attribute: false }) circle: MapCircle | undefined;
  /** A point to be dragged or moved by arrow keys; a click on the map moves it as well. */
  @property({ attribute: false }) pick: Point | undefined;
  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  /** Leaves one finger and the wheel to the page: for a map in a column that scrolls. */
  @property({ type: Boolean }) cooperative = false;
  /** What the map is of, for assistive technology. */
  @property() label = '';

  @state() private drawn = false;
  @state() private broken = false;
  @state() private room = { nearer: true, farther: true };
  #view: LeafletView | undefined;
  #seen: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;

  /** Shows everything there is. */
  fit(): void {
    this.#view?.fit();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && void this.#open(),
      { rootMargin: '200px' },
    );
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen?.disconnect();
    this.#size?.disconnect();
    this.#view?.remove();
    this.#view = undefined;
    this.drawn = false;
  }

  protected override states() {
    return { error: this.broken };
  }

  protected override renderLoading = (): unknown => nothing;

  protected override renderContent = (): unknown => {
    if (this.broken)
      return html`<div class="broken" role="alert">${this.t('map.broken')}<button
          type="button" class="btn btn-s" @click=${() => this.#open()}>${this.t('retry')}</button></div>`;
    // A new root gets a new box, for Leaflet keeps what it has made of the old one.
    return html`<div class="box" role="application" aria-label=${this.label || this.t('map')}></div>
      ${
        this.drawn
          ? html`<div class="controls" part="controls">
              ${this.#zoomButton(1, this.t('map.in'), iconPlus, this.room.nearer)}
              ${this.#zoomButton(-1, this.t('map.out'), iconMinus, this.room.farther)}
            </div>`
          : nothing
      }
      ${this.tiles?.attribution ? this.#attribution(this.tiles) : nothing}`;
  };

  #zoomButton(by: number, words: string, shape: string, possible: boolean) {
    return html`<button type="button" aria-label=${words} title=${words} ?disabled=${!possible}
      @click=${() => this.#view?.zoomBy(by)}>${icon(shape)}</button>`;
  }

  #attribution({ attribution, attributionUrl }: MapTiles) {
    return html`<p class="from">${
      attributionUrl ? html`<a href=${attributionUrl} target="_blank" rel="noopener">${attribution}</a>` : attribution
    }</p>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.#view) this.#show();
    else if (this.renderRoot.querySelector('.box') && this.#visible) void this.#open();
  }

  get #visible(): boolean {
    return this.#seen?.takeRecords().some((entry) => entry.isIntersecting) || this.#waiting;
  }

  /** Seen before there was anything to draw on. */
  #waiting = false;
  #opening = false;

  async #open(): Promise<void> {
    this.#waiting = true;
    if (this.#view || this.#opening) return;
    this.broken = false;
    await this.updateComplete;
    if (!this.renderRoot.querySelector('.box')) return;
    this.#opening = true;
    try {
      const { LeafletView, leafletStyles } = await import('./leaflet-view.ts');
      const box = this.renderRoot.querySelector<HTMLElement>('.box');
      if (!box || !this.isConnected) return;
      const root = this.shadowRoot!;
      const sheet = leafletStyles.styleSheet!;
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#view = new LeafletView(
        box,
        { cluster: (count) => this.t('map.cluster', { count }), pick: this.t('map.pick') },
        {
          select: (id) => this.emit(new SelectEvent(this, { id })),
          point: (point) => this.emit(new MapPointEvent(this, point)),
          moved: (bounds, byReader) => this.#moved(bounds, byReader),
        },
      );
      this.#size = new ResizeObserver(() => this.#view?.resize());
      this.#size.observe(box);
      this.drawn = true;
    } catch (error) {
      // A chunk that did not come: offline, or a new version was deployed.
      this.broken = true;
      console.error(error);
    } finally {
      this.#opening = false;
    }
  }

  #moved(bounds: MapBounds, byReader: boolean): void {
    if (this.#view) this.room = this.#view.room;
    if (byReader) this.emit(new MapMoveEvent(this, bounds));
  }

  #show(): void {
    const { markers, selected, home, route, circle, pick, tiles, underlay, cooperative } = this;
    this.#view?.show({ markers, selected, home, route, circle, pick, tiles, underlay, cooperative });
  }
}
