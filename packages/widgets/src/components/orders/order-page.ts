import type { RequestView } from '@pasar/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconArrowLeft, iconContact } from '../../icons/icons.ts';
import type { Photos } from '../../parts/photos.ts';
import { appointment } from './appointment.ts';
import { type Choosing, choosingBar, comparison } from './comparison.ts';
import { nextBanner } from './next-banner.ts';
import { papers } from './papers.ts';
import type { Reader } from './reader.ts';
import { story } from './story.ts';
import { waiting } from './waiting.ts';

export interface PageActs {
  /** Back to the list, on a narrow page. */
  readonly back: (() => void) | undefined;
  readonly cancel: () => void;
  readonly choosing: Choosing;
  readonly photos: Photos;
}

function toDisclosures({ target }: Event): void {
  ((target as Element).getRootNode() as ShadowRoot).querySelector<HTMLElement>('#disclosed')?.focus();
}

/** What there is to decide or to wait for. */
function matter(order: RequestView, reader: Reader, { choosing }: PageActs): unknown {
  const { t, isCustomer } = reader;
  const { state, shortlist, autobook, disclosures } = order;
  if (state === 'shortlisted')
    return html`<section class="proposals">
      <div class="over"><h3 class="h16" id="proposals">${t('proposals', { count: shortlist.length })}</h3>
        <span class="t13 q3">${t('tax')}</span></div>
      ${comparison(order, reader, isCustomer ? choosing : undefined)}
      ${
        autobook && disclosures.length > 0
          ? html`<p class="note">${icon(iconContact)}<span class="note-text">${t('autobook', { count: disclosures.length })}
            <button type="button" class="link" @click=${toDisclosures}>${t('disclosed')}</button></span></p>`
          : nothing
      }
    </section>`;
  if (state === 'assigned' || state === 'fulfilled')
    return html`${appointment(order, reader)} ${
      shortlist.length > 1
        ? html`<details><summary>${t('compared')}</summary>${comparison(order, reader)}</details>`
        : nothing
    }`;
  return state === 'open' ? waiting(order, reader) : nothing;
}

/** One order: what happens next, what there is to do, its story, what was asked for. */
export function orderPage(order: RequestView, reader: Reader, acts: PageActs): TemplateResult {
  const { t, isCustomer } = reader;
  const { kind, number, site, cancellable, state } = order;
  const isChoosing = isCustomer && state === 'shortlisted';
  return html`<article class="page" aria-labelledby="order">
    ${acts.back ? html`<button type="button" class="back" @click=${acts.back}><span class="i-turn">${icon(iconArrowLeft, { size: 16 })}</span>${t(isCustomer ? 'title' : 'title.staff')}</button>` : nothing}
    <header class="over">
      <div><h2 class="h24" id="order" tabindex="-1">${kind.name}</h2>
        <p class="t13 q"><span class="num">${t('number', { number })}</span><span class="dot"></span>${site.name}, ${site.address}</p></div>
      ${isCustomer && cancellable ? html`<button type="button" class="btn btn-s" @click=${acts.cancel}>${t('cancel')}</button>` : nothing}
    </header>
    ${nextBanner(order, reader)} ${matter(order, reader, acts)}
    <div class="below">${story(order, reader)} ${papers(order, acts.photos, reader)}</div>
    ${isChoosing ? choosingBar(order, reader, acts.choosing) : nothing}
  </article>`;
}
