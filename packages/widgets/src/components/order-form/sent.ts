import type { RequestView } from '@pasar/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCalendarCheck, iconCircleCheck, iconClock, iconHouse, iconPenLine } from '../../icons/icons.ts';
import type { FormScope } from './scope.ts';

export interface Sent {
  readonly request: RequestView;
  /** It had arrived by an earlier try, as it was then. */
  readonly earlier: boolean;
  /** The partner who was asked alone. */
  readonly partner: string | undefined;
  /** The wished windows, in words. */
  readonly when: string;
  /** Where the host shows the person's orders. */
  readonly ordersUrl: string | undefined;
  again(): void;
}

/** After sending: what happens next, by when, and how to change it (REQ-14). */
export function sentView(
  scope: FormScope,
  { request, earlier, partner, when, ordersUrl, again }: Sent,
): TemplateResult {
  const { t, format } = scope;
  const { number, kind, site } = request;
  const { code, by } = request.next;
  const time = by ? `${format.day(by, site.zone)} ${format.time(by, site.zone)}` : '';
  const next = {
    'partner-answers': 'sent.partner-answers',
    'partners-propose': 'sent.partners-propose',
    send: 'sent.send',
  } as const;
  const key = next[code as keyof typeof next];
  const said = code === 'partner-answers' && partner ? t('after.partner', { partner, time }) : key && t(key, { time });
  return html`<section class="card sent">
    <span class="seal">${icon(iconCircleCheck, { size: 24 })}</span>
    <h2 class="h24" tabindex="-1">${t('sent')}</h2>
    <p class="q">${kind.name} <span class="dot"></span> <span class="num">${t('sent.number', { number })}</span></p>
    ${earlier ? html`<p class="note warning">${t('sent.first')}</p>` : nothing}
    <ul class="steps q">
      <li class="aside">${icon(iconHouse)}<span>${site.name}, ${site.address}</span></li>
      ${when ? html`<li class="aside">${icon(iconCalendarCheck)}<span>${when}</span></li>` : nothing}
    </ul>
    <div class="steps">
      <h3 class="h16">${t('sent.next')}</h3>
      <ol>
        ${said ? html`<li class="aside">${icon(iconClock)}<span>${said}</span></li>` : nothing}
        <li class="aside">${icon(iconPenLine)}<span>${t('sent.change')}</span></li>
      </ol>
    </div>
    <div class="actions">
      ${ordersUrl ? html`<a class="btn btn-primary" href=${ordersUrl}>${t('sent.orders')}</a>` : nothing}
      <button type="button" class="btn" @click=${again}>${t('sent.again')}</button>
    </div>
  </section>`;
}
