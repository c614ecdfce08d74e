import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconArrowDownNarrowWide, iconLock, iconSlidersHorizontal } from '../../icons/icons.ts';
import type { InboxQuery, InboxSort } from './inbox-model.ts';
import type { InboxStore } from './inbox-store.ts';

const SORTS: readonly InboxSort[] = ['near', 'new', 'soon'];

export interface HeadTools {
  readonly filtering: boolean;
  readonly locked: boolean;
  filter(): void;
  ask(query: InboxQuery): void;
  /** Undefined: the host has locked the device. */
  readonly lock: (() => void) | undefined;
}

/** Sort, filters, lock: the tools at the end of the head. */
export function headTools({ query }: InboxStore, t: Words, tools: HeadTools): TemplateResult {
  const set = [query.kind, query.within, query.day].filter(Boolean).length;
  return html`<div class="tools">
    <span class="btn btn-s sort">${icon(iconArrowDownNarrowWide, { size: 16 })}
      <select aria-label=${t('sort')} @change=${(event: Event) =>
        tools.ask({ ...query, sort: (event.target as HTMLSelectElement).value as InboxSort })}>${SORTS.map(
        (sort) => html`<option value=${sort} ?selected=${sort === query.sort}>${t(`sort.${sort}`)}</option>`,
      )}</select></span>
    <button type="button" class="btn btn-s" aria-expanded=${tools.filtering} aria-label=${set ? t('filters', { count: set }) : nothing}
      @click=${tools.filter}>${icon(iconSlidersHorizontal, { size: 16 })}<span class="words">${t('filters')}</span>${
        set ? html`<span class="badge num">${set}</span>` : nothing
      }</button>
    ${
      tools.lock
        ? html`<button type="button" class="icon-btn line small" aria-pressed=${tools.locked} @click=${tools.lock}
            aria-label=${t(tools.locked ? 'look-only.off' : 'look-only.on')}
            title=${t(tools.locked ? 'look-only.off' : 'look-only.on')}>${icon(iconLock, { size: 16 })}</button>`
        : nothing
    }
  </div>`;
}
