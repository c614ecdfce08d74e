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

/** What a person can do with a service. */
export interface Acts {
  /** The service that stands out, by id. */
  readonly selected: string | undefined;
  select(item: CatalogItem): void;
  details(item: CatalogItem): void;
  close(): void;
  order(item: CatalogItem): void;
}

/** The parts of a service as a reader sees them; cards, rows, the sheet and the pins are made of these. */
export class Reader {
  readonly t: Words<CatalogWordKey>;
  readonly format: Formats;
  /** The site's. */
  readonly zone: string;
  readonly #api: string;

  constructor(t: Words<CatalogWordKey>, format: Formats, zone: string, api: string) {
    this.t = t;
    this.format = format;
    this.zone = zone;
    this.#api = api.replace(/\/+$/, '');
  }

  /** A card's name is its button; the button's area is the whole card. */
  opener(item: CatalogItem, expanded: boolean, act: (item: CatalogItem) => void): TemplateResult {
    return html`<button type="button" class="open" id="open-${item.service}" aria-expanded=${expanded} @click=${() => act(item)}>
      ${item.kind.name}
    </button>`;
  }

  picture({ kind }: CatalogItem): TemplateResult {
    // The server does not know behind which prefix it is mounted.
    const address = kind.picture.startsWith('/') ? this.#api + kind.picture : kind.picture;
    return html`<img class="pic" src=${address} alt="" width="320" height="192" loading="lazy" decoding="async" />`;
  }

  price({ price: { money, from, unit } }: CatalogItem): TemplateResult {
    if (!money) return html`<span class="price"><b>${this.t('quote')}</b></span>`;
    return html`<span class="price num"
      >${from ? html`<span class="q3">${this.t('from')} </span>` : nothing}<b>${this.format.money(money)}</b>${
        unit ? html`<span class="q3"> / ${unit}</span>` : nothing
      }</span
    >`;
  }

  /** Who does it, and how far away they are. */
  who({ partner, distance }: CatalogItem): TemplateResult {
    return html`<span class="who"
      >${monogram(partner.name, 'xs')}<span class="ell" dir="auto">${partner.name}</span><span class="dot"></span
      ><span class="num">${this.format.distance(distance)}</span></span
    >`;
  }

  stars({ partner }: CatalogItem): TemplateResult {
    return rating(partner, this.t as Words, this.format);
  }

  /** The one tag that speaks for it most: the first that matched (CAT-3). */
  badge({ tags: [tag] }: CatalogItem, place: string): TemplateResult | typeof nothing {
    return tag
      ? html`<span class="tag ${place}">${icon(iconUsers)}<span class="ell">${this.tag(tag)}</span></span>`
      : nothing;
  }

  /** The words for a customer's tag; a tag of the organization's own reads as it is written. */
  tag(tag: string): string {
    const key = `tag.${tag}` as CatalogWordKey;
    const words = this.t(key);
    return words === key ? tag.replaceAll('-', ' ') : words;
  }

  soonest({ soonest: at }: CatalogItem): TemplateResult | typeof nothing {
    return at
      ? html`<span class="soon num"><span class="vh">${this.t('soonest')}: </span>${this.format.moment(at, this.zone)}</span>`
      : nothing;
  }
}
