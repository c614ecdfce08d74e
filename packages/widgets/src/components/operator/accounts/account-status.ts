import type { AccountRow } from '@pasar/core/licences';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import {
  iconBan,
  iconCircleCheck,
  iconCircleDashed,
  iconCircleSlash,
  iconHourglass,
  iconReceiptText,
} from '../../../icons/icons.ts';
import type { AccountsWords } from './accounts.words.ts';

const LOOKS: Readonly<Record<AccountRow['account'], readonly [tone: string, icon: IconPath]>> = {
  active: ['success', iconCircleCheck],
  invited: ['info', iconCircleDashed],
  submitted: ['info', iconHourglass],
  'licence-due': ['warning', iconReceiptText],
  suspended: ['danger', iconBan],
  closed: ['', iconCircleSlash],
};

export function accountTag(account: AccountRow['account'], t: AccountsWords): TemplateResult {
  const [tone, path] = LOOKS[account];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`account.${account}`)}</span>`;
}

export interface AccountReading {
  readonly t: AccountsWords;
  readonly format: Formats;
  /** IANA, the operator's. */
  readonly zone: string;
}

/** “until 3 December”, “lapsed 12 days ago”, a dash without one. */
export function licenceInWords(
  { licence, licenceUntil }: Pick<AccountRow, 'licence' | 'licenceUntil'>,
  { t, format, zone }: AccountReading,
): { readonly words: string; readonly tone: 'bad' | 'warn' | '' } {
  if (!licence || !licenceUntil) return { words: '—', tone: '' };
  const days = Math.ceil((Date.parse(licenceUntil) - Date.now()) / 86_400_000);
  if (licence === 'ended') return { words: t('licence.ended'), tone: '' };
  if (licence === 'lapsed' || days < 0)
    return { words: t('licence.lapsed', { ago: format.relative(licenceUntil) }), tone: 'bad' };
  const date = format.date(licenceUntil, zone, { day: 'numeric', month: 'short', year: 'numeric' });
  return { words: t('licence.until', { date }), tone: days <= 30 ? 'warn' : '' };
}
