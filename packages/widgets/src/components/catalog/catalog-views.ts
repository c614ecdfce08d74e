import type { CatalogItem } from '@pasar/core/catalog';
import { html, type TemplateResult } from 'lit';
import { type Acts, badge, opener, picture, price, type Reader, soonest, stars, who } from './catalog-item.ts';

/** Pictures in columns; where there is little room, rows. */
export function cards(items: readonly CatalogItem[], reader: Reader, { selected, details }: Acts): TemplateResult {
  return html`<ul class="grid">
    ${items.map(
      (item) => html`<li class="svc ${item.service === selected ? 'on' : ''}">
        <div class="frame">${picture(item, reader)}${badge(item, 'on-pic', reader)}</div>
        <div class="body">
          <div class="ttl">
            <h3 class="h16">${opener(item, item.service === selected, details)}</h3>
            ${stars(item, reader)}
          </div>
          ${who(item, reader)}${badge(item, 'second in-body', reader)}
          <div class="foot">${price(item, reader)}${soonest(item, reader)}</div>
        </div>
      </li>`,
    )}
  </ul>`;
}

/** In the shape of what comes, its height reserved. */
export function skeleton(): TemplateResult {
  const line = (width: string) => html`<span class="skeleton ${width}"></span>`;
  return html`<div class="grid" aria-hidden="true">
    ${Array.from(
      { length: 8 },
      () => html`<div class="svc">
        <div class="frame skeleton"></div>
        <div class="body">${line('w60')}${line('w80')}${line('w40')}</div>
      </div>`,
    )}
  </div>`;
}
