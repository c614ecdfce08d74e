import type { ServiceView } from '@pasar/core/services';
import { html, type TemplateResult } from 'lit';
import { iconReceiptText } from '../../../../icons/icons.ts';
import { notice } from '../../../../parts/notice.ts';
import { table } from '../../../../parts/table.ts';
import type { AboutReading } from './about-reading.ts';

/** What the partner asks for each service that it has not withdrawn. */
export function priceList(services: readonly ServiceView[], { t, format }: AboutReading): TemplateResult {
  const rows = services.filter(({ state }) => state !== 'withdrawn');
  if (!rows.length)
    return notice({ tone: 'blank', icon: iconReceiptText, title: t('prices.none'), text: t('prices.none.detail') });
  return html`<div class="stack"><p class="q t13">${t('prices.about')}</p>${table<ServiceView>({
    label: t('prices'),
    rows,
    keyOf: ({ id }) => id,
    columns: [
      { name: 'service', label: t('head.service'), narrow: 'first', cell: ({ kind }) => kind.name },
      {
        name: 'warranty',
        label: t('head.warranty'),
        cell: ({ warrantyDays }) => (warrantyDays ? t('warranty', { count: warrantyDays }) : '—'),
      },
      {
        name: 'price',
        label: t('head.price'),
        isFigure: true,
        narrow: 'end',
        cell: ({ price, currency, from }) => {
          if (price === null) return t('price.quote');
          const money = format.money({ amount: price, currency });
          return from ? t('price.from', { price: money }) : money;
        },
      },
    ],
  })}</div>`;
}
