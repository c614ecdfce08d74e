import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../../../parts/ask.ts';
import { textField } from '../../../parts/text-field.ts';
import { invoiceFields, paymentFields } from '../billing-fields.ts';
import type { QueueReading } from './queue-desk.ts';
import type { TicketDeeds } from './ticket-deeds.ts';

export interface TicketSheet {
  readonly deeds: TicketDeeds;
  readonly reading: QueueReading;
  readonly words: Words;
  readonly locale: string;
  readonly isOnline: boolean;
  readonly run: () => void;
}

/** The one question before something is done about a ticket: what it is, whom it tells, and what it needs to know. */
export function ticketSheet(sheet: TicketSheet): TemplateResult | typeof nothing {
  const { deeds, reading, words, locale, isOnline, run } = sheet;
  const { deed } = deeds;
  if (!deed.about) return nothing;
  const { act, ticket } = deed.about;
  const { t, zone } = reading;
  const names = { name: ticket.name, organization: ticket.organization.name };
  return ask(
    {
      deed,
      title: t(`ask.${act}`, names),
      body: html`<p class="q">${t(`ask.${act}.detail`, names)}</p>${deed.isOpen ? fields(sheet) : nothing}`,
      yes: t(`act.${act}`),
      no: words('close'),
      isGrave: act === 'decline',
      isReady: deeds.isReady({ locale, zone }),
      isOnline,
      run,
    },
    words,
  );
}

function fields({ deeds, reading, words, locale }: TicketSheet): TemplateResult | typeof nothing {
  const { act, ticket } = deeds.deed.about!;
  const { t } = reading;
  if (act === 'invoice' || act === 'reinvoice') return invoiceFields(deeds.billing, { ...reading, words, locale });
  if (act === 'pay') return paymentFields(deeds.billing, ticket.invoice, { ...reading, words, locale });
  if (act !== 'decline') return nothing;
  return textField({
    name: 'reason',
    label: t('field.reason'),
    value: deeds.reason,
    rows: 4,
    maxLength: 1000,
    hint: t('field.reason.hint', { organization: ticket.organization.name }),
    onInput: (value) => deeds.explain(value),
  });
}
