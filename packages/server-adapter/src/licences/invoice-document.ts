import { epochMs, type Instant, LOCALES, type Locale } from '@pasar/core/kernel';
import { formatMoney, subtract } from '@pasar/core/money';
import { type Catalog, createWords } from '@pasar/core/words';
import en from '@pasar/core/words/invoices.en.json' with { type: 'json' };
import fr from '@pasar/core/words/invoices.fr.json' with { type: 'json' };
import id from '@pasar/core/words/invoices.id.json' with { type: 'json' };
import ru from '@pasar/core/words/invoices.ru.json' with { type: 'json' };
import type { PdfDocument } from '../pdf/pdf.ts';
import type { IssuedInvoice } from './invoices.store.ts';

const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, id, ru, fr };

/** PAR-16: an invoice as it is printed, from its row alone, so that it reads the same at any time. */
export function invoiceDocument(invoice: IssuedInvoice): PdfDocument {
  const { number, amount, tax, taxRate, months, payer, issuer, issuedAt, dueAt, zone, state, paidAt } = invoice;
  const locale = LOCALES.find((known) => known === invoice.locale.split('-')[0]) ?? 'en';
  const words = createWords(locale, CATALOGS[locale], createWords('en', en));
  const day = (at: Instant) =>
    new Intl.DateTimeFormat(invoice.locale, { dateStyle: 'long', timeZone: zone }).format(epochMs(at));
  const sum = (money: typeof amount) => formatMoney(money, invoice.locale, 'exact');
  const rate = new Intl.NumberFormat(invoice.locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    taxRate / 10_000,
  );
  const taxLine = (taxId: string) => words('tax-id', { id: taxId });
  const title = words('title', { number });
  return {
    title,
    locale: invoice.locale,
    author: issuer.name,
    at: issuedAt,
    brand: { name: issuer.name },
    blocks: [
      { heading: title, level: 1 },
      ...(state === 'cancelled' ? [{ text: words('cancelled') }] : []),
      ...(state === 'paid' && paidAt ? [{ text: words('paid', { date: day(paidAt) }) }] : []),
      {
        parties: [
          {
            role: words('issuer'),
            name: issuer.name,
            lines: [...issuer.address, ...(issuer.taxId ? [taxLine(issuer.taxId)] : [])],
          },
          { role: words('payer'), name: payer.fullName ?? payer.name, lines: [payer.address, taxLine(payer.taxId)] },
        ],
      },
      {
        facts: [
          [words('number'), number],
          [words('issued'), day(issuedAt)],
          [words('due'), day(dueAt)],
        ],
      },
      {
        columns: [
          { title: words('what') },
          { title: words('net'), align: 'end' },
          { title: words('tax', { rate }), align: 'end' },
          { title: words('gross'), align: 'end' },
        ],
        rows: [[words('licence', { count: months }), sum(subtract(amount, tax)), sum(tax), sum(amount)]],
      },
      { facts: [[words('total'), sum(amount)]] },
      { heading: words('payment'), level: 2 },
      ...(issuer.payment.length > 0 ? [{ text: issuer.payment.join('\n\n') }] : []),
      { text: words('reference', { number }) },
    ],
  };
}
