import type { OrderForm } from '@pasar/core/catalog';
import { type Answers, estimate } from '@pasar/core/forms';
import { HOUR, type Instant, inLocale, later } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCalendarX2, iconSend, iconShieldCheck, iconUsers } from '../../icons/icons.ts';
import type { FormScope } from './scope.ts';

/** What it costs so far, in one line: `Rp 195.000`, `from Rp 195.000`, or that it is quoted. */
export function priceSoFar(
  scope: FormScope,
  { form, price, service }: OrderForm,
  answers: Answers,
): { label: string; amount: string; quoted: boolean } {
  const { total, from } = estimate(form, answers, service?.price ?? price);
  if (!total) return { label: scope.t('total'), amount: scope.t('quote'), quoted: true };
  return { label: scope.t(from ? 'total.from' : 'total'), amount: scope.format.money(total), quoted: false };
}

/** The price so far and why: each answer that has an effect is a line. */
export function summary(scope: FormScope, order: OrderForm, answers: Answers): TemplateResult {
  const { form, kind } = order;
  const price = order.service?.price ?? order.price;
  const { lines } = estimate(form, answers, price);
  const { label, amount, quoted } = priceSoFar(scope, order, answers);
  const { money, number } = scope.format;
  return html`<h2 class="h16" id="summary">${scope.t('summary')}</h2>
    ${
      !quoted
        ? html`<dl class="lines num">${lines.map((line) => {
            const name = line.code === 'service' ? kind.name : inLocale(line.label, scope.language);
            const why =
              line.code === 'service'
                ? `${number(line.quantity)}\u00a0×\u00a0${money(line.unitPrice)}`
                : line.note && inLocale(line.note, scope.language);
            return html`<div><dt>${name}${why ? html` <span class="q3 t13" dir="auto">${why}</span>` : nothing}</dt><dd>${money(line.amount)}</dd></div>`;
          })}</dl>`
        : html`<p class="t13 q">${scope.t('quote.why')}</p>`
    }
    <div class="total num" aria-live="polite"><span class="h16">${label}</span><span class=${quoted ? 'h16' : 'h24'}>${amount}</span></div>
    <p class="aside t13 q">${icon(iconShieldCheck, { size: 16 })}<span>${scope.t('pay')}</span></p>`;
}

/** What happens after sending, said before: who answers by when, who chooses, until when one may change one's mind. */
export function afterwards(
  scope: FormScope,
  { service, expect }: OrderForm,
  zone: string,
  now: Instant,
): TemplateResult {
  const { t, format } = scope;
  const { eligible, proposalsRequired, offerHours, cancelFreeHours } = expect;
  const by = later(now, offerHours * HOUR);
  const others = eligible - 1;
  const steps: [string, string][] = service
    ? [
        [
          iconSend,
          t('after.partner', {
            partner: service.partner.name,
            time: `${format.day(by, zone)} ${format.time(by, zone)}`,
          }),
        ],
      ]
    : [[iconSend, t('after.asked', { count: eligible })]];
  if (!service && eligible > 0) steps.push([iconUsers, t('after.choose', { count: proposalsRequired })]);
  if (service && others > 0) steps.push([iconUsers, t('after.otherwise', { count: others })]);
  steps.push([iconCalendarX2, t('after.cancel', { count: cancelFreeHours })]);
  return html`<h3 class="t13 strong">${t('after')}</h3>
    <ol class="t13 q">${steps.map(([shape, text]) => html`<li class="aside">${icon(shape, { size: 16 })}<span>${text}</span></li>`)}</ol>`;
}
