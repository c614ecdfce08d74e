import type { PartnerDocument, PartnerDocuments } from '@pasar/core/documents';
import type { Instant } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import { iconCircleAlert, iconCircleCheck, iconCircleDashed, iconClock } from '../../../icons/icons.ts';
import { sizeInWords } from './document-drop.ts';
import type { DocumentsWords } from './documents.words.ts';

type Required = PartnerDocuments['required'][number];

const LOOKS: Readonly<Record<Required['state'], readonly [tone: string, icon: IconPath]>> = {
  missing: ['', iconCircleDashed],
  valid: ['success', iconCircleCheck],
  lapsing: ['warning', iconClock],
  lapsed: ['danger', iconCircleAlert],
};

export interface DocumentReading {
  readonly t: DocumentsWords;
  readonly format: Formats;
}

export function documentTag(state: Required['state'], t: DocumentsWords): TemplateResult {
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`state.${state}`)}</span>`;
}

/** Its file, and how long it holds: “valid until 30 November 2026, 6 days left”. */
export function documentFacts(document: PartnerDocument, { t, format }: DocumentReading): TemplateResult {
  const { name, bytes, validUntil, daysLeft } = document;
  const date = validUntil && dayInWords(validUntil, format);
  const until = !date ? t('no-end') : daysLeft === null ? t('ended', { date }) : t('until', { date });
  const isNear = daysLeft !== null && daysLeft < 30;
  return html`<p class="t13 q">${until}${
    isNear ? html`, <b class="near">${daysLeft === 0 ? t('last-day') : t('days', { count: daysLeft })}</b>` : nothing
  }</p><p class="t12 q3 ell">${name} <span class="dot"></span> <span class="num">${sizeInWords(bytes, format)}</span></p>`;
}

/** @param date civil: of no zone */
export function dayInWords(date: string, format: Formats): string {
  return format.date(`${date}T12:00:00.000Z` as Instant, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
}
