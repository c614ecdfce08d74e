import type { LicenceInvoice } from '@pasar/core/licences';
import type { QueueTicket, TicketStep } from '@pasar/core/tickets';
import { html, type TemplateResult } from 'lit';
import { type Step, steps } from '../../../parts/steps.ts';
import type { QueueReading } from './queue-desk.ts';

const BEGINNING = ['submitted', 'licence-invoiced', 'licence-paid'] as const;
const AHEAD = { submitted: 'invoice', 'licence-invoiced': 'pay', 'licence-paid': 'create-account' } as const;
/** The clock's warnings, and words between: no steps of the way. */
const isWord = ({ code }: TicketStep) => code === 'answered';

/** PAR-2: what happened, who did it, and what is still to come up to the account. */
export function ticketStory(ticket: QueueTicket, reading: QueueReading): TemplateResult {
  const { t } = reading;
  const at = BEGINNING.indexOf(ticket.state as (typeof BEGINNING)[number]);
  const ahead =
    at < 0
      ? []
      : BEGINNING.slice(at).map((state, i): Step => {
          const act = AHEAD[state];
          const names = { organization: ticket.organization.name, email: ticket.entity.supportEmail ?? ticket.name };
          return {
            title: t(`to.${act}`),
            detail: i === 0 ? t(`to.${act}.detail`, names) : undefined,
            state: i === 0 ? 'now' : 'ahead',
          };
        });
  const words = { done: t('step.done'), now: t('step.now'), ahead: t('step.ahead'), failed: t('step.failed') };
  return steps([...happened(ticket, reading), ...ahead], words);
}

function happened({ story, invoices, organization }: QueueTicket, { t, format, zone }: QueueReading): Step[] {
  const issued = [...invoices].reverse();
  const paid = invoices.find(({ paidAt }) => paidAt);
  let invoiced = 0;
  const day = (at: TicketStep['at']) =>
    format.date(at, zone, { weekday: 'short', day: 'numeric', month: 'short', ...format.clock, minute: '2-digit' });
  return story.map((step): Step => {
    const invoice: LicenceInvoice | undefined =
      step.code === 'invoiced' || step.code === 'reinvoiced'
        ? issued[invoiced++]
        : step.code === 'paid'
          ? paid
          : undefined;
    const amount = invoice ? format.money(invoice.amount) : '';
    const who = isWord(step) ? t(`by.${step.by}`) : '';
    return {
      title: t(`story.${step.code}`, { organization: organization.name, amount, who }),
      detail: html`<span class="num">${[day(step.at), invoice?.number].filter(Boolean).join(' · ')}</span>${
        step.text ? html`<span class="quote t13 said">${step.text}</span>` : ''
      }`,
      state: step.code === 'declined' || step.code === 'withdrawn' || step.code === 'overdue' ? 'failed' : 'done',
    };
  });
}
