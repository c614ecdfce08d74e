import type { ServiceStatus, ServiceView } from '@pasar/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../../element/formats.ts';
import { type IconPath, icon } from '../../../../icons/icon.ts';
import {
  iconBan,
  iconCircleCheck,
  iconCircleDashed,
  iconCirclePause,
  iconCircleSlash,
  iconCircleX,
  iconFileText,
  iconHourglass,
  iconInbox,
  iconPencil,
  iconPenLine,
  iconSend,
} from '../../../../icons/icons.ts';
import { type MenuItem, menu } from '../../../../parts/menu.ts';
import { table } from '../../../../parts/table.ts';
import type { ServicesWords } from './partner-services.words.ts';
import { type Covering, coveringOf, type PartnerServices } from './services-desk.ts';

export interface ServicesReading {
  readonly t: ServicesWords;
  readonly format: Formats;
  /** IANA. */
  readonly zone: string;
  readonly language: string;
}

const LOOKS: Readonly<Record<ServiceStatus, readonly [tone: string, icon: IconPath]>> = {
  draft: ['', iconPencil],
  'in-moderation': ['warning', iconHourglass],
  rejected: ['danger', iconCircleX],
  withdrawn: ['', iconCircleSlash],
  'not-offered': ['', iconCircleDashed],
  'to-accept': ['info', iconInbox],
  refused: ['', iconBan],
  deactivated: ['', iconCirclePause],
  'no-agreement': ['warning', iconFileText],
  'switched-off': ['warning', iconCircleDashed],
  active: ['success', iconCircleCheck],
};

/** PAR-8: where it stands, at a glance. */
export function serviceTag(status: ServiceStatus, t: ServicesWords): TemplateResult {
  const [tone, path] = LOOKS[status];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`status.${status}`)}</span>`;
}

/** `12.5 %` of 1250 basis points. */
export function rateInWords(basisPoints: number, format: Formats): string {
  return format.number(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 });
}

/** What the agreement has, else what a draft would propose; why, in a few words. */
export function rateOf(service: ServiceView, { rates }: PartnerServices) {
  const line = rates.get(service.id);
  return line?.applies ?? line?.proposed ?? undefined;
}

export function servicesRows(
  all: PartnerServices,
  reading: ServicesReading,
  open: (service: ServiceView) => void,
  items: (service: ServiceView) => readonly MenuItem[],
): TemplateResult {
  const { t, format, language } = reading;
  return table<ServiceView>({
    label: t('title'),
    rows: all.services,
    keyOf: ({ id }) => id,
    open,
    endLabel: t('head.menu'),
    columns: [
      {
        name: 'service',
        label: t('head.service'),
        narrow: 'first',
        cell: ({ kind, summary }) => {
          const text = wordsIn(summary, language);
          return html`<span>${kind.name}</span>${text ? html`<small class="q3 ell">${text}</small>` : nothing}`;
        },
      },
      {
        name: 'agreement',
        label: t('head.agreement'),
        cell: (service) => coveringCell(coveringOf(service, all.agreements), reading),
      },
      {
        name: 'rate',
        label: t('head.rate'),
        isFigure: true,
        narrow: 'none',
        cell: (service) => {
          const rate = rateOf(service, all);
          if (!rate) return '—';
          return html`${rateInWords(rate.rate, format)}<small class="q3">${t(rate.because === 'agreement' ? 'agreed' : 'proposed')}</small>`;
        },
      },
      {
        name: 'where',
        label: t('head.where'),
        narrow: 'none',
        cell: ({ sites }) => (sites ? t('sites', { count: sites }) : html`<span class="q3">—</span>`),
      },
      {
        name: 'status',
        label: t('head.status'),
        narrow: 'end',
        cell: (service) => {
          const rate = rateOf(service, all);
          return html`${rate ? html`<span class="rate-narrow num">${rateInWords(rate.rate, format)}</span>` : nothing}${serviceTag(service.status, t)}`;
        },
      },
    ],
    end: (service) => {
      const choices = items(service);
      return choices.length
        ? menu(`service-${service.id}`, t('menu', { service: service.kind.name }), choices)
        : nothing;
    },
  });
}

/** Words in no language of the reader's: the first there are stand for all. */
export function wordsIn(text: ServiceView['summary'], language: string): string | undefined {
  return text[language] ?? Object.values(text).find(Boolean);
}

export function coveringCell(
  { inForce, endsAt, coming }: Covering,
  { t, format, zone }: ServicesReading,
): TemplateResult {
  if (coming) {
    return html`<span class="covering warning">${icon(coming.state === 'draft' ? iconPenLine : iconSend, { size: 16 })}${t(`agreement.${coming.state}`, { version: coming.version })}</span>${
      inForce ? html`<small class="q3">${t('agreement.holds', { version: inForce })}</small>` : nothing
    }`;
  }
  if (!inForce)
    return html`<span class="covering q3">${icon(iconCircleDashed, { size: 16 })}${t('agreement.none')}</span>`;
  return html`<span class="covering success">${icon(iconCircleCheck, { size: 16 })}${t('agreement.in-force', { version: inForce })}</span>${
    endsAt ? html`<small class="q3">${t('agreement.until', { date: format.date(endsAt, zone) })}</small>` : nothing
  }`;
}
