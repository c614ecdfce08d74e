import type { Instant } from '@pasar/core/kernel';
import type { DueDays } from '@pasar/core/tickets';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import type { QueueWords } from './queue.words.ts';

/** So many of the days stand in a row, the latest ones; a longer delay is said in words. */
const SHOWN = 7;

/** Noon: the same civil date on every clock that is read in UTC. */
const noon = (date: string): Instant => `${date}T12:00:00.000Z` as Instant;

function classOf({ date, isOff }: DueDays['days'][number], { today, due }: DueDays): string {
  const isLate = today > due;
  const when = date === today ? 'today' : date < today ? 'past' : 'ahead';
  return [when, isOff ? 'off' : '', isLate && !isOff ? 'late' : ''].filter(Boolean).join(' ');
}

/** A square a day: gone, today, to come; weekends and holidays hatched. Said in words beside: `dueInWords`. */
export function dueSquares(days: DueDays, format: Formats): TemplateResult {
  return html`<span class="squares" aria-hidden="true">${days.days
    .slice(-SHOWN)
    .map(
      (day) => html`<i class=${classOf(day, days)}>${format.date(noon(day.date), 'UTC', { weekday: 'narrow' })}</i>`,
    )}</span>`;
}

/** The same with their dates, large. */
export function dueCalendar(days: DueDays, format: Formats, t: QueueWords): TemplateResult {
  return html`<ol class="due-calendar">${days.days.slice(-SHOWN).map((day) => {
    const { date, isOff } = day;
    const more = [
      isOff ? t('day.off') : '',
      date === days.today ? t('day.today') : '',
      date === days.due ? t('day.due') : '',
    ];
    const words = more.filter(Boolean).join(', ');
    return html`<li class=${classOf(day, days)}><span>${format.date(noon(date), 'UTC', { weekday: 'short' })}</span>
      <b class="num">${format.date(noon(date), 'UTC', { day: 'numeric' })}</b>${words ? html`<span class="vh">${words}</span>` : ''}</li>`;
  })}</ol>`;
}

/** “1 day late”, “due tomorrow”, “due Thu 26 Nov”; late by days that count. */
export function dueInWords(
  { today, due, days }: DueDays,
  format: Formats,
  t: QueueWords,
): { readonly words: string; readonly tone: 'bad' | 'warn' | 'q' } {
  if (today > due) {
    const late = days.filter(({ date, isOff }) => date > due && !isOff).length;
    return { words: t('late', { count: Math.max(1, late) }), tone: 'bad' };
  }
  const isNear = days.filter(({ date, isOff }) => date > today && !isOff).length < 2;
  const day = isNear
    ? format.day(noon(due), 'UTC', new Date(noon(today)))
    : format.date(noon(due), 'UTC', { weekday: 'short', day: 'numeric', month: 'short' });
  return { words: t('due', { day }), tone: isNear ? 'warn' : 'q' };
}

/** “Wed 25 Nov”. */
export function civilInWords(date: string, format: Formats): string {
  return format.date(noon(date), 'UTC', { weekday: 'short', day: 'numeric', month: 'short' });
}
