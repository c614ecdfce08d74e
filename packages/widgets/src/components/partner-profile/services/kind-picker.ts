import type { Exchange } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Pages } from '../../../element/pages.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconCheck, iconSearch } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import type { ServicesWords } from './services.words.ts';

export type OpenKind = Exchange<'kinds.open'>['answer']['items'][number];
export type Kinds = Pages<OpenKind, { readonly search: string }>;

export interface KindPicker {
  readonly kinds: Kinds;
  readonly icons: Readonly<Record<string, IconPath>>;
  readonly t: ServicesWords;
  readonly pick: (kind: OpenKind) => void;
  /** One has it already: it is opened. */
  readonly open: (service: string) => void;
  readonly back: () => void;
}

/** What the organization's residents can be offered (PAR-8): one of these becomes a service. */
export function kindPicker({ kinds, icons, t, pick, open, back }: KindPicker): TemplateResult {
  const { items, filter, next, loading, failure, answer, more } = kinds;
  return html`<button type="button" class="back" @click=${back}>${icon(iconArrowLeft, { size: 16 })}${t('to-list')}</button>
    <div class="section-head"><div><h3 class="h20" tabindex="-1">${t('pick')}</h3><p class="q">${t('pick.about')}</p></div></div>
    <div class="bar"><label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('search')} aria-label=${t('search')}
      autocomplete="off" .value=${live(filter.search)} @input=${(event: Event) => kinds.look({ search: (event.target as HTMLInputElement).value }, true)} /></label></div>
    <div class="stack" aria-busy=${loading ? 'true' : 'false'}>
      ${failure ? failureNotice(t as Words, failure, kinds.refresh) : nothing}
      ${!answer && !failure ? html`<i class="skeleton block"></i>` : nothing}
      ${answer && !items.length && !loading ? notice({ tone: 'blank', icon: iconSearch, title: t('pick.none') }) : nothing}
      ${
        items.length
          ? html`<ul class="kinds">${items.map((kind) => {
              const path = icons[kind.icon];
              const [mine] = kind.services;
              return html`<li><button type="button" class="card kind" @click=${() => (mine ? open(mine) : pick(kind))}>
            <span class="kind-icon">${path ? icon(path) : nothing}</span><span class="kind-name">${kind.name}
            <span class="t13 q">${kind.categoryName}</span> <span class="t13 q">${mine ? html`<span class="fine">${icon(iconCheck, { size: 16 })}${t('pick.mine')}</span>` : t('pick.points', { count: kind.leadPoints })}</span></span></button></li>`;
            })}</ul>`
          : nothing
      }
      ${
        next
          ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
              loading === 'more' ? (t as Words)('loading') : t('more')
            }</button></div>`
          : nothing
      }
    </div>`;
}
