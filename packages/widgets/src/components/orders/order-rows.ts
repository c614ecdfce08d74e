import type { RequestSummary } from '@pasar/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nextLine } from './next-line.ts';
import type { OrdersList, Part } from './orders-list.ts';
import type { Reader } from './reader.ts';

export interface RowActs {
  /** Id of the order that is open. */
  readonly open: string | undefined;
  select(order: RequestSummary): void;
}

function row(order: RequestSummary, { api, ...reader }: Reader, { open, select }: RowActs): TemplateResult {
  const { id, kind } = order;
  const picture = kind.picture.startsWith('/') ? api.replace(/\/+$/, '') + kind.picture : kind.picture;
  return html`<li><button type="button" class="row" id="row-${id}" aria-current=${open === id ? 'true' : nothing} @click=${() => select(order)}>
    <span class="picture">${picture ? html`<img src=${picture} alt="" loading="lazy" />` : nothing}</span>
    <span class="what"><b>${kind.name}</b>${nextLine(order, { api, ...reader })}</span>
  </button></li>`;
}

/** The orders in progress, then those that ended. */
export function orderRows(list: OrdersList, reader: Reader, acts: RowActs): TemplateResult {
  const { t } = reader;
  const part = (name: Part) => {
    const { items, next } = list.parts![name];
    if (items.length === 0) return name === 'active' ? html`<p class="none t13 q">${t('active.none')}</p>` : nothing;
    return html`<h3 class="t13 q3" id=${name}>${t(name)}</h3>
      <ul aria-labelledby=${name}>${repeat(
        items,
        ({ id }) => id,
        (order) => row(order, reader, acts),
      )}</ul>
      ${
        next
          ? html`<button type="button" class="btn btn-s" ?disabled=${Boolean(list.loading)} @click=${() => list.more(name)}>
              ${t(list.loading === name ? 'loading' : 'more')}</button>`
          : nothing
      }`;
  };
  const { hold, release } = list.finger;
  return html`<div class="rows" @pointerenter=${hold} @pointerleave=${release} @pointercancel=${release}>${part('active')}${part('ended')}</div>`;
}

/** The shape of the list. */
export function rowsSkeleton(): TemplateResult {
  return html`<div class="rows" aria-hidden="true">${[0, 1, 2].map(
    () =>
      html`<div class="row"><span class="picture skeleton"></span><span class="what"><span class="skeleton line"></span><span class="skeleton line short"></span></span></div>`,
  )}</div>`;
}

/** The shape of an order. */
export function pageSkeleton(): TemplateResult {
  return html`<div class="page" aria-hidden="true"><span class="skeleton title-s"></span><span class="skeleton banner-s"></span>
    <span class="skeleton cmp-s"></span><span class="skeleton banner-s"></span></div>`;
}
