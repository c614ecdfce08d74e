import type { Category } from '@pasar/core/catalog';
import type { Site } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import {
  iconArrowDownNarrowWide,
  iconChevronDown,
  iconList,
  iconMap,
  iconMapPin,
  iconRoute,
  iconSearch,
  iconX,
} from '../../icons/icons.ts';
import type { Reader } from './catalog-item.ts';

export const SORTS = ['best', 'near', 'rating', 'price'] as const;
export type Sort = (typeof SORTS)[number];

/** Metres. */
const DISTANCES = [1000, 3000, 5000, 10_000, 25_000] as const;

/** Everything by which services are looked for, and what is to happen when it changes. */
export interface Find {
  readonly q: string;
  readonly category: string;
  readonly within: number;
  readonly sort: Sort;
  readonly view: 'list' | 'map';
  readonly sites: readonly Site[];
  readonly site: string;
  readonly categories: readonly Category[];
  /** Path data by an icon's name; empty until it has come. */
  readonly icons: Readonly<Record<string, string>>;
  change(part: Partial<Pick<Find, 'q' | 'category' | 'within' | 'sort' | 'view' | 'site'>>): void;
}

const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A native select, drawn as whatever `content` shows: the whole area opens it. */
function select(
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, words: string])[],
  pick: (value: string) => void,
  content: unknown,
  look: string,
): TemplateResult {
  return html`<label class="pick ${look}">
    ${content}
    <select aria-label=${label} @change=${(event: Event) => pick(value(event))}>
      ${options.map(([id, words]) => html`<option value=${id} .selected=${id === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

/** What, and where: the site stands inside the search bar; it can be changed where there are several. */
export function searchBar(find: Find, { t }: Reader): TemplateResult {
  const { q, sites, site, change } = find;
  const here = sites.find(({ id }) => id === site);
  const shown = here
    ? html`${icon(iconMapPin)}<span class="site-text"><b class="ell">${here.name}</b><span class="q3 t12 ell">${here.address}</span></span>`
    : nothing;
  return html`<div class="find" role="search">
    <div class="what">
      ${icon(iconSearch)}
      <input
        type="search" enterkeyhint="search" autocomplete="off"
        aria-label=${t('search')} placeholder=${t('search.example')}
        .value=${q} @input=${(event: Event) => change({ q: value(event) })}
      />
      ${
        q
          ? html`<button type="button" class="icon-btn" aria-label=${t('search.clear')} @click=${() => change({ q: '' })}>
              ${icon(iconX)}
            </button>`
          : nothing
      }
    </div>
    ${
      sites.length > 1
        ? select(
            t('site'),
            site,
            sites.map(({ id, name, address }) => [id, `${name}, ${address}`]),
            (id) => change({ site: id }),
            html`${shown}${icon(iconChevronDown, { size: 16 })}`,
            'site',
          )
        : here && html`<div class="pick site">${shown}</div>`
    }
  </div>`;
}

export function viewSwitch({ view, change }: Find, { t }: Reader): TemplateResult {
  const button = (name: 'list' | 'map', path: string) =>
    html`<button type="button" aria-pressed=${view === name} @click=${() => change({ view: name })}>
      ${icon(path, { size: 16 })}${t(`view.${name}`)}
    </button>`;
  return html`<div class="seg" role="group" aria-label=${t('view')}>
    ${button('list', iconList)}${button('map', iconMap)}
  </div>`;
}

export function filters({ category, categories, within, icons, change }: Find, { t, format }: Reader): TemplateResult {
  const chip = (id: string, name: string, path: string | undefined) =>
    html`<button type="button" class="chip" aria-pressed=${category === id} @click=${() => change({ category: id })}>
      ${icon(path ?? '', { size: 16 })}${name}
    </button>`;
  const distance = (metres: number) =>
    metres ? t('distance.within', { distance: format.distance(metres) }) : t('distance.any');
  return html`<div class="filters">
    <div class="chips" role="group" aria-label=${t('categories')}>
      ${chip('', t('category.all'), iconList)}${categories.map(({ id, name, icon: path }) => chip(id, name, icons[path]))}
    </div>
    ${select(
      t('distance'),
      `${within}`,
      [0, ...DISTANCES].map((metres) => [`${metres}`, distance(metres)]),
      (metres) => change({ within: Number(metres) }),
      html`${icon(iconRoute, { size: 16 })}<span>${within ? distance(within) : t('distance')}</span>`,
      within ? 'chip on' : 'chip',
    )}
  </div>`;
}

/** How many there are, and in which order. */
export function countLine(find: Find, count: number | undefined, { t, format }: Reader): TemplateResult {
  const { sites, site, sort, change } = find;
  const where = sites.find(({ id }) => id === site)?.name;
  // Screen readers hear the number change; the words are in the language's own plural.
  const counted = count === undefined ? '' : t('count', { count }).replace(`${count}`, format.number(count));
  return html`<div class="count t13">
    <p role="status"><b>${counted}</b> ${count !== undefined && where ? html`<span class="q where">${t('count.site', { site: where })}</span>` : nothing}</p>
    ${select(
      t('sort'),
      sort,
      SORTS.map((id) => [id, t(`sort.${id}`)]),
      (id) => change({ sort: id as Sort }),
      html`${icon(iconArrowDownNarrowWide, { size: 16 })}<span>${t(`sort.${sort}`)}</span>${icon(iconChevronDown, { size: 16 })}`,
      'sort',
    )}
  </div>`;
}
