import type { ServiceStatus, ServiceView } from '@pasar/core/services';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import {
  iconBan,
  iconCircleAlert,
  iconCircleCheck,
  iconCircleDashed,
  iconCirclePause,
  iconCircleSlash,
  iconCircleX,
  iconClock,
  iconHourglass,
  iconPenLine,
} from '../../../icons/icons.ts';
import type { ServicesWords } from './services.words.ts';

const LOOKS: Readonly<Record<ServiceStatus, readonly [tone: string, icon: IconPath]>> = {
  draft: ['', iconPenLine],
  'in-moderation': ['warning', iconClock],
  rejected: ['danger', iconCircleX],
  withdrawn: ['', iconCircleSlash],
  'not-offered': ['', iconCircleDashed],
  'to-accept': ['info', iconHourglass],
  refused: ['danger', iconBan],
  deactivated: ['', iconCirclePause],
  'no-agreement': ['info', iconHourglass],
  'switched-off': ['info', iconCircleAlert],
  active: ['success', iconCircleCheck],
};

/** Where a service stands, at a glance (PAR-8). */
export function serviceTag(status: ServiceStatus, t: ServicesWords): TemplateResult {
  const [tone, path] = LOOKS[status];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`status.${status}`)}</span>`;
}

/** What that means, or why somebody said no, in one sentence. */
export function statusInWords({ status, reason, revision, submittedAt, sites }: ServiceView, t: ServicesWords): string {
  if (reason) return t('reason', { reason });
  if (revision && submittedAt) return t('revision.waits');
  return status === 'active' ? t('sites', { count: sites }) : t(`about.${status}`);
}

/** “from Rp 85.000”, “on quote”. */
export function priceInWords(
  { price, currency, from }: Pick<ServiceView, 'price' | 'currency' | 'from'>,
  t: ServicesWords,
  format: Formats,
): string {
  if (price === null) return t('price.quote');
  const money = format.money({ amount: price, currency });
  return from ? t('price.from-of', { money }) : money;
}

/** “114 km²”. */
export function areaInWords(
  squareMetres: number,
  t: (key: 'km2', params: { area: string }) => string,
  format: Formats,
): string {
  const km2 = squareMetres / 1e6;
  return t('km2', { area: format.number(km2, { maximumFractionDigits: km2 < 10 ? 1 : 0 }) });
}
