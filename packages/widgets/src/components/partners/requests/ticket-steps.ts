import type { TicketView } from '@pasar/core/tickets';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { type Step, steps } from '../../../parts/steps.ts';
import type { TicketWords } from './ticket.words.ts';

type StateWords = Readonly<Record<Step['state'], string>>;

const AHEAD: readonly TicketView['next']['code'][] = [
  'operator-invoices',
  'partner-pays',
  'operator-creates',
  'partner-joins',
];
const BAD = ['overdue', 'declined'];

/** PAR-2: what has happened with a request, what happens now and by when, and what comes after. @param zone IANA */
export function ticketSteps(
  { story, next, overdue: isLate }: Pick<TicketView, 'story' | 'next' | 'overdue'>,
  t: TicketWords,
  format: Formats,
  zone: string,
  states: StateWords,
): TemplateResult {
  const past = story.map(
    ({ at, code, by, text }): Step => ({
      title: t(`ticket.${code}`),
      detail: html`${format.moment(at, zone)}, ${t(`by.${by}`)}${text ? html`<br /><q class="said">${text}</q>` : ''}`,
      state: BAD.includes(code) ? 'failed' : 'done',
    }),
  );
  const from = AHEAD.indexOf(next.code);
  const coming = (from < 0 ? [] : AHEAD.slice(from)).map((code, index): Step => {
    const isNow = index === 0;
    const date =
      isNow && next.until && format.date(next.until, zone, { day: 'numeric', month: 'long', year: 'numeric' });
    const when = date
      ? isLate
        ? html`<b class="late">${t('late', { date })}</b>`
        : t('until', { date })
      : code === 'operator-creates'
        ? t('after-payment')
        : undefined;
    return {
      title: t(`ahead.${code}`),
      ...(when && { detail: when }),
      state: isNow ? 'now' : 'ahead',
    };
  });
  return steps([...past, ...coming], states);
}
