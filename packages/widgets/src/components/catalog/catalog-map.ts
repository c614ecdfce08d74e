/** The catalog's map view; loaded when it is first looked at. */
import type { CatalogItem, PriceTag } from '@pasar/core/catalog';
import type { Site } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import type { MapTiles, MapUnderlay, PasarMap } from '../map/map.ts';
import { facts } from './catalog-detail.ts';
import type { Acts, Reader } from './catalog-item.ts';
import { catalogMapStyles } from './catalog-map.styles.ts';

const loadMap = (): Promise<CustomElementConstructor> => import('../map/map.ts').then((module) => module.PasarMap);

/** What the map shows besides the services. */
interface MapSettings {
  readonly site: Site | undefined;
  readonly icons: Readonly<Record<string, string>>;
  readonly tiles: MapTiles | undefined;
  readonly underlay: MapUnderlay | undefined;
}

/** As short as a pin needs it. */
function shortPrice({ money }: PriceTag, { t, format }: Reader): string {
  return money ? format.money(money) : t('quote.short');
}

/** Price pins around the home; the chosen one matches its row. */
function showOnMap(
  map: PasarMap,
  items: readonly CatalogItem[],
  selected: string | undefined,
  { site, icons, tiles, underlay }: MapSettings,
  reader: Reader,
): void {
  Object.assign(map, {
    markers: items.map(({ service, point, price, kind, partner }) => ({
      id: service,
      point,
      label: shortPrice(price, reader),
      description: `${kind.name}, ${partner.name}`,
      ...(service === selected && { icon: icons[kind.icon] }),
    })),
    selected,
    home: site && { point: site.point, label: site.name },
    label: reader.t('map.around', { site: site?.name ?? '' }),
    tiles,
    underlay,
  });
}

/** Rows beside the map: the chosen one opens in place. */
function rows(items: readonly CatalogItem[], reader: Reader, acts: Acts): TemplateResult {
  return html`<ul class="rows">
    ${items.map((item) => {
      const on = item.service === acts.selected;
      return html`<li class="row ${on ? 'on' : ''}" id="at-${item.service}">
        <div class="row-head">
          ${reader.picture(item)}
          <div class="row-body">
            <div class="ttl"><h3 class="h16">${reader.opener(item, on, acts.select)}</h3>${reader.stars(item)}</div>
            ${reader.who(item)}${reader.price(item)}
          </div>
        </div>
        ${on ? more(item, reader, acts) : nothing}
      </li>`;
    })}
  </ul>`;
}

function more(item: CatalogItem, reader: Reader, { order, details }: Acts): TemplateResult {
  return html`<div class="row-more">
    <p class="q t13 said">${item.summary}</p>
    ${facts(item, reader)}
    <div class="acts">
      <button type="button" class="btn btn-primary" @click=${() => order(item)}>${reader.t('order')}</button>
      <button type="button" class="btn" @click=${() => details(item)}>${reader.t('details')}</button>
    </div>
  </div>`;
}

/** Cards to swipe along the foot of a narrow map. */
function peeks(items: readonly CatalogItem[], reader: Reader, { selected, details }: Acts): TemplateResult {
  return html`<ul class="peeks">
    ${items.map(
      (item) => html`<li class="peek ${item.service === selected ? 'on' : ''}" id="at-${item.service}">
        ${reader.picture(item)}
        <div class="row-body">
          <h3 class="h16 ell">${reader.opener(item, false, details)}</h3>
          ${reader.who(item)}${reader.stars(item)}${reader.price(item)}
        </div>
      </li>`,
    )}
  </ul>`;
}

/** Rows beside the map. */
function wideMap(map: PasarMap, count: unknown, results: unknown): TemplateResult {
  return html`<div class="map-view">
    <div class="side">${count}${results}</div>
    <div class="stage">${map}</div>
  </div>`;
}

/** The map on the whole width, cards along its foot. */
function narrowMap(map: PasarMap, toList: unknown, results: unknown): TemplateResult {
  return html`<div class="map-view stage">
    ${map}
    <div class="over">${toList}${results}</div>
  </div>`;
}

export const catalogMap = { styles: [catalogMapStyles], loadMap, showOnMap, rows, peeks, wideMap, narrowMap };
