import type { Instant } from '@pasar/core/kernel';
import type { PointsReason, WalletLine } from '@pasar/core/points';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconContact,
  iconLock,
  iconPenLine,
  iconPlus,
  iconShoppingBag,
  iconTrophy,
  iconUndo2,
} from '../../icons/icons.ts';
import type { WalletWords } from './wallet.words.ts';

interface Reading {
  readonly t: WalletWords;
  readonly format: Formats;
  /** IANA. */
  readonly zone: string;
}

const ICONS: Readonly<Record<PointsReason, IconPath>> = {
  opening: iconPlus,
  purchase: iconShoppingBag,
  mission: iconTrophy,
  correction: iconPenLine,
  'give-back': iconUndo2,
  proposed: iconLock,
  took: iconLock,
  disclosed: iconContact,
  withdrawn: iconUndo2,
  'not-chosen': iconUndo2,
  undone: iconUndo2,
  'not-eligible': iconUndo2,
  cancelled: iconUndo2,
  lapsed: iconUndo2,
};

/** The history, newest first, by days of the organization's calendar. */
export function walletLines(lines: readonly WalletLine[], reading: Reading): TemplateResult {
  const { t, format, zone } = reading;
  const days = Map.groupBy(lines, ({ at }) => format.date(at, zone, { dateStyle: 'short' }));
  return html`<div class="card lines">
    <div class="line-head t12 q3" aria-hidden="true">
      <span>${t('head.time')}</span><span class="what">${t('head.why')}</span><span>${t('head.points')}</span><span>${t('head.balance')}</span>
    </div>
    ${[...days.values()].map(
      (day) => html`<section>
        <h3 class="day t13">${dayInWords(day[0]!.at, reading)}</h3>
        <ul>${day.map((line) => row(line, reading))}</ul>
      </section>`,
    )}
  </div>`;
}

function row({ at, why, points, held, balance, lead }: WalletLine, { t, format, zone }: Reading): TemplateResult {
  const kind = points > 0 ? 'in' : points < 0 ? 'out' : '';
  // A hold sets aside and spends nothing yet: it does not look like a charge.
  const tone = held > 0 ? 'hold' : kind;
  return html`<li class="line">
    <time class="q num" datetime=${at}>${format.time(at, zone)}</time>
    <span class="sign ${tone}">${icon(ICONS[why], { size: 16 })}</span>
    <div class="why">
      <p class="why-title">${t(`why.${why}`, { count: Math.abs(held) })}</p>
      ${lead ? html`<p class="t13 q">${lead.kind}, ${lead.customer}</p>` : nothing}
    </div>
    <p class="points num ${tone}"><span class="vh">${t('head.points')}: </span>${
      points === 0 ? html`<span class="vh">${format.number(0)}</span>` : signed(points, format)
    }</p>
    <p class="balance num q"><span class="vh">${t('head.balance')}: </span>${format.number(balance)}</p>
  </li>`;
}

/** With a minus as wide as the plus. */
function signed(points: number, format: Formats): string {
  return format.number(points, { signDisplay: 'exceptZero' }).replace('-', '−');
}

/** “Today, 24 November”; before yesterday “Sunday, 22 November”. */
function dayInWords(at: Instant, { format, zone }: Reading): string {
  const civil = (of: Instant) => format.date(of, zone, { dateStyle: 'short' });
  const isNear = [0, 86_400_000].some(
    (ago) => civil(new Date(Date.now() - ago).toISOString() as Instant) === civil(at),
  );
  const date = format.date(at, zone, { day: 'numeric', month: 'long' });
  const text = isNear
    ? `${format.day(at, zone)}, ${date}`
    : format.date(at, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
}
