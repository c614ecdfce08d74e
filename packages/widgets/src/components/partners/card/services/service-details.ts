import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../icons/icon.ts';
import { iconX } from '../../../../icons/icons.ts';
import { modal } from '../../../../parts/modal.ts';
import { coveringOf, type PartnerServices } from './services-desk.ts';
import { coveringCell, type ServicesReading, serviceTag, wordsIn } from './services-rows.ts';

export interface ServiceDetails extends ServicesReading {
  readonly all: PartnerServices | undefined;
  readonly service: ServiceView | undefined;
  readonly close: () => void;
}

/** A service in full, from the side: its words, what it costs, its rate and why it is this one (PAR-12). */
export function serviceDetails(details: ServiceDetails): TemplateResult {
  const { service, close } = details;
  return html`<dialog class="sheet side" aria-labelledby="service" closedby="any" ${modal(service !== undefined)} @close=${close}>${
    service ? content(service, details) : nothing
  }</dialog>`;
}

function content(service: ServiceView, details: ServiceDetails): TemplateResult {
  const { t, format, language, close, all } = details;
  const { kind, summary, description, price, currency, from, warrantyDays, zone, reducedTo, sites, reason, status } =
    service;
  const line = all?.rates.get(service.id);
  const km2 = ({ squareMetres }: { readonly squareMetres: number }) =>
    t('area', { area: format.number(squareMetres / 1e6, { maximumFractionDigits: squareMetres < 1e7 ? 1 : 0 }) });
  const amount = price === null ? undefined : format.money({ amount: price, currency });
  const fact = (term: string, value: unknown) => (value ? html`<dt>${term}</dt><dd>${value}</dd>` : nothing);
  const [short, long] = [wordsIn(summary, language), wordsIn(description, language)];
  return html`<div class="sheet-head"><h2 class="h20" id="service">${kind.name}</h2>
      <button type="button" class="icon-btn" aria-label=${(t as Words)('close')} @click=${close}>${icon(iconX)}</button></div>
    <div class="details">
      <div>${serviceTag(status, t)} <span class="t13 q">${kind.categoryName}</span></div>
      ${reason ? html`<p>${t('reason.is', { reason })}</p>` : nothing}
      ${short ? html`<p><b>${short}</b></p>` : nothing}
      ${long ? html`<p class="q">${long}</p>` : nothing}
      <dl class="facts">
        ${fact(t('price'), amount ? (from ? t('price.from', { price: amount }) : amount) : t('price.quote'))}
        ${fact(t('warranty'), warrantyDays ? t('days', { count: warrantyDays }) : undefined)}
        ${fact(t('head.agreement'), all ? coveringCell(coveringOf(service, all.agreements), details) : undefined)}
        ${fact(t('rate.applies'), line?.applies?.sentence)}
        ${fact(t('rate.proposed'), line?.proposed?.sentence)}
        ${fact(t('head.where'), sites ? t('sites', { count: sites }) : t('sites.none'))}
        ${fact(t('zone'), reducedTo ? t('zone.reduced', { left: km2(reducedTo), area: km2(zone) }) : km2(zone))}
      </dl>
    </div>`;
}
