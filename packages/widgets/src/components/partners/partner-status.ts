import type { NextForPartner } from '@pasar/core/partners';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconBan,
  iconCircleCheck,
  iconCircleDashed,
  iconCirclePause,
  iconCircleSlash,
  iconHourglass,
  iconReceiptText,
} from '../../icons/icons.ts';
import type { StatusWords } from './partner-status.words.ts';
import type { ShownStatus } from './shown-status.ts';

const LOOKS: Readonly<Record<ShownStatus | 'joining', readonly [tone: string, icon: IconPath]>> = {
  active: ['success', iconCircleCheck],
  /** Accepted, and no service yet. */
  joining: ['success', iconCircleCheck],
  invited: ['info', iconCircleDashed],
  submitted: ['info', iconHourglass],
  'licence-due': ['warning', iconReceiptText],
  suspended: ['danger', iconBan],
  closed: ['', iconCircleSlash],
  'suspended-here': ['danger', iconCirclePause],
  deactivated: ['', iconCircleSlash],
};

export function statusTag(status: ShownStatus | 'joining', t: StatusWords): TemplateResult {
  const [tone, path] = LOOKS[status];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`status.${status}`)}</span>`;
}

/** The one thing to do next, with its day; a dash when all is in order. @param zone IANA, the organization's */
export function nextInWords(next: NextForPartner | null, t: StatusWords, format: Formats, zone: string): string {
  if (!next) return '—';
  const step = t(`next.${next.step}`);
  return next.until ? t('next.until', { step, date: format.date(next.until, zone) }) : step;
}
