import { type PlaceView, type Point, pathUp, placeTree } from '@pasar/core/places';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { prefixOf } from '../../../element/define.ts';
import { PasarSection } from '../../../element/pasar-section.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBuilding2, iconPlus, iconRoute, iconSearch, iconTrash2 } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { choiceStyles } from '../../../parts/choices.ts';
import { type MenuItem, menuStyles } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { type Branch, branchesOf, found } from '../../../parts/place-branches.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import type { MapPointEvent } from '../../map/map.events.ts';
import type { PasarMap } from '../../map/map.ts';
import type { MapTiles, MapUnderlay } from '../../map/map-model.ts';
import { homeField, homesFor, type NewPlaceDraft, newBody, newFaults, newPlace, newPlaceFields } from './new-place.ts';
import {
  draftOf,
  editOf,
  faultsIn,
  type PlaceDraft,
  type PlaceFault,
  type PlaceSetting,
  pointIn,
  pointText,
} from './place-draft.ts';
import { placePanel } from './place-panel.ts';
import type { Above } from './place-settings.ts';
import { pointNear } from './place-where.ts';
import { placesStyles } from './places.styles.ts';
import { PLACES_WORDS, type PlacesWords } from './places.words.ts';
import { treeView } from './tree-view.ts';

type PlaceId = PlaceView['id'];

/** With more sites than that, quarters are folded until they are opened. */
const UNFOLDED = 30;

/**
 * ORG-1: the tree of groups, quarters and sites, and what holds at each: its own, or what it has from above. A section of
 * `pasar-settings`.
 */
export class PasarSettingsPlaces extends PasarSection<typeof PLACES_WORDS> {
  static override styles = [...PasarSection.styles, menuStyles, sheetStyles, askStyles, choiceStyles, placesStyles];
  protected override readonly words = PLACES_WORDS;

  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  @state() private search = '';
  /** Undefined: the first one; on a narrow page none is open then. */
  @state() private chosen: PlaceId | undefined;
  @state() private folded: ReadonlyMap<PlaceId, boolean> = new Map();
  /** What is typed of each place, and not saved yet. */
  @state() private drafts: ReadonlyMap<PlaceId, PlaceDraft> = new Map();
  @state() private faults: readonly PlaceFault[] = [];
  @state() private added: NewPlaceDraft | undefined;
  @state() private addFaults: readonly PlaceFault[] = [];
  @state() private target: PlaceId | null = null;
  readonly #places = new Reading(this, (client, signal) => client.call('places.list', { signal }));
  readonly #saving = new Deed<PlaceId>(this);
  readonly #adding = new Deed(this);
  readonly #moving = new Deed<PlaceView>(this);
  readonly #removing = new Deed<PlaceView>(this);
  readonly #maps = new Map<'panel' | 'add', PasarMap>();

  protected override sources = () => [this.#places];

  get #items(): readonly PlaceView[] {
    return this.#places.answer?.items ?? [];
  }

  get #tree() {
    return placeTree(this.#items);
  }

  /** What is shown beside the tree. */
  get #shown(): PlaceView | undefined {
    return this.#items.find(({ id }) => id === this.chosen) ?? this.#items[0];
  }

  protected override body(): TemplateResult {
    const t = this.t as PlacesWords;
    const { items, can } = this.#places.answer!;
    const mayAdd = can.includes('add');
    const add = mayAdd
      ? html`<button type="button" class="btn" @click=${() => this.#begin(null)}>${icon(iconPlus, { size: 16 })}${t('add')}</button>`
      : nothing;
    return html`<div class="section-head"><div><h2 class="h20">${t('title')}</h2><p class="q">${t('about')}</p></div>${items.length ? add : nothing}</div>
      ${items.length ? this.#desk(items) : this.#none(mayAdd)} ${this.#questions()}`;
  }

  #none(mayAdd: boolean): TemplateResult {
    const t = this.t as PlacesWords;
    const action = mayAdd ? { icon: iconPlus, label: t('add'), run: () => this.#begin(null) } : undefined;
    return html`<div class="card">${notice({ tone: 'blank', icon: iconBuilding2, title: t('empty.title'), text: t('empty.text'), action })}</div>`;
  }

  #desk(items: readonly PlaceView[]): TemplateResult {
    const t = this.t as PlacesWords;
    const branches = branchesOf(items);
    const shown = found(branches, this.search);
    const place = this.#shown!;
    return html`<div class="places ${this.chosen ? 'opened' : ''}">
      <div class="card tree-side">
        <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off" placeholder=${t('search')} aria-label=${t('search')}
          .value=${this.search} @input=${(event: Event) => {
            this.search = (event.target as HTMLInputElement).value;
          }} /></label>
        <p class="vh" role="status">${this.search.trim() ? (shown.length ? t('found', { count: countOf(shown) }) : t('none')) : ''}</p>
        ${
          shown.length
            ? treeView({
                branches: shown,
                label: t('title'),
                selected: place.id,
                isOpen: ({ id, level }) => this.search.trim() !== '' || this.#isUnfolded(id, level),
                noteOf: (branch) => this.#note(branch),
                select: ({ id }) => this.#go(id),
                fold: ({ id }, isOpen) => {
                  this.folded = new Map([...this.folded, [id, !isOpen]]);
                },
              })
            : html`<p class="q none">${t('none')}</p>`
        }
        ${items.some(isSet) ? html`<p class="legend t12 q3" aria-hidden="true"><span class="own-dot"></span>${t('legend')}</p>` : nothing}
      </div>
      ${this.#panel(place, branches)}
    </div>`;
  }

  #isUnfolded(id: PlaceId, level: PlaceView['level']): boolean {
    const folded = this.folded.get(id);
    if (folded !== undefined) return !folded;
    return level === 'group' || this.#items.filter((place) => place.level === 'site').length <= UNFOLDED;
  }

  #note({ place, sites }: Branch<PlaceView>): TemplateResult {
    const t = this.t as PlacesWords;
    return html`${isSet(place) ? html` <span class="own-dot"></span><span class="vh">${t('own')}</span>` : nothing}${
      this.drafts.has(place.id) ? html` <span class="tag warning">${t('unsaved')}</span>` : nothing
    }${
      place.level === 'site'
        ? nothing
        : html` <span class="q3 num t13"><span aria-hidden="true">${this.format.number(sites.length)}</span><span class="vh">${t('sites', { count: sites.length })}</span></span>`
    }`;
  }

  #panel(place: PlaceView, branches: readonly Branch<PlaceView>[]): TemplateResult {
    const t = this.t as PlacesWords;
    const { failure, isSending, about } = this.#saving;
    const own = about === place.id ? failure : undefined;
    const typed = this.drafts.get(place.id);
    const draft = typed ?? this.#draftOf(place);
    const isSite = place.level === 'site';
    return placePanel({
      t,
      format: this.format,
      place,
      path: pathUp(this.#tree, place.id).slice(1).reverse(),
      sites: branchIn(branches, place.id)?.sites.length ?? 0,
      draft,
      faults: this.faults,
      mayEdit: place.can.includes('edit'),
      said: (field) => this.#said(field, this.faults, own?.problem?.errors),
      above: (name) => this.#above(place, name),
      map: isSite ? this.#mapOf('panel', draft, place) : nothing,
      acts: this.#acts(place),
      isChanged: typed !== undefined,
      isReady: this.market.online && !isSending,
      isSending: isSending && about === place.id,
      failure: own,
      set: (part) => this.#set(place, { ...draft, ...part }),
      go: (id) => this.#go(id as PlaceId),
      focusOn: (selector) => void this.focusOn(selector),
      back: () => {
        this.chosen = undefined;
        void this.focusOn('[role=treeitem][tabindex="0"]');
      },
      save: () => void this.#save(place, draft),
      discard: () => this.#drop(place.id),
    });
  }

  #acts(place: PlaceView): readonly MenuItem[] {
    const t = this.t as PlacesWords;
    const { can } = place;
    return [
      ...(can.includes('add') ? [{ label: t('add.here'), icon: iconPlus, run: () => this.#begin(place.id) }] : []),
      ...(can.includes('move')
        ? [
            {
              label: t('move'),
              icon: iconRoute,
              hindrance: homesFor(this.#tree, place.level, place.id).length < 2 ? t('move.nowhere') : undefined,
              run: () => {
                const [first] = this.#homes(place);
                this.target = first ?? null;
                this.#moving.open(place);
              },
            },
          ]
        : []),
      ...(can.includes('remove')
        ? [{ label: t('remove'), icon: iconTrash2, isGrave: true, run: () => this.#removing.open(place) }]
        : []),
    ];
  }

  /** Where it may go, apart from where it is. */
  #homes(place: PlaceView): readonly (PlaceId | null)[] {
    return homesFor(this.#tree, place.level, place.id).filter((home) => home !== place.parent);
  }

  #above({ parent }: PlaceView, name: PlaceSetting): Above {
    const tree = this.#tree;
    const holding = parent === null ? undefined : tree.get(parent)?.effective[name];
    if (holding) return { value: holding.value, from: holding.from ? tree.get(holding.from) : undefined };
    const everywhere = this.#items.find(({ effective }) => effective[name].from === null);
    return { value: everywhere?.effective[name].value, from: undefined };
  }

  #questions(): TemplateResult {
    const t = this.t as PlacesWords;
    const isOnline = this.market.online;
    const moved = this.#moving.about;
    const gone = this.#removing.about;
    const adding = this.#adding;
    return html`${ask(
      {
        deed: adding as Deed<unknown>,
        title: t('add.title'),
        body: this.added
          ? newPlaceFields({
              t,
              tree: this.#tree,
              draft: this.added,
              said: (field) => this.#said(field, this.addFaults, adding.failure?.problem?.errors),
              set: (part) => {
                this.added = { ...this.added!, ...part };
                if (this.addFaults.length) this.addFaults = newFaults(this.added);
              },
              map: this.added.level === 'site' ? this.#mapOf('add', this.added, this.added) : nothing,
            })
          : nothing,
        yes: t('add.yes'),
        no: t('cancel'),
        isSide: true,
        isOnline,
        run: () => void this.#add(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#moving as Deed<unknown>,
        title: t('move.title', { name: moved?.name ?? '' }),
        body: moved
          ? html`<p>${t('move.text')}</p>${homeField(
              'target',
              this.#tree,
              this.#homes(moved),
              this.target,
              t,
              (home) => {
                this.target = home;
              },
            )}`
          : nothing,
        yes: t('move'),
        no: t('cancel'),
        isOnline,
        run: () => void this.#move(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#removing as Deed<unknown>,
        title: t('remove.title', { name: gone?.name ?? '' }),
        body: html`<p>${t('remove.text')}</p>`,
        yes: t('remove'),
        no: t('cancel'),
        isGrave: true,
        isOnline,
        run: () => void this.#remove(),
      },
      t as Words,
    )}`;
  }

  #said(
    field: PlaceFault,
    faults: readonly PlaceFault[],
    errors: readonly { readonly field: string; readonly detail: string }[] = [],
  ): string | undefined {
    const t = this.t as PlacesWords;
    if (faults.includes(field)) return t(`fault.${field as 'name' | 'address' | 'point'}`);
    return errors.find((error) => error.field.split('.').includes(field))?.detail;
  }

  /** A map with the site on it: to be moved by who may, to be looked at by others. */
  #mapOf(
    which: 'panel' | 'add',
    { point: text }: Pick<PlaceDraft, 'point'>,
    { parent, can, name }: Pick<PlaceView, 'parent' | 'name'> & Partial<Pick<PlaceView, 'can'>>,
  ): PasarMap | typeof nothing {
    const point = pointIn(text) ?? pointNear(this.#items, parent);
    if (!point) return nothing;
    const map = this.#maps.get(which) ?? this.#newMap(which);
    const isLooked = can !== undefined && !can.includes('edit');
    const label = this.t('point');
    const shown = isLooked
      ? { pick: undefined, home: { point, label: name } }
      : { pick: kept(map, point), home: undefined };
    const { tiles, underlay } = this;
    return Object.assign(map, { ...shown, tiles, underlay, cooperative: true, label });
  }

  #newMap(which: 'panel' | 'add'): PasarMap {
    const map = this.nest<PasarMap>('map', () => import('../../map/map.ts').then(({ PasarMap }) => PasarMap));
    map.classList.add('map');
    map.addEventListener(`${prefixOf(this)}-point`, (event) => this.#pinned(which, (event as MapPointEvent).detail));
    this.#maps.set(which, map);
    return map;
  }

  #pinned(which: 'panel' | 'add', to: Point): void {
    const point = pointText(to);
    const place = this.#shown;
    if (which === 'add' && this.added) {
      this.added = { ...this.added, point };
      if (this.addFaults.length) this.addFaults = newFaults(this.added);
    } else if (place) {
      this.#set(place, { ...(this.drafts.get(place.id) ?? this.#draftOf(place)), point });
    }
  }

  #draftOf(place: PlaceView): PlaceDraft {
    return draftOf(place, (value) => this.format.number(value, { useGrouping: false, numberingSystem: 'latn' }));
  }

  #set(place: PlaceView, draft: PlaceDraft): void {
    const isAsBefore = JSON.stringify(sorted(draft)) === JSON.stringify(sorted(this.#draftOf(place)));
    const drafts = new Map(this.drafts);
    if (isAsBefore) drafts.delete(place.id);
    else drafts.set(place.id, draft);
    this.drafts = drafts;
    this.told = '';
    if (this.faults.length) this.faults = faultsIn(draft, place.level === 'site');
  }

  #drop(id: PlaceId): void {
    this.drafts = new Map([...this.drafts].filter(([other]) => other !== id));
    this.faults = [];
    void this.focusOn('#place-title');
  }

  #go(id: PlaceId): void {
    this.chosen = id;
    this.faults = [];
    this.told = '';
    // What it lies in is unfolded, so that it is seen in the tree.
    const above = pathUp(this.#tree, id).slice(1);
    if (above.length) this.folded = new Map([...this.folded, ...above.map((place) => [place.id, false] as const)]);
    void this.focusOn('#place-title');
  }

  #begin(parent: PlaceId | null): void {
    this.added = newPlace(this.#tree, parent);
    this.addFaults = [];
    this.#adding.open();
  }

  async #save(place: PlaceView, draft: PlaceDraft): Promise<void> {
    const isSite = place.level === 'site';
    this.faults = faultsIn(draft, isSite);
    if (this.faults[0]) return this.focusOn(`[name=${this.faults[0]}]`);
    if (!this.market.online || this.#saving.isSending) return;
    this.#saving.open(place.id);
    const saved = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('places.edit', {
        params: { place: place.id },
        body: editOf(draft, isSite, place.point),
        idempotencyKey,
      }),
    );
    if (!saved) return;
    this.#drop(place.id);
    this.#changed(this.t('saved', { name: saved.name }), saved);
  }

  async #add(): Promise<void> {
    const { added } = this;
    if (!added) return;
    this.addFaults = newFaults(added);
    if (this.addFaults[0]) return this.focusOn(`[name=new-${this.addFaults[0]}]`);
    const made = await this.#adding.run((idempotencyKey) =>
      this.market.client.call('places.create', { body: newBody(added), idempotencyKey }),
    );
    if (!made) return;
    this.added = undefined;
    this.search = '';
    this.#changed(this.t('added', { name: made.name }), made);
    this.#go(made.id);
    this.told = this.t('added', { name: made.name });
  }

  async #move(): Promise<void> {
    const { id } = this.#moving.about!;
    const moved = await this.#moving.run((idempotencyKey) =>
      this.market.client.call('places.move', { params: { place: id }, body: { parent: this.target }, idempotencyKey }),
    );
    if (moved) this.#changed(this.t('moved', { name: moved.name }), moved);
  }

  async #remove(): Promise<void> {
    const { id, name, parent } = this.#removing.about!;
    const removed = await this.#removing.run((idempotencyKey) =>
      this.market.client.call('places.remove', { params: { place: id }, idempotencyKey }).then(() => true),
    );
    if (!removed) return;
    const { items, can } = this.#places.answer!;
    this.#places.put({ items: items.filter((place) => place.id !== id), can });
    this.drafts = new Map([...this.drafts].filter(([other]) => other !== id));
    this.chosen = this.chosen && (parent ?? undefined);
    this.done(this.t('removed', { name }));
  }

  /** It is so now; what follows from it for other places is asked for. */
  #changed(told: string, place: PlaceView): void {
    const { items, can } = this.#places.answer!;
    const isKnown = items.some(({ id }) => id === place.id);
    this.#places.put({
      items: isKnown ? items.map((one) => (one.id === place.id ? place : one)) : [...items, place],
      can,
    });
    this.#places.refresh();
    this.done(told);
  }
}

const isSet = ({ settings }: PlaceView): boolean => Object.keys(settings).length > 0;

function countOf(branches: readonly Branch<PlaceView>[]): number {
  return branches.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

function branchIn(branches: readonly Branch<PlaceView>[], id: PlaceId): Branch<PlaceView> | undefined {
  for (const branch of branches) {
    const hit = branch.place.id === id ? branch : branchIn(branch.children, id);
    if (hit) return hit;
  }
  return undefined;
}

/** The same object for the same point: the map moves for another. */
function kept(map: PasarMap, point: Point): Point {
  return map.pick?.lat === point.lat && map.pick.lng === point.lng ? map.pick : point;
}

const sorted = ({ figures, ...draft }: PlaceDraft) => [
  ...Object.entries(draft)
    .filter(([, value]) => value !== undefined)
    .sort(),
  ...Object.entries(figures).sort(),
];
