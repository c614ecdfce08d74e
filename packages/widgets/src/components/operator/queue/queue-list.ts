import type { Instant } from '@pasar/core/kernel';
import type { QueueRow } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../icons/icon.ts';
import { iconCloudOff, iconInbox, iconSearch } from '../../../icons/icons.ts';
import { notice } from '../../../parts/notice.ts';
import { type QueueDesk, type QueueReading, UNFILTERED } from './queue-desk.ts';
import { queueRows } from './queue-rows.ts';

export interface QueueList {
  readonly desk: QueueDesk;
  readonly reading: QueueReading;
  readonly words: Words;
  readonly isOnline: boolean;
  readonly current: string | undefined;
  readonly open: (row: QueueRow) => void;
  readonly act: (row: QueueRow) => void;
}

/** What narrows the queue, and its rows. */
export function queueList(list: QueueList): TemplateResult {
  const { desk, reading, words, isOnline } = list;
  const { t, format, zone } = reading;
  return html`${bar(list)}
    ${
      desk.failure || !isOnline
        ? notice({
            icon: iconCloudOff,
            title: t('as-of', { time: format.time(new Date(desk.asOf).toISOString() as Instant, zone) }),
            action: isOnline ? { label: words('retry'), run: desk.refresh } : undefined,
          })
        : nothing
    }
    <div aria-busy=${desk.loading ? 'true' : 'false'}>${rows(list)}</div>`;
}

function bar({ desk, reading: { t } }: QueueList): TemplateResult {
  const { search, overdue, organization } = desk.filter;
  const { organizations, counts } = desk.answer!;
  const typed = (event: Event) => desk.look({ search: (event.target as HTMLInputElement).value }, true);
  const chosen = (event: Event) => desk.look({ organization: (event.target as HTMLSelectElement).value || undefined });
  return html`<div class="bar">
    <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off" placeholder=${t('search')}
      aria-label=${t('search')} .value=${live(search)} @input=${typed} /></label>
    ${
      organizations.length > 1
        ? html`<select class="input select" aria-label=${t('organization')} @change=${chosen}>
            <option value="" ?selected=${!organization}>${t('all-organizations')}</option>
            ${organizations.map(({ id, name }) => html`<option value=${id} ?selected=${id === organization}>${name}</option>`)}
          </select>`
        : nothing
    }
    ${
      counts.late || overdue
        ? html`<button type="button" class="chip" aria-pressed=${overdue ? 'true' : 'false'}
            @click=${() => desk.look({ overdue: !overdue, state: undefined })}>${t('overdue')} <span class="num">${counts.late}</span></button>`
        : nothing
    }
  </div>`;
}

function rows({ desk, reading, words, current, open, act }: QueueList): TemplateResult {
  const { t } = reading;
  const { items, next, loading } = desk;
  if (!items.length) {
    return desk.isNarrowed
      ? notice({
          tone: 'blank',
          icon: iconSearch,
          title: t('none.title'),
          text: t('none.detail'),
          action: { label: t('clear'), run: () => desk.look(UNFILTERED) },
        })
      : notice({ tone: 'blank', icon: iconInbox, title: t('empty.title'), text: t('empty.detail') });
  }
  return html`${queueRows({ rows: items, reading, current, open, act })}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${desk.more}>${
            loading === 'more' ? words('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
}
