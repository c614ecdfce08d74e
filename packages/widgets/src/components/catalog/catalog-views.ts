import type { CatalogItem } from '@pasar/core/catalog';
import { html, type TemplateResult } from 'lit';
import type { Acts, Reader } from './catalog-item.ts';

/** Pictures in columns; where there is little room, rows. */
export function cards(items: readonly CatalogItem[], reader: Reader, { selected, details }: Acts): TemplateResult {
  return html`<ul class="grid">
    ${items.map(
      (item) => html`<li class="svc ${item.service === selected ? 'on' : ''}">
        <div class="frame">${reader.picture(item)}${reader.badge(item, 'on-pic')}</div>
        <div class="body">
          <div class="ttl">
            <h3 class="h16">${reader.opener(item, item.service === selected, details)}</h3>
            ${reader.stars(item)}
          </div>
          ${reader.who(item)}${reader.badge(item, 'second in-body')}
          <div class="foot">${reader.price(item)}${reader.soonest(item)}</div>
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
