import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssVars } from '../../parts/css-vars.ts';
import { type CardScope, inboxCard } from './inbox-card.ts';
import type { InboxItem } from './inbox-model.ts';
import { farewell } from './inbox-states.ts';
import type { InboxStore } from './inbox-store.ts';
import type { VirtualRows } from './virtual-rows.ts';

export interface RowsView extends CardScope {
  readonly store: InboxStore;
  /** The request that is open. */
  readonly request: string | undefined;
  select(request: string): void;
}

/** The list as far as it is near the view. A row is its request's: it keeps its focus wherever it moves. */
export function rowList(virtual: VirtualRows, view: RowsView): TemplateResult {
  const { items } = view.store;
  const { rows, height } = virtual.window(items.length);
  return html`<ul class="rows ${height === undefined ? '' : 'virtual'}" aria-label=${view.t('list')}
    ${cssVars({ '--height': height === undefined ? 'auto' : `${height}px` })}>${repeat(
      rows,
      ({ index }) => items[index]?.request,
      ({ index, start }) => row(view, items[index]!, index, start),
    )}</ul>`;
}

function row(view: RowsView, item: InboxItem, index: number, start: number): TemplateResult {
  const { store, t } = view;
  const { request } = item;
  return html`<li data-index=${index} aria-setsize=${store.summary?.total ?? store.items.length} aria-posinset=${index + 1}
    class=${store.arrived.has(request) ? 'arrived' : ''} ${cssVars({ '--start': `${start}px` })}>${
      store.gone.has(request)
        ? farewell(item, t as Words)
        : html`<button type="button" class="card-row" aria-current=${request === view.request}
            @click=${() => view.select(request)}>${inboxCard(item, view)}</button>`
    }</li>`;
}
