import type { RequestSummary, RequestView } from '@pasar/core/requests';
import { html, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconCalendarCheck,
  iconCircleCheck,
  iconCircleDot,
  iconCircleSlash,
  iconClock,
  iconHourglass,
} from '../../icons/icons.ts';
import type { Reader } from './reader.ts';
import { shortTime } from './times.ts';

/** REQ-14: what happens next, who acts, by when: in one line. */

type Tone = 'act' | 'wait' | 'date' | 'done' | 'over';

export const NEXT_ICONS: Readonly<Record<Tone, IconPath>> = {
  act: iconCircleDot,
  wait: iconHourglass,
  date: iconCalendarCheck,
  done: iconCircleCheck,
  over: iconCircleSlash,
};

export function toneOf({ state, next }: RequestSummary, { isCustomer }: Reader): Tone {
  if (next.code === 'none') return state === 'fulfilled' ? 'done' : 'over';
  if (next.actor === 'customer' && isCustomer) return 'act';
  return next.code === 'visit' || next.code === 'visit-under-way' ? 'date' : 'wait';
}

/** The one a request was offered to first, from its story. */
const offeredTo = (order: RequestSummary | RequestView): string | undefined =>
  'story' in order ? order.story.findLast(({ code }) => code === 'offered')?.partner : undefined;

/** @param time how its time is written */
export function nextInWords(order: RequestSummary | RequestView, reader: Reader, time = shortTime): string {
  const { t, format, organization, isCustomer, now } = reader;
  const { way, state, site } = order;
  const { code, by } = order.next;
  const partner = order.partner?.name ?? offeredTo(order) ?? t('partner');
  const at = by ? time(by, site.zone, format, now) : '';
  const until = (what: string) => (by ? t('next.by', { what, time: at }) : what);
  switch (code) {
    case 'none':
      return t(state === 'fulfilled' || state === 'cancelled' || state === 'lapsed' ? `state.${state}` : 'ended');
    case 'send':
      return t('next.send', { organization });
    case 'partners-propose':
      if (way === 'manager') return until(t('next.assign', { organization }));
      return until(t(way === 'first' ? 'next.take' : 'next.partners-propose'));
    case 'choose':
      return until(t(isCustomer ? 'next.choose' : 'next.choose.staff'));
    case 'partner-answers':
    case 'reconfirm':
      return until(t(`next.${code}`, { partner }));
    case 'visit':
      return by ? t('next.visit.at', { partner, time: at }) : t('next.visit', { partner });
    default:
      return t(`next.${code}`, { partner });
  }
}

/** Under an order's name in the list. */
export function nextLine(order: RequestSummary, reader: Reader): TemplateResult {
  const tone = toneOf(order, reader);
  const path = order.state === 'lapsed' ? iconClock : NEXT_ICONS[tone];
  return html`<span class="next ${tone} t13">${icon(path, { size: 16 })}<span>${nextInWords(order, reader)}</span></span>`;
}
