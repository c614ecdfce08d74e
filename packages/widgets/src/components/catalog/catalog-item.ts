import type { CatalogItem } from '@pasar/core/catalog';
import type { WordKey, Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconUsers } from '../../icons/icons.ts';
import type shared from '../../locales/en/shared.json';
import { monogram } from '../../parts/monogram.ts';
import { rating } from '../../parts/rating.ts';
import type { CATALOG_WORDS } from './catalog.words.ts';

export type CatalogWordKey = WordKey<(typeof CATALOG_WORDS)['en']> | WordKey<typeof shared>;

/** What showing a service needs: words, formats, the site's zone, where the API (and so its pictures) is. */
export interface Reader {
  readonly t: Words<CatalogWordKey>;
  readonly format: Formats;
  readonly zone: string;
  readonly api: string;
}

/** The words for a customer's tag; a tag of the organization's own reads as it is written. */
export function tagWords(tag: string, { t }: Reader): string {
  const key = `tag.${tag}` as CatalogWordKey;
  const words = t(key);
  return words === key ? tag.replaceAll('-', ' ') : words;
}

export function picture({ kind }: CatalogItem, { api }: Reader): TemplateResult {
  // The server does not know behind which prefix it is mounted.
  const address = kind.picture.startsWith('/') ? api.replace(/\/+$/, '') + kind.picture : kind.picture;
  return html`<img class="pic" src=${address} alt="" width="320" height="192" loading="lazy" decoding="async" />`;
}

export function price({ price: { money, from, unit } }: CatalogItem, { t, format }: Reader): TemplateResult {
  if (!money) return html`<span class="price"><b>${t('quote')}</b></span>`;
  return html`<span class="price num"
    >${from ? html`<span class="q3">${t('from')} </span>` : nothing}<b>${format.money(money)}</b>${
      unit ? html`<span class="q3"> / ${unit}</span>` : nothing
    }</span
  >`;
}

/** Who does it, and how far away they are. */
export function who({ partner, distance }: CatalogItem, { format }: Reader): TemplateResult {
  return html`<span class="who"
    >${monogram(partner.name, 'xs')}<span class="ell">${partner.name}</span><span class="dot"></span
    ><span class="num">${format.distance(distance)}</span></span
  >`;
}

export function stars({ partner }: CatalogItem, { t, format }: Reader): TemplateResult {
  return rating(partner, t as Words, format);
}

/** The one tag that speaks for it most: the first that matched (CAT-3). */
export function badge(item: CatalogItem, place: string, reader: Reader): TemplateResult | typeof nothing {
  const [tag] = item.tags;
  return tag
    ? html`<span class="tag ${place}">${icon(iconUsers)}<span class="ell">${tagWords(tag, reader)}</span></span>`
    : nothing;
}

export function soonest({ soonest: at }: CatalogItem, { t, format, zone }: Reader): TemplateResult | typeof nothing {
  return at
    ? html`<span class="soon num"><span class="vh">${t('soonest')}: </span>${format.moment(at, zone)}</span>`
    : nothing;
}

/** What a person can do with a service. */
export interface Acts {
  /** The service that stands out, by id. */
  readonly selected: string | undefined;
  select(item: CatalogItem): void;
  details(item: CatalogItem): void;
  close(): void;
  order(item: CatalogItem): void;
}

/** A card's name is its button; the button's area is the whole card. */
export const opener = (item: CatalogItem, expanded: boolean, act: (item: CatalogItem) => void): TemplateResult =>
  html`<button type="button" class="open" id="open-${item.service}" aria-expanded=${expanded} @click=${() => act(item)}>
    ${item.kind.name}
  </button>`;
