import type { TicketView } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconExternalLink, iconX } from '../../../icons/icons.ts';
import { modal } from '../../../parts/modal.ts';
import { webAddress } from '../../../parts/web-address.ts';
import type { RequestsWords } from './requests.words.ts';
import { ticketSteps } from './ticket-steps.ts';

export interface TicketSheet {
  readonly ticket: TicketView | undefined;
  readonly isOpen: boolean;
  /** Instead of the ticket: it has not come, or could not be had. */
  readonly instead: unknown;
  readonly t: RequestsWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  /** ORG-3: those who may ask for partners. */
  readonly mayAsk: boolean;
  readonly onClose: () => void;
  readonly onWithdraw: (ticket: TicketView) => void;
  readonly onCard: (partner: string) => void;
}

/** A request in full: its steps, and what was sent (PAR-2). */
export function ticketSheet(sheet: TicketSheet): TemplateResult {
  const { isOpen, onClose, ticket, instead } = sheet;
  const t = sheet.t as Words;
  return html`<dialog class="sheet side" aria-labelledby="ticket-title" closedby="any" ${modal(isOpen)} @close=${onClose}>
    ${
      isOpen
        ? html`<div class="sheet-head"><div><h2 class="h20" id="ticket-title">${ticket?.name ?? t('loading')}</h2>${
            ticket ? html`<p class="t13 q num">${t('request', { number: ticket.number })}</p>` : nothing
          }</div><button type="button" class="icon-btn" aria-label=${t('close')} @click=${onClose}>${icon(iconX)}</button></div>
          ${ticket ? body(ticket, sheet) : html`<div class="panel">${instead}</div>`}`
        : nothing
    }
  </dialog>`;
}

function body(ticket: TicketView, { t, format, zone, mayAsk, onWithdraw, onCard }: TicketSheet): TemplateResult {
  const { partner, helpdeskPage, can } = ticket;
  const states = {
    done: t('state.done'),
    now: t('state.now'),
    ahead: t('state.ahead'),
    failed: t('state.failed'),
  };
  const page = helpdeskPage && webAddress(helpdeskPage);
  return html`<div class="panel">
      <h3 class="h16">${t('steps')}</h3>
      ${ticketSteps(ticket, t, format, zone, states)}
      ${partner ? html`<div><button type="button" class="btn btn-s" @click=${() => onCard(partner.id)}>${t('card', { name: partner.name })}</button></div>` : nothing}
      ${page ? html`<p><a href=${page} target="_blank" rel="noopener noreferrer">${t('helpdesk')} ${icon(iconExternalLink, { size: 16 })}</a></p>` : nothing}
      <hr class="hr" />
      <h3 class="h16">${t('details')}</h3>
      <dl class="facts">${factsOf(ticket)
        .filter(([, value]) => value)
        .map(([name, value]) => html`<dt>${t(`fact.${name}`)}</dt><dd>${value}</dd>`)}</dl>
    </div>
    ${
      mayAsk && can.includes('withdraw')
        ? html`<div class="sheet-foot"><button type="button" class="btn" @click=${() => onWithdraw(ticket)}>${t('withdraw')}</button></div>`
        : nothing
    }`;
}

function factsOf({ entity, note, taxId }: TicketView) {
  const { bank } = entity;
  return [
    ['taxId', taxId],
    ['address', entity.address],
    ['phone', entity.phone],
    ['email', entity.supportEmail],
    ['business', entity.lineOfBusiness],
    ['bank', [bank?.name, bank?.iban ?? bank?.settlementAccount].filter(Boolean).join(', ')],
    ['note', note],
  ] as const;
}
