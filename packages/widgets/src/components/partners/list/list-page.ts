import type { Instant } from '@pasar/core/kernel';
import type { PartnerRow } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../icons/icon.ts';
import { iconCloudOff, iconSearch, iconUsers } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import type { Arriving } from '../arriving.ts';
import { type ShownStatus, statusOf } from '../shown-status.ts';
import { arrivingStrip } from './arriving-strip.ts';
import type { PartnersDesk } from './partners-desk.ts';
import { type PartnersReading, partnersFoot, partnersRows } from './partners-rows.ts';

export interface ListPage {
  readonly desk: PartnersDesk;
  readonly arriving: Arriving | undefined;
  readonly reading: PartnersReading;
  readonly words: Words;
  readonly isOnline: boolean;
  readonly loading: () => TemplateResult;
  readonly open: (row: PartnerRow) => void;
  readonly openJoining: () => void;
}

/** As the chips stand; those nobody has are left out. */
const STATUSES: readonly ShownStatus[] = [
  'active',
  'licence-due',
  'suspended-here',
  'suspended',
  'deactivated',
  'submitted',
  'invited',
  'closed',
];

/** The partners with an active service (PAR-9): filters by name and status above, those arriving above that. */
export function listPage(list: ListPage): TemplateResult {
  const { desk, arriving, words, loading, openJoining, reading } = list;
  const { answer, failure } = desk;
  if (!answer) return failure ? failureNotice(words, failure, desk.refresh) : loading();
  return html`<div class="stack" aria-busy=${desk.loading ? 'true' : 'false'}>
    ${arriving?.total ? arrivingStrip(arriving, reading.t, openJoining) : nothing}
    ${bar(list)} ${late(list)} ${rows(list)}
  </div>`;
}

function bar({ desk, reading: { t, format } }: ListPage): TemplateResult {
  const { name, status } = desk.filter;
  const counts = new Map<ShownStatus | undefined, number>();
  for (const row of desk.answer!.counts) {
    for (const key of [undefined, statusOf(row)]) counts.set(key, (counts.get(key) ?? 0) + row.count);
  }
  const chip = (
    of: ShownStatus | undefined,
  ) => html`<button type="button" class="chip" aria-pressed=${status === of ? 'true' : 'false'}
    @click=${() => desk.look({ status: of })}>${of ? t(`status.${of}`) : t('all')} <span class="num">${format.number(counts.get(of) ?? 0)}</span></button>`;
  return html`<div class="bar">
    <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('search')} aria-label=${t('search')}
      autocomplete="off" .value=${live(name)} @input=${(event: Event) => desk.look({ name: (event.target as HTMLInputElement).value }, true)} /></label>
    <div class="chips" role="group" aria-label=${t('filter')}>${[undefined, ...STATUSES]
      .filter((of) => !of || of === status || counts.get(of))
      .map(chip)}</div>
  </div>`;
}

/** What is shown may be old. */
function late({ desk, isOnline, words, reading: { t, format, zone } }: ListPage): TemplateResult | typeof nothing {
  if (!desk.failure && isOnline) return nothing;
  return notice({
    icon: iconCloudOff,
    title: t('as-of', { time: format.time(new Date(desk.asOf).toISOString() as Instant, zone) }),
    action: isOnline ? { label: words('retry'), run: desk.refresh } : undefined,
  });
}

function rows({ desk, reading, words, open }: ListPage): TemplateResult {
  const { items, next, loading, answer, filter } = desk;
  const { t } = reading;
  if (!items.length) {
    const isFiltered = filter.name.trim() !== '' || filter.status !== undefined;
    return isFiltered
      ? notice({
          tone: 'blank',
          icon: iconSearch,
          title: t('none.title'),
          text: t('none.detail'),
          action: { label: t('clear'), run: () => desk.look({ name: '', status: undefined }) },
        })
      : notice({ tone: 'blank', icon: iconUsers, title: t('empty.title'), text: t('empty.detail') });
  }
  return html`${partnersRows(items, reading, open)}${partnersFoot(answer!.total, t)}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${desk.more}>${
            loading === 'more' ? words('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
}
