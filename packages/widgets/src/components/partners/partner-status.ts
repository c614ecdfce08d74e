import type { AccountStatus, NextForPartner, PartnerRow, RelationState } from '@pasar/core/partners';
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

/** The account's, unless the organization itself has said stop: that is what its people look for. */
export type ShownStatus = AccountStatus | 'suspended-here' | 'deactivated';

export function statusOf({ account, relation }: Pick<PartnerRow, 'account' | 'relation'>): ShownStatus {
  if (relation === 'suspended') return 'suspended-here';
  return relation === 'deactivated' ? 'deactivated' : account;
}

/** What the list is asked for to see a status alone: the other half of `statusOf`. */
export function filterOf(status: ShownStatus | undefined): { account?: AccountStatus; relation?: RelationState } {
  if (status === undefined) return {};
  if (status === 'suspended-here') return { relation: 'suspended' };
  return status === 'deactivated' ? { relation: 'deactivated' } : { account: status, relation: 'accepted' };
}

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
