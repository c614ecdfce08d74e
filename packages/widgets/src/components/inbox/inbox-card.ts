import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { type IconPath, icon } from '../../icons/icon.ts';
import { iconCalendar, iconClock, iconNavigation, iconRepeat, iconTimer, iconZap } from '../../icons/icons.ts';
import { ring } from '../../parts/ring.ts';
import { timeLeft, windowInWords } from '../../parts/times-in-words.ts';
import type { InboxItem } from './inbox-model.ts';

export interface CardScope {
  readonly t: Words;
  readonly format: Formats;
  kindIcon(name: string): IconPath | undefined;
}

/** `1 h 5 min` */
export function travelInWords({ travelMinutes }: InboxItem, format: Formats): string {
  const amount = (count: number, unit: 'hour' | 'minute') =>
    format.number(count, { style: 'unit', unit, unitDisplay: 'short' });
  const hours = Math.floor(travelMinutes / 60);
  return hours ? `${amount(hours, 'hour')} ${amount(travelMinutes % 60, 'minute')}` : amount(travelMinutes, 'minute');
}

/** The word above the name: Autobook (REQ-7), or an offer to this partner alone. */
export function mark({ autobook, exclusive }: InboxItem, t: Words): TemplateResult | typeof nothing {
  if (autobook) return html`<span class="mark">${icon(iconZap, { size: 16 })}${t('autobook')}</span>`;
  if (exclusive) return html`<span class="mark own">${icon(iconRepeat, { size: 16 })}${t('exclusive')}</span>`;
  return nothing;
}

/** The ring of the time in which one can answer, and its words. */
export function timeRing(item: InboxItem, { t, format }: CardScope, size: number, whole = false): TemplateResult {
  const { share, words, short } = timeLeft(item.createdAt, item.answerBy, format);
  const text = share === 0 ? t('over') : whole ? t('left', { time: words }) : words;
  return html`<span class="time ${short ? 'short' : ''}">${ring({
    left: share,
    size,
    tone: short ? 'warn' : '',
    content: icon(short ? iconTimer : iconClock, { size: 16 }),
  })}<span class="t12 num">${text}</span></span>`;
}

/** How many of the proposals asked for are there. */
export function proposalCount({ proposals: { standing, required }, way }: InboxItem, t: Words): TemplateResult {
  if (way === 'first' || way === 'direct') return html`<span class="q">${t('taking')}</span>`;
  return html`<span class="count q">
    <span class="segs" aria-hidden="true">${Array.from({ length: Math.min(required, 8) }, (_, i) => html`<i class=${i < standing ? 'on' : ''}></i>`)}</span
    >${t('proposals', { count: required, standing })}</span>`;
}

/** Where an answered request stands. */
function standing({ state, proposal }: InboxItem, { t, format }: CardScope): TemplateResult {
  if (state === 'won') return html`<b class="ok">${t('won')}</b>`;
  if (state === 'lost') return html`<span class="q">${t('lost')}</span>`;
  if (state === 'declined' || !proposal) return html`<span class="q">${t('declined')}</span>`;
  return html`<b>${t('proposed', { price: format.money(proposal.price) })}</b>${
    proposal.state === 'pending' ? html`<span class="q">${t('pending')}</span>` : nothing
  }`;
}

/** What a partner needs to decide, and no contact data (JOB-4). */
export function inboxCard(item: InboxItem, scope: CardScope): TemplateResult {
  const { t, format } = scope;
  const [first, ...more] = item.windows;
  const picture = scope.kindIcon(item.kind.icon);
  return html`
    <span class="pic" aria-hidden="true">${picture ? icon(picture, { size: 24 }) : nothing}</span>
    <span class="who">
      ${mark(item, t)}
      <span class="t13 q name"><bdi>${item.customer}</bdi></span>
      <b class="what">${item.kind.name}</b>
    </span>
    ${item.state === 'open' || item.state === 'proposed' ? timeRing(item, scope, 34) : html`<span></span>`}
    <span class="facts t13 num">
      <span class="q">${icon(iconNavigation, { size: 16 })}${format.distance(item.distance)}, ${travelInWords(item, format)}</span>
      ${
        first
          ? html`<span class="q">${icon(iconCalendar, { size: 16 })}${windowInWords(first, item.zone, format)}${
              more.length ? html` <b class="more">+${more.length}</b>` : nothing
            }</span>`
          : nothing
      }
      <span class="foot">${
        item.state === 'open'
          ? html`<b>${t('points', { count: item.cost })}</b>${proposalCount(item, t)}`
          : standing(item, scope)
      }</span>
    </span>`;
}
