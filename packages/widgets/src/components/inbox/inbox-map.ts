import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { SelectEvent } from '../../element/events.ts';
import type { Formats } from '../../element/formats.ts';
import type { IconPath } from '../../icons/icon.ts';
import type { MapMarker, MapTiles, MapUnderlay, PasarMap } from '../map/map.ts';
import type { InboxItem } from './inbox-model.ts';
import type { InboxStore } from './inbox-store.ts';

/** More pins are a carpet: the first of the list are shown. */
const MOST_PINS = 300;
const HOUR = 3_600_000;

export interface MapView {
  readonly store: InboxStore;
  readonly request: string | undefined;
  /** One finger belongs to the page. */
  readonly cooperative: boolean;
  readonly tiles: MapTiles | undefined;
  readonly underlay: MapUnderlay | undefined;
  readonly t: Words;
  readonly format: Formats;
  kindIcon(name: string): IconPath | undefined;
}

/** The requests on the map, with the reader's base and the way to the one that is open. */
export class InboxMap {
  readonly #map: PasarMap;
  #shown:
    | { readonly items: readonly InboxItem[]; readonly icons: number; readonly markers: readonly MapMarker[] }
    | undefined;

  constructor(map: PasarMap, select: (request: string) => void) {
    this.#map = map;
    const tag = map.localName;
    map.addEventListener(`${tag.slice(0, tag.indexOf('-'))}-select`, (event) => {
      // The host hears of the request from the inbox, not of a pin from the map.
      event.stopPropagation();
      select((event as SelectEvent<{ id: string }>).detail.id);
    });
  }

  render(view: MapView): TemplateResult {
    const { store, request, t, format } = view;
    const { items, summary, query } = store;
    const map = this.#map;
    const base = summary?.base;
    const icons = items[0] && view.kindIcon(items[0].kind.icon) ? 1 : 0;
    if (this.#shown?.items !== items || this.#shown.icons !== icons)
      this.#shown = { items, icons, markers: items.slice(0, MOST_PINS).map((item) => pin(item, view)) };
    const to = items.find((item) => item.request === request)?.point;
    map.markers = this.#shown.markers;
    map.selected = request;
    map.cooperative = view.cooperative;
    map.tiles = view.tiles;
    map.underlay = view.underlay;
    map.label = t('map');
    // The same again stays the same object: the map draws only what is new.
    if (base && (map.home?.point.lat !== base.lat || map.home.point.lng !== base.lng))
      map.home = { point: base, label: t('you'), dot: true };
    if (!base || !to) map.route = undefined;
    else if (map.route?.[1]?.lat !== to.lat || map.route[1].lng !== to.lng) map.route = [base, to];
    if (!base || !query.within) map.circle = undefined;
    else if (map.circle?.metres !== query.within) map.circle = { centre: base, metres: query.within };
    return html`<div class="map">${map}${
      query.within
        ? html`<span class="zone float t12">${t('within.some', { distance: format.distance(query.within) })}</span>`
        : nothing
    }</div>`;
  }
}

function pin(item: InboxItem, { format, kindIcon }: MapView): MapMarker {
  const { request: id, point, kind, cost, proposal, state } = item;
  const icon = kindIcon(kind.icon);
  const isShort = state === 'open' && Date.parse(item.answerBy) - Date.now() < HOUR;
  return {
    id,
    point,
    label: state !== 'open' && proposal ? format.money(proposal.price) : format.number(cost),
    description: `${kind.name}, ${item.customer}`,
    ...(icon && { icon }),
    ...(isShort && { tone: 'warning' as const }),
  };
}
