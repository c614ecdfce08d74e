import type { LicenceInvoice } from '@pasar/core/licences';
import { html, nothing, type TemplateResult } from 'lit';
import { iconReceiptText } from '../../../icons/icons.ts';
import { type MenuItem, menu } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { table } from '../../../parts/table.ts';
import type { AccountReading } from '../accounts/account-status.ts';
import { invoiceTag } from '../invoices-list.ts';
import type { InvoiceDesk } from './invoice-desk.ts';
import type { LicencesWords } from './licences.words.ts';

export interface InvoiceRows {
  readonly desk: InvoiceDesk;
  readonly reading: AccountReading & { readonly t: LicencesWords };
  readonly loading: string;
  readonly download: (invoice: LicenceInvoice) => void;
  readonly giveBack: (invoice: LicenceInvoice) => void;
  readonly openAccount: (partner: string) => void;
}

const STATES = ['issued', 'paid', 'owed-back', 'cancelled', 'given-back'] as const;

/** Every licence invoice with its document (PAR-16); their numbers have no gaps. */
export function invoiceRows(list: InvoiceRows): TemplateResult {
  const { desk, reading, loading } = list;
  const { t, format, zone } = reading;
  const { state, overdue } = desk.filter;
  const chip = (label: string, isOn: boolean, look: () => void) =>
    html`<button type="button" class="chip" aria-pressed=${isOn ? 'true' : 'false'} @click=${look}>${label}</button>`;
  return html`<div class="chips" role="group" aria-label=${t('head.state')}>
      ${chip(t('all'), !state && !overdue, () => desk.look({ state: undefined, overdue: false }))}
      ${chip(t('invoice.overdue'), overdue, () => desk.look({ state: undefined, overdue: !overdue }))}
      ${STATES.map((of) => chip(t(`invoice.${of}`), state === of, () => desk.look({ state: of, overdue: false })))}
    </div>
    <div aria-busy=${desk.loading ? 'true' : 'false'} class="invoices">${
      desk.items.length === 0
        ? notice({ tone: 'blank', icon: iconReceiptText, title: t('invoices.none'), text: t('invoices.none.detail') })
        : table<LicenceInvoice>({
            label: t('invoices'),
            rows: desk.items,
            keyOf: ({ id }) => id,
            endLabel: t('head.acts'),
            end: (invoice) =>
              menu(`menu-${invoice.id}`, t('acts-of', { number: invoice.number }), moves(invoice, list)),
            columns: [
              {
                name: 'number',
                label: t('head.number'),
                narrow: 'first',
                cell: ({ number }) => html`<span class="num">${number}</span>`,
              },
              { name: 'to', label: t('head.to'), cell: ({ to }) => to },
              {
                name: 'issued',
                label: t('head.issued'),
                cell: ({ issuedAt }) =>
                  html`<span class="num">${format.date(issuedAt, zone, { dateStyle: 'medium' })}</span>`,
              },
              { name: 'state', label: t('head.state'), narrow: 'end', cell: (invoice) => invoiceTag(invoice, t) },
              { name: 'amount', label: t('head.amount'), isFigure: true, cell: ({ amount }) => format.money(amount) },
            ],
          })
    }</div>
    ${
      desk.next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${desk.loading ? 'true' : 'false'} @click=${desk.more}>${
            desk.loading === 'more' ? loading : t('more')
          }</button></div>`
        : nothing
    }`;
}

function moves(invoice: LicenceInvoice, { reading: { t }, download, giveBack, openAccount }: InvoiceRows): MenuItem[] {
  const { partner, can } = invoice;
  return [
    { label: t('download'), run: () => download(invoice) },
    ...(partner ? [{ label: t('open-account'), run: () => openAccount(partner) }] : []),
    ...(can.includes('give-back') ? [{ label: t('given-back'), run: () => giveBack(invoice) }] : []),
  ];
}
