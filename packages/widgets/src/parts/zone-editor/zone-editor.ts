import { covers, distance, type Point, type Zone } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import type { MapTiles, MapUnderlay } from '../../components/map/map-model.ts';
import type { Handle } from '../../components/map/zone-handles.ts';
import type { ZoneView } from '../../components/map/zone-view.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconMinus, iconPlus, iconTriangleAlert, iconUndo2 } from '../../icons/icons.ts';
import { buttonStyles } from '../button.styles.ts';
import { fieldStyles } from '../field.styles.ts';
import { notice } from '../notice.ts';
import { segmentedStyles } from '../segmented.styles.ts';
import { surfaceStyles } from '../surface.styles.ts';
import { ZoneDraft, type ZoneMode } from './zone-draft.ts';
import { ZoneEvent } from './zone-editor.events.ts';
import { zoneEditorStyles } from './zone-editor.styles.ts';
import { ZONE_WORDS, type ZoneWords } from './zone-editor.words.ts';
import type { CornerAt } from './zone-edits.ts';
import { cornerList, radiusField } from './zone-fields.ts';
import { handlesOf, type ZoneHandle } from './zone-handle-list.ts';

type Measures = typeof import('@pasar/core/places/zones');

/** Corners of a circle that is to be drawn on. */
const CIRCLE_CORNERS = 12;

/**
 * An area of work on a map (PAR-11): a radius whose middle and edge are dragged, or areas of any shape, drawn by their
 * corners. With `within` it says and shows what is left of it there. Everything can be done by keyboard, too. Give it
 * `pasar-zone-editor`'s place by `nest('zone-editor', …)`; its map, and what measures, come when it is shown.
 *
 * @fires pasar-zone the area was changed; `detail.zone`, and why it could not be saved: `detail.problem`
 * @cssprop --pasar-zone-height of its map, 400px
 */
export class PasarZoneEditor extends PasarElement<typeof ZONE_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    fieldStyles,
    segmentedStyles,
    surfaceStyles,
    zoneEditorStyles,
  ];
  protected override readonly words = ZONE_WORDS;

  /** The area; a new object begins anew. */
  @property({ attribute: false }) zone: Zone | null = null;
  /** It counts only where it lies in this one: a partner's own. */
  @property({ attribute: false }) within: Zone | null = null;
  /** Counted, and shown as inside or outside. */
  @property({ attribute: false }) sites: readonly { readonly name: string; readonly point: Point }[] = [];
  /** Where to begin without any area. */
  @property({ attribute: false }) centre: Point = { lat: 0, lng: 0 };
  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  /** To be looked at, not changed. */
  @property({ type: Boolean }) locked = false;
  @property() label = '';

  @state() private broken = false;
  readonly #draft = new ZoneDraft();
  #view: ZoneView | undefined;
  #measures: Measures | undefined;
  #size: ResizeObserver | undefined;
  #opening: Promise<void> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
    this.#view?.remove();
    this.#view = undefined;
  }

  protected override states() {
    return { error: this.broken };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('zone') && this.zone !== this.#draft.zone) this.#draft.begin(this.zone);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.#view) this.#show();
    else void this.#open();
  }

  protected override renderLoading = (): TemplateResult => html`<div class="editor"><div class="frame"></div></div>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as ZoneWords;
    const draft = this.#draft;
    const { zone, begun } = draft;
    return html`<div class="editor">
      ${this.locked ? nothing : this.#tools(t)}
      <div class="frame">
        <div class="ground" role="application" aria-label=${this.label || t('map')}></div>
        ${begun && !this.locked ? this.#drawing(begun, t) : nothing}
        <div class="controls float">
          <button type="button" class="icon-btn" aria-label=${t('zoom.in')} @click=${() => this.#view?.zoomBy(1)}>${icon(iconPlus)}</button>
          <button type="button" class="icon-btn" aria-label=${t('zoom.out')} @click=${() => this.#view?.zoomBy(-1)}>${icon(iconMinus)}</button>
        </div>
        ${this.tiles?.attribution ? this.#attribution(this.tiles) : nothing}
        ${
          this.broken
            ? html`<div class="broken" role="alert"><p>${t('broken')}</p><button type="button" class="btn btn-s" @click=${() => {
                this.broken = false;
              }}>${this.t('retry')}</button></div>`
            : nothing
        }
      </div>
      ${this.#problem(t)} ${this.#sums(t)}
      ${
        this.locked
          ? nothing
          : zone?.type === 'radius'
            ? radiusField(zone.metres, t, this.format, (metres) => this.#do(() => draft.radius({ metres })))
            : draft.polygons.length
              ? cornerList(draft, t, () => this.#told())
              : nothing
      }
    </div>`;
  };

  #tools(t: ZoneWords): TemplateResult {
    const draft = this.#draft;
    const choice = (mode: ZoneMode) => html`<button type="button" aria-pressed=${draft.mode === mode}
      @click=${() => this.#look(mode)}>${t(`mode.${mode}`)}</button>`;
    return html`<div class="tools">
      <div class="seg" role="group" aria-label=${t('mode')}>${choice('radius')}${choice('polygons')}</div>
      ${
        draft.polygons.length && !draft.begun
          ? html`<button type="button" class="btn btn-s" @click=${() => this.#do(() => (draft.begun = []))}>${icon(iconPlus, { size: 16 })}${t('draw')}</button>`
          : nothing
      }
      <button type="button" class="btn btn-s undo" ?disabled=${!draft.canUndo} @click=${() => this.#do(() => draft.undo())}>${icon(iconUndo2, { size: 16 })}${t('undo')}</button>
    </div>`;
  }

  #drawing(begun: readonly Point[], t: ZoneWords): TemplateResult {
    const draft = this.#draft;
    return html`<div class="drawing float">
      <p role="status">${begun.length ? t('draw.count', { count: begun.length }) : html`${t('draw.hint')} <span class="vh">${t('draw.keys')}</span>`}</p>
      ${draft.canClose ? html`<button type="button" class="btn btn-s btn-primary" @click=${() => this.#do(() => draft.close())}>${t('draw.close')}</button>` : nothing}
      ${
        begun.length || draft.zone
          ? html`<button type="button" class="btn btn-s" @click=${() =>
              this.#do(() => {
                draft.begun = draft.zone ? undefined : [];
              })}>${t('draw.stop')}</button>`
          : nothing
      }
    </div>`;
  }

  #attribution({ attribution, attributionUrl }: MapTiles): TemplateResult {
    return html`<p class="from">${
      attributionUrl ? html`<a href=${attributionUrl} target="_blank" rel="noopener">${attribution}</a>` : attribution
    }</p>`;
  }

  #problem(t: ZoneWords): TemplateResult | typeof nothing {
    const code = this.#draft.problem?.code ?? (this.#isOutside ? 'outside' : undefined);
    if (!code) return nothing;
    return notice({ tone: 'danger', icon: iconTriangleAlert, title: t(code), text: t(`${code}.detail`), urgent: true });
  }

  /** How large it is, what is left of it, and how many sites lie in it. */
  #sums(t: ZoneWords): TemplateResult | typeof nothing {
    const counting = this.#counting;
    if (!counting || !this.#measures || this.#draft.problem) return nothing;
    const { areaOf } = this.#measures;
    const inWords = (zone: Zone | null) => {
      const km2 = zone ? areaOf(zone) / 1e6 : 0;
      return this.format.number(km2, { maximumFractionDigits: km2 < 10 ? 1 : 0 });
    };
    const isReduced = this.within && this.#draft.zone;
    const inside = this.sites.filter(({ point }) => this.#isInside(point)).length;
    return html`<p class="sums num" role="status">
      <b>${isReduced ? t('size.left', { left: inWords(this.#left), area: inWords(this.within) }) : t('size', { area: inWords(counting) })}</b>
      ${this.sites.length ? html`<span class="q">${t('sites', { count: this.sites.length, inside })}</span>` : nothing}
    </p>`;
  }

  /** Whose area is spoken of: the one that is drawn, else the one it would lie in. */
  get #counting(): Zone | null {
    return this.#draft.zone ?? this.within;
  }

  #isInside(point: Point): boolean {
    const { zone } = this.#draft;
    return (
      (!zone || covers(zone, point)) && (!this.within || covers(this.within, point)) && Boolean(zone ?? this.within)
    );
  }

  #known: { readonly zone: Zone; readonly within: Zone; readonly left: Zone | null } | undefined;

  /** Of the area drawn, as far as it lies in `within`. */
  get #left(): Zone | null {
    const { zone } = this.#draft;
    const { within } = this;
    if (!zone || !within || !this.#measures || this.#draft.problem) return null;
    if (this.#known?.zone !== zone || this.#known.within !== within)
      this.#known = { zone, within, left: this.#measures.commonZone(zone, within) ?? null };
    return this.#known.left;
  }

  get #isOutside(): boolean {
    const { zone, problem } = this.#draft;
    return Boolean(zone && this.within && this.#measures && !problem && !this.#left);
  }

  /** A circle becomes an outline by what measures: who is quicker than that comes waits for it. */
  async #look(mode: ZoneMode): Promise<void> {
    if (!this.#measures) await this.#open();
    if (!this.#measures) return;
    const { zone } = this.#draft;
    const from = zone ?? this.within;
    const circle =
      from?.type === 'radius'
        ? { centre: from.centre, metres: zone ? from.metres : Math.round(from.metres / 2) }
        : { centre: this.#view?.centre ?? this.centre };
    const ring =
      zone?.type === 'radius' ? this.#measures.circleRing(zone.centre, zone.metres, CIRCLE_CORNERS) : undefined;
    this.#do(() => this.#draft.look(mode, circle, ring));
  }

  #do(change: () => void): void {
    change();
    this.#told();
  }

  #told(): void {
    const { zone, problem, begun } = this.#draft;
    this.zone = zone;
    this.requestUpdate();
    this.emit(new ZoneEvent(this, { zone, problem, isOpen: Boolean(begun?.length), isOutside: this.#isOutside }));
  }

  #open(): Promise<void> {
    this.#opening ??= this.#load().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #load(): Promise<void> {
    if (this.#view || this.broken || !this.renderRoot.querySelector('.ground')) return;
    try {
      const [{ ZoneView, leafletStyles, zoneStyles }, measures] = await Promise.all([
        import('../../components/map/zone-view.ts'),
        import('@pasar/core/places/zones'),
      ]);
      const box = this.renderRoot.querySelector<HTMLElement>('.ground');
      if (!box || !this.isConnected) return;
      const root = this.shadowRoot!;
      const sheets = [leafletStyles, zoneStyles].map(({ styleSheet }) => styleSheet as CSSStyleSheet);
      if (!root.adoptedStyleSheets.includes(sheets[0]!)) root.adoptedStyleSheets.push(...sheets);
      this.#measures = measures;
      this.#view = new ZoneView(
        box,
        { crossing: this.t('zone.crossing') },
        {
          point: (point) => {
            if (this.#draft.begun && !this.locked) this.#do(() => this.#draft.add(point));
          },
          moved: (handle, to, isDone) => this.#do(() => this.#moved(handle, to, !isDone)),
          pressed: (handle) => this.#do(() => this.#pressed(handle)),
          removed: ({ at }: ZoneHandle) => at && this.#do(() => this.#draft.remove(at)),
        },
      );
      this.#size = new ResizeObserver(() => this.#view?.resize());
      this.#size.observe(box);
      this.requestUpdate();
    } catch (error) {
      // A chunk that did not come: offline, or a new version was deployed.
      this.broken = true;
      console.error(error);
    }
  }

  #moved(handle: ZoneHandle, to: Point, isOnWay: boolean): void {
    const draft = this.#draft;
    const { kind, at } = handle;
    const { zone, begun } = draft;
    if (begun) {
      const nth = Number(handle.key.split(':')[1]);
      draft.begun = begun.with(nth, to);
    } else if (kind === 'centre') draft.radius({ centre: to }, isOnWay);
    else if (kind === 'edge' && zone?.type === 'radius') {
      const metres = distance(zone.centre, to);
      const step = metres < 2000 ? 10 : 100;
      const next = Math.round(metres / step) * step;
      // A key that moves it by less than a step moves it by one.
      const nudge = next === zone.metres ? Math.sign(metres - zone.metres) * step : 0;
      draft.radius({ metres: next + nudge }, isOnWay);
    } else if (kind === 'corner' && at) draft.move(at, to, isOnWay);
    // A middle becomes a corner when it is let go of: until then it only shows where.
    else if (kind === 'middle' && at && !isOnWay) this.#insert(at, to);
  }

  #pressed({ kind, at }: ZoneHandle): void {
    if (kind === 'first') this.#draft.close();
    else if (kind === 'middle' && at) this.#insert(at);
    else if (kind === 'corner' && at) this.#draft.chosen = at;
  }

  /** What was a middle is a corner now: whoever moves it by keys goes on with it. */
  #insert(at: CornerAt, to?: Point): void {
    this.#draft.insert(at, to);
    void this.updateComplete.then(() => this.#view?.focus(`corner:${at.polygon}.${at.ring}.${at.corner + 1}`));
  }

  #show(): void {
    const draft = this.#draft;
    const { zone, begun, problem } = draft;
    const edge = zone?.type === 'radius' ? this.#measures?.circleRing(zone.centre, zone.metres, 4)[1] : undefined;
    const handles: readonly Handle[] = this.locked ? [] : handlesOf(draft, edge, this.t as ZoneWords);
    this.#view?.show({
      zone,
      within: this.within,
      left: this.#left,
      begun: this.locked ? undefined : begun,
      crossing: problem?.at,
      sites: this.sites.map((site) => ({ ...site, isInside: this.#isInside(site.point) })),
      handles,
      centre: this.centre,
      tiles: this.tiles,
      underlay: this.underlay,
      isLocked: this.locked,
    });
  }
}
