import type { AuditPage, AuditSide, AuditView } from '@pasar/core/audit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../icons/icon.ts';
import { iconSearch, iconSlidersHorizontal, iconX } from '../../../icons/icons.ts';
import { type AuditFilter, UNFILTERED } from './audit-desk.ts';
import type { AuditWords } from './audit-trail.words.ts';

interface Filters {
  readonly t: AuditWords;
  readonly filter: AuditFilter;
  readonly actions: AuditPage['actions'];
  /** Of whom everything is shown, in words. */
  readonly by: string | undefined;
  readonly isUnfolded: boolean;
  readonly look: (part: Partial<AuditFilter>) => void;
  readonly clear: () => void;
  readonly unfold: () => void;
}

const VIEWS: readonly AuditView[] = ['changes', 'disclosures', 'all'];
const SIDES: readonly AuditSide[] = ['customers', 'partners', 'staff', 'operator', 'host', 'clock', 'system'];

/** Search and view stand; the rest unfolds where there is no room for it. */
export function auditFilters(filters: Filters): TemplateResult {
  const { t, filter, by, isUnfolded, look, clear, unfold } = filters;
  const isFiltered = Object.keys(filter).length > 1 || filter.view !== UNFILTERED.view;
  const search = (event: Event) => {
    event.preventDefault();
    const about = (event.currentTarget as HTMLFormElement).querySelector('input')!.value.trim();
    if (about !== (filter.about ?? '')) look({ about });
  };
  return html`<div class="filters">
    <form role="search" @submit=${search} @change=${search}>
      <label class="input with-i">${icon(iconSearch, { size: 16 })}<span class="vh">${t('search.label')}</span>
        <input type="search" enterkeyhint="search" autocomplete="off" maxlength="60" placeholder=${t('search')}
          .value=${live(filter.about ?? '')} /></label>
    </form>
    <div class="seg" role="group" aria-label=${t('view')}>${VIEWS.map(
      (view) => html`<button type="button" aria-pressed=${filter.view === view}
        @click=${() => look({ view })}>${t(`view.${view}`)}</button>`,
    )}</div>
    <button type="button" class="btn fold" aria-expanded=${isUnfolded} aria-controls="more"
      @click=${unfold}>${icon(iconSlidersHorizontal, { size: 16 })}${t('filters')}</button>
    <div class="narrow ${isUnfolded ? 'unfolded' : ''}" id="more">${fields(filters)}</div>
    ${
      by || isFiltered
        ? html`<div class="chips">
          ${by ? html`<button type="button" class="chip on" aria-label=${t('by.remove', { name: by })} @click=${() => look({ by: undefined })}>${t('by', { name: by })} ${icon(iconX, { size: 16 })}</button>` : nothing}
          <button type="button" class="btn btn-quiet btn-s" @click=${clear}>${t('clear')}</button>
        </div>`
        : nothing
    }
  </div>`;
}

function fields({ t, filter, actions, look }: Filters): TemplateResult {
  const picked = (event: Event) => (event.target as HTMLSelectElement | HTMLInputElement).value;
  const day = (name: 'from' | 'to') => html`<label class="field"><span class="t13 q">${t(name)}</span>
    <input class="input" type="date" max="8999-12-31" min="1000-01-01" .value=${live(filter[name] ?? '')}
      @change=${(event: Event) => look({ [name]: picked(event) })} /></label>`;
  return html`<label class="field"><span class="t13 q">${t('head.who')}</span>
      <select class="input" .value=${live(filter.who ?? '')} @change=${(event: Event) => look({ who: picked(event) as AuditSide })}>
        <option value="">${t('who.any')}</option>
        ${SIDES.map((side) => html`<option value=${side} ?selected=${side === filter.who}>${t(`who.${side}`)}</option>`)}
      </select></label>
    <label class="field"><span class="t13 q">${t('head.what')}</span>
      <select class="input" .value=${live(filter.what ?? '')} @change=${(event: Event) => look({ what: picked(event) })}>
        <option value="">${t('what.any')}</option>
        ${actions.map(({ action, words }) => html`<option value=${action} ?selected=${action === filter.what}>${words}</option>`)}
      </select></label>
    ${day('from')} ${day('to')}`;
}
