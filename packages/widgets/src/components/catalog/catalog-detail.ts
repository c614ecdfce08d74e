/** A service in full; loaded when the list stands, before anybody can have chosen. */
import type { CatalogItem } from '@pasar/core/catalog';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCalendarClock, iconShieldCheck, iconUsers, iconX } from '../../icons/icons.ts';
import { modal } from '../../parts/modal.ts';
import { sheetStyles } from '../../parts/sheet.styles.ts';
import { catalogDetailStyles } from './catalog-detail.styles.ts';
import type { Acts, Reader } from './catalog-item.ts';

/** What helps to decide, one line each. */
export function facts(item: CatalogItem, reader: Reader): TemplateResult {
  const { t, format, zone } = reader;
  const { soonest: at, warrantyDays: days, tags } = item;
  const fact = (path: string, text: string) => html`<li>${icon(path)}${text}</li>`;
  return html`<ul class="facts t13">
    ${at ? fact(iconCalendarClock, format.moment(at, zone)) : nothing}
    ${days ? fact(iconShieldCheck, t('warranty', { count: days })) : nothing}
    ${tags.map((tag) => fact(iconUsers, reader.tag(tag)))}
  </ul>`;
}

/** A service in full, beside the list or on a sheet. The price and the button come before the small print. */
function detail(item: CatalogItem, reader: Reader, { close, order }: Acts): TemplateResult {
  const { t } = reader;
  return html`<div class="detail">
    <div class="frame">
      ${reader.picture(item)}
      <button type="button" class="icon-btn line detail-close" aria-label=${t('close')} @click=${close}>
        ${icon(iconX)}
      </button>
    </div>
    <div class="detail-head">
      <h2 class="h20" id="detail-name" tabindex="-1" autofocus>${item.kind.name}</h2>
      <div class="detail-who">${reader.who(item)}${reader.stars(item)}</div>
    </div>
    <div class="detail-buy">
      ${reader.price(item)}
      <button type="button" class="btn btn-primary" @click=${() => order(item)}>${t('order')}</button>
    </div>
    <div class="detail-text">
      ${facts(item, reader)}
      <p class="summary said">${item.summary}</p>
      ${item.description === item.summary ? nothing : html`<p class="said q">${item.description}</p>`}
    </div>
  </div>`;
}

/** Beside the list, which stays in sight. Escape closes it. */
function panel(item: CatalogItem, reader: Reader, acts: Acts): TemplateResult {
  return html`<section
    class="panel"
    aria-labelledby="detail-name"
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && acts.close()}
  >
    ${detail(item, reader, acts)}
  </section>`;
}

/** Over the page, where there is no room beside the list. */
function sheet(item: CatalogItem | undefined, reader: Reader, acts: Acts): TemplateResult {
  return html`<dialog class="sheet side" closedby="any" aria-labelledby="detail-name" ${modal(Boolean(item))} @close=${acts.close}>
    ${item ? detail(item, reader, acts) : nothing}
  </dialog>`;
}

export const catalogDetail = { styles: [sheetStyles, catalogDetailStyles], panel, sheet };
