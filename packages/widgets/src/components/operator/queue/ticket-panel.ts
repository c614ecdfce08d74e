import type { QueueTicket } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../../../element/deed.ts';
import type { Failure } from '../../../element/failure.ts';
import { icon } from '../../../icons/icon.ts';
import { iconExternalLink, iconHourglass, iconUsers, iconX } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { monogram } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { textField } from '../../../parts/text-field.ts';
import { webAddress } from '../../../parts/web-address.ts';
import { type InvoiceReading, invoicesList } from '../invoices-list.ts';
import { civilInWords, dueCalendar, dueInWords } from './due-days.ts';
import { nextAct, type QueueReading } from './queue-desk.ts';
import type { TicketAct } from './ticket-deeds.ts';
import { ticketStory } from './ticket-story.ts';

export interface TicketPanel {
  readonly ticket: QueueTicket | undefined;
  readonly failure: Failure | undefined;
  readonly reading: QueueReading;
  readonly invoices: InvoiceReading;
  readonly words: Words;
  readonly answering: Deed<undefined>;
  readonly answer: string;
  readonly isOnline: boolean;
  readonly typed: (answer: string) => void;
  readonly send: () => void;
  readonly act: (act: TicketAct) => void;
  readonly openAccount: (partner: string) => void;
  readonly close: () => void;
  readonly retry: () => void;
}

/** A ticket beside the queue: until when, what happened, whom it is about, and the one thing to do about it. */
export function ticketPanel(panel: TicketPanel): TemplateResult {
  const { ticket, failure, words, close, retry, reading } = panel;
  const { t } = reading;
  const closing = html`<button type="button" class="icon-btn" aria-label=${words('close')} @click=${close}>${icon(iconX)}</button>`;
  if (!ticket) {
    return html`<aside class="card beside" aria-busy=${failure ? 'false' : 'true'}><header><div>${
      failure ? failureNotice(words, failure, retry) : html`<i class="skeleton line"></i>`
    }</div>${closing}</header>${failure ? nothing : html`<section><i class="skeleton block"></i></section>`}</aside>`;
  }
  return html`<aside class="card beside" aria-labelledby="opened">
    <header>${monogram(ticket.name, 'lg')}<div><h3 class="h16" id="opened" tabindex="-1">${ticket.name}</h3>
      <p class="t13 q"><span class="num">${ticket.number}</span> · ${t('for', { organization: ticket.organization.name })}</p></div>${closing}</header>
    ${due(ticket, reading)} ${twin(panel, ticket)}
    <section>${ticketStory(ticket, reading)}</section>
    ${acts(panel, ticket)} ${facts(ticket, reading)}
    ${
      ticket.invoices.length
        ? html`<section><h4>${t('invoices')}</h4>${invoicesList(ticket.invoices, panel.invoices)}</section>`
        : nothing
    }
    ${answering(panel, ticket)}
  </aside>`;
}

/** Until when the account is to be there, and by which days that was counted. */
function due({ dueDays, dueAt }: QueueTicket, { t, format }: QueueReading): TemplateResult | typeof nothing {
  if (!dueDays || !dueAt) return nothing;
  const { words, tone } = dueInWords(dueDays, format, t);
  const isLate = tone === 'bad';
  return html`<section>
    <p class="due-head"><b>${t('due-by', { date: civilInWords(dueDays.due, format) })}</b>
      <span class="with-icon ${tone === 'q' ? 'q' : tone}">${icon(iconHourglass, { size: 16 })}${isLate ? words : format.relative(dueAt)}</span></p>
    ${dueCalendar(dueDays, format, t)}
    <p class="t12 q">${t('counted')}</p>
  </section>`;
}

/** PAR-4: the company is here already, so that there is no account to be made anew. */
function twin({ reading: { t }, openAccount }: TicketPanel, ticket: QueueTicket): TemplateResult | typeof nothing {
  const { twin } = ticket;
  if (!twin) return nothing;
  const action = { label: t('open-account'), run: () => openAccount(twin.id) };
  return html`<section>${notice({ tone: 'info', icon: iconUsers, title: t('twin.title'), text: t('twin.detail', { name: twin.name }), action })}</section>`;
}

function acts({ reading: { t }, act, openAccount }: TicketPanel, ticket: QueueTicket): TemplateResult | typeof nothing {
  const next = nextAct(ticket.state);
  const may = (move: QueueTicket['can'][number]) => ticket.can.includes(move);
  const { partner } = ticket;
  if (!next && !partner) return nothing;
  return html`<section class="acts">
    ${next && may(next) ? html`<button type="button" class="btn btn-primary btn-block" @click=${() => act(next)}>${t(`act.${next}`)}</button>` : nothing}
    ${partner ? html`<button type="button" class="btn btn-block" @click=${() => openAccount(partner.id)}>${t('open-account')}</button>` : nothing}
    ${may('reinvoice') ? html`<button type="button" class="btn btn-quiet btn-block" @click=${() => act('reinvoice')}>${t('act.reinvoice')}</button>` : nothing}
    ${may('decline') ? html`<button type="button" class="btn btn-quiet btn-block grave-link" @click=${() => act('decline')}>${t('decline')}</button>` : nothing}
  </section>`;
}

/** Whom it is about, as the community manager has sent it. */
function facts({ entity, note, helpdeskPage }: QueueTicket, { t }: QueueReading): TemplateResult {
  const page = webAddress(helpdeskPage ?? undefined);
  const all: readonly (readonly [string, unknown])[] = [
    [t('entity.full'), entity.fullName ?? entity.name],
    [t('entity.tax'), html`<span class="num">${entity.taxId}</span>`],
    [t('entity.registration'), entity.registrationNumber],
    [t('entity.line'), entity.lineOfBusiness],
    [t('entity.address'), entity.address],
    [t('entity.phone'), entity.phone && html`<a href="tel:${entity.phone}">${entity.phone}</a>`],
    [
      t('entity.email'),
      entity.supportEmail && html`<a href="mailto:${entity.supportEmail}">${entity.supportEmail}</a>`,
    ],
  ];
  return html`<section><h4>${t('company')}</h4>
    <dl class="facts">${all.filter(([, value]) => value).map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
    ${note ? html`<p class="quote">${note}</p>` : nothing}
    ${page ? html`<a class="with-icon" href=${page} target="_blank" rel="noreferrer">${icon(iconExternalLink, { size: 16 })}${t('helpdesk')}</a>` : nothing}
  </section>`;
}

/** ORG-4: a word to the organization; it is written to, and reads it on the ticket. */
function answering(panel: TicketPanel, { can, organization }: QueueTicket): TemplateResult | typeof nothing {
  const { reading, answering, answer, typed, send, words, isOnline } = panel;
  const { t } = reading;
  if (!can.includes('answer')) return nothing;
  const isReady = answer.trim() !== '' && isOnline && !answering.isSending;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isReady) send();
  };
  return html`<section><form class="stack" novalidate @submit=${submit}>
    ${answering.failure ? failureNotice(words, answering.failure) : nothing}
    ${textField({ name: 'answer', label: t('answer', { organization: organization.name }), value: answer, rows: 3, maxLength: 4000, onInput: typed })}
    <button type="submit" class="btn" aria-disabled=${isReady ? 'false' : 'true'}>${answering.isSending ? words('loading') : t('answer.send')}</button>
  </form></section>`;
}
