import type { AgreementStands, AgreementSummary } from '@pasar/core/agreements';
import type { Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconClock, iconCloudOff, iconFileText, iconSearch } from '../../icons/icons.ts';
import { chipStyles } from '../../parts/chip.styles.ts';
import { failureNotice } from '../../parts/failure.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { monogramStyles } from '../../parts/monogram.ts';
import { notice } from '../../parts/notice.ts';
import { tableStyles } from '../../parts/table.ts';
import { agreementsStyles } from './agreements.styles.ts';
import type { AgreementsWords } from './agreements.words.ts';
import type { AgreementsDesk } from './agreements-desk.ts';
import { agreementsRows } from './agreements-rows.ts';

export interface AgreementsReading {
  readonly t: AgreementsWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  readonly isPartner: boolean;
}

interface AgreementsList {
  readonly desk: AgreementsDesk;
  readonly reading: AgreementsReading;
  readonly words: Words;
  readonly isOnline: boolean;
  readonly loading: () => TemplateResult;
  readonly open: (row: AgreementSummary) => void;
  /** Where this person may make an offer. */
  readonly make?: (() => void) | undefined;
}

/** What the list needs beside the widget's own. */
export const LIST_STYLES = [...chipStyles, fieldStyles, monogramStyles, tableStyles, agreementsStyles];

/** As the chips stand; those nobody has are left out. */
const STANDS: readonly AgreementStands[] = ['draft', 'offered', 'in-force', 'ending', 'ended'];

/** The agreements: filters by how they stand and by name, above them what ends soon. */
export function agreementsList(list: AgreementsList): TemplateResult {
  const { desk, words, loading } = list;
  const { answer, failure } = desk;
  if (!answer) return failure ? failureNotice(words, failure, desk.refresh) : loading();
  return html`<div class="stack" aria-busy=${desk.loading ? 'true' : 'false'}>
    ${ending(list)} ${bar(list)} ${late(list)} ${rows(list)}
  </div>`;
}

/** AGR-6: a renewal in time is less work than an end. */
function ending({ desk, reading: { t, isPartner } }: AgreementsList): TemplateResult | typeof nothing {
  const count = desk.answer!.counts.ending;
  if (!count || isPartner || desk.filter.stands === 'ending') return nothing;
  return notice({
    tone: 'warning',
    icon: iconClock,
    title: t('ending', { count }),
    text: t('ending.detail'),
    action: { label: t('ending.show'), run: () => desk.look({ stands: 'ending' }) },
  });
}

function bar({ desk, reading: { t, format, isPartner } }: AgreementsList): TemplateResult | typeof nothing {
  const { name, stands } = desk.filter;
  const { counts } = desk.answer!;
  if (!counts.all && !name && !stands) return nothing;
  const chip = (
    of: AgreementStands | undefined,
  ) => html`<button type="button" class="chip" aria-pressed=${stands === of ? 'true' : 'false'}
    @click=${() => desk.look({ stands: of })}>${of ? t(`stands.${of}`) : t('all')} <span class="num">${format.number(counts[of ?? 'all'])}</span></button>`;
  return html`<div class="bar">
    ${
      isPartner
        ? nothing
        : html`<label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('search')} aria-label=${t('search')}
            autocomplete="off" .value=${live(name)} @input=${(event: Event) => desk.look({ name: (event.target as HTMLInputElement).value }, true)} /></label>`
    }
    <div class="chips" role="group" aria-label=${t('filter')}>${[undefined, ...STANDS]
      .filter((of) => !of || of === stands || counts[of])
      .map(chip)}</div>
  </div>`;
}

/** What is shown may be old. */
function late({ desk, isOnline, words, reading: { t, format, zone } }: AgreementsList) {
  if (!desk.failure && isOnline) return nothing;
  return notice({
    icon: iconCloudOff,
    title: t('as-of', { time: format.time(new Date(desk.asOf).toISOString() as Instant, zone) }),
    action: isOnline ? { label: words('retry'), run: desk.refresh } : undefined,
  });
}

function rows({ desk, reading, words, open, make }: AgreementsList): TemplateResult {
  const { items, next, loading, filter } = desk;
  const { t, isPartner } = reading;
  if (!items.length) {
    if (filter.name.trim() || filter.stands)
      return notice({
        tone: 'blank',
        icon: iconSearch,
        title: t('none.title'),
        text: t('none.detail'),
        action: { label: t('clear'), run: () => desk.look({ name: '', stands: undefined }) },
      });
    return notice({
      tone: 'blank',
      icon: iconFileText,
      title: t('empty.title'),
      text: isPartner ? t('empty.partner') : t('empty.detail'),
      action: make && { label: t('make'), run: make },
    });
  }
  return html`${agreementsRows(items, reading, open)}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${desk.more}>${
            loading === 'more' ? words('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
}
