import type { QueuePage, TicketState } from '@pasar/core/tickets';
import { html, type TemplateResult } from 'lit';
import type { QueueReading } from './queue-desk.ts';

/**
 * The way of a ticket in four figures, and what of each needs a person; a figure narrows the queue to it, once more shows
 * everything again.
 */
export function queueCounts(
  { submitted, invoiced, unpaid, paid, late, dueSoon, created, medianDays }: QueuePage['counts'],
  state: TicketState | undefined,
  { t, format }: QueueReading,
  look: (state: TicketState | undefined) => void,
): TemplateResult {
  const soon = [late ? t('count.late', { count: late }) : '', dueSoon ? t('count.soon', { count: dueSoon }) : ''];
  const median =
    medianDays === null ? '' : t('count.median', { days: format.number(medianDays, { maximumFractionDigits: 1 }) });
  const stations: readonly (readonly [TicketState, number, string, string])[] = [
    ['submitted', submitted, submitted ? t('count.submitted') : t('count.none'), ''],
    [
      'licence-invoiced',
      invoiced,
      unpaid ? t('count.unpaid', { count: unpaid }) : t('count.invoiced'),
      unpaid ? 'warn' : '',
    ],
    ['licence-paid', paid, soon.filter(Boolean).join(', ') || t('count.paid'), late ? 'bad' : dueSoon ? 'warn' : ''],
    ['account-created', created, [t('count.month'), median].filter(Boolean).join(', '), ''],
  ];
  return html`<ol class="card stations">${stations.map(
    ([of, count, detail, tone]) => html`<li><button type="button" aria-pressed=${state === of ? 'true' : 'false'}
      @click=${() => look(state === of ? undefined : of)}>
      <b class="num">${format.number(count)}</b> <span class="station">${t(`state.${of}`)}</span> <span class="t12 ${tone || 'q'}">${detail}</span>
    </button></li>`,
  )}</ol>`;
}
