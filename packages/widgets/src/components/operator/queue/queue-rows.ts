import type { QueueRow, TicketState } from '@pasar/core/tickets';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconTriangleAlert } from '../../../icons/icons.ts';
import { monogram } from '../../../parts/monogram.ts';
import { dueInWords, dueSquares } from './due-days.ts';
import { nextAct, type QueueReading } from './queue-desk.ts';

export interface QueueRows {
  readonly rows: readonly QueueRow[];
  readonly reading: QueueReading;
  readonly current: string | undefined;
  readonly open: (row: QueueRow) => void;
  readonly act: (row: QueueRow) => void;
}

const WAY: readonly TicketState[] = ['submitted', 'licence-invoiced', 'licence-paid', 'account-created'];
type Group = 'licence-paid' | 'submitted' | 'licence-invoiced' | 'ended';
const groupOf = ({ state }: QueueRow): Group =>
  state === 'licence-paid' || state === 'submitted' || state === 'licence-invoiced' ? state : 'ended';

/** In the order in which they come: accounts that are due, what is to be invoiced, what waits for payment, what has ended. */
export function queueRows({ rows, ...list }: QueueRows): TemplateResult {
  const groups = [...Map.groupBy(rows, groupOf)];
  return html`<div class="card rows">${groups.map(
    ([
      group,
      members,
    ]) => html`<h3 class="grp">${list.reading.t(`group.${group}`)} <span class="num">${members.length}</span></h3>
      <ul>${members.map((row) => queueRow(row, list))}</ul>`,
  )}</div>`;
}

function queueRow(row: QueueRow, { reading, current, open, act }: Omit<QueueRows, 'rows'>): TemplateResult {
  const { t } = reading;
  const next = nextAct(row.state);
  return html`<li class="row ticket ${current === row.id ? 'on' : ''}">
    ${monogram(row.name)}
    <div class="who"><button type="button" class="opener" data-key=${row.id} aria-current=${current === row.id ? 'true' : nothing}
        @click=${() => open(row)}>${row.name}</button>
      <p class="t12 q">${row.organization.name}</p><p class="t12 q num">${fact(row, reading)}</p></div>
    ${pips(row, reading)} <div class="clock">${clock(row, reading)}</div>
    ${next ? html`<button type="button" class="btn btn-s" aria-label=${t('act-on', { act: t(`act.${next}`), name: row.name })} @click=${() => act(row)}>${t(`act.${next}`)}</button>` : nothing}
  </li>`;
}

function fact({ state, invoice, paidAt, submittedAt, number }: QueueRow, { t, format, zone }: QueueReading): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  if (state === 'licence-paid' && paidAt) return t('fact.paid', { date: format.date(paidAt, zone, day) });
  if (state === 'licence-invoiced' && invoice)
    return t('fact.invoiced', { number: invoice.number, amount: format.money(invoice.amount) });
  return t('fact.submitted', { number, date: format.date(submittedAt, zone, day) });
}

/** How far it has come, of four steps. */
function pips({ state }: QueueRow, { t }: QueueReading): TemplateResult {
  const at = WAY.indexOf(state);
  if (at < 0) return html`<span class="pips"></span>`;
  const label = t('step-of', { step: at + 1, state: t(`state.${state}`) });
  return html`<span class="pips" role="img" aria-label=${label}>${WAY.map(
    (_, i) => html`<i class=${i < at ? 'gone' : i === at ? 'at' : ''}></i>`,
  )}</span>`;
}

/** What its time says: the days that count, or since when somebody is waited for. */
function clock({ state, dueDays, invoice, submittedAt, next }: QueueRow, { t, format }: QueueReading): TemplateResult {
  if (dueDays) {
    const { words, tone } = dueInWords(dueDays, format, t);
    return html`${dueSquares(dueDays, format)}<span class="t12 ${tone} strong">${words}</span>`;
  }
  if (state === 'licence-invoiced' && invoice) {
    const late = next.until ? (Date.now() - Date.parse(next.until)) / 86_400_000 : 0;
    return late >= 0 && next.until
      ? html`<span class="t13 warn with-icon">${icon(iconTriangleAlert, { size: 16 })}${t('unpaid', { count: Math.max(1, Math.floor(late)) })}</span>`
      : html`<span class="t13 q">${t('sent', { ago: format.relative(invoice.issuedAt) })}</span>`;
  }
  if (state === 'submitted')
    return html`<span class="t13 q">${t('asked', { ago: format.relative(submittedAt) })}</span>`;
  const tone = state === 'account-created' ? 'success' : state === 'declined' ? 'danger' : '';
  return html`<span class="tag ${tone}">${t(`state.${state}`)}</span>`;
}
