import type { Exchange } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Pages } from '../../../element/pages.ts';
import { icon } from '../../../icons/icon.ts';
import { iconSearch } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import type { CommissionsWords } from './commissions.words.ts';

export type DirectoryKind = Exchange<'kinds.list'>['answer']['items'][number];
export type DirectoryKinds = Pages<DirectoryKind, { readonly search: string }>;

export interface KindChoice {
  readonly kinds: DirectoryKinds;
  readonly chosen: string;
  readonly t: CommissionsWords;
  readonly choose: (kind: DirectoryKind) => void;
}

/** One kind of the organization's whole directory (CAT-1), searched by its name; what no partner here has yet as well. */
export function kindChoice({ kinds, chosen, t, choose }: KindChoice): TemplateResult {
  const { items, filter, next, loading, failure, answer, more } = kinds;
  return html`<fieldset class="kind-choice"><legend class="label">${t('kind')}</legend>
    <div class="input with-i">${icon(iconSearch, { size: 16 })}<input id="kind-search" type="search" autocomplete="off"
      placeholder=${t('kind.search')} aria-label=${t('kind.search')} .value=${live(filter.search)}
      @input=${(event: Event) => kinds.look({ search: (event.target as HTMLInputElement).value }, true)} /></div>
    ${failure ? failureNotice(t as Words, failure, kinds.refresh) : nothing}
    <div class="kinds" aria-busy=${loading ? 'true' : 'false'}>
      ${!answer && !failure ? html`<i class="skeleton line"></i>` : nothing}
      ${items.map(
        (kind) => html`<label class="check"><input type="radio" name="kind" class="box" .value=${kind.id}
          .checked=${live(kind.id === chosen)} @change=${() => choose(kind)} /><span>${kind.name} <span class="t13 q">${kind.categoryName}</span></span></label>`,
      )}
      ${next ? html`<button type="button" class="btn btn-s" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${t('kind.more')}</button>` : nothing}
    </div>
    <p class="hint" role="status">${kinds.isEmpty ? t('kind.none') : nothing}</p>
  </fieldset>`;
}
