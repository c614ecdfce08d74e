import { refuse } from '@pasar/core/kernel';
import { giveBackInvoice } from '@pasar/core/licences';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { invoiceDocument } from './invoice-document.ts';
import { invoiceView, lockInvoice, readInvoices, saveInvoice } from './invoices.store.ts';

const Cursor = z.strictObject({ before: z.uuidv7(), of: z.string() });

/** PAR-16: licence invoices: the operator's list, and each as a document for whoever may see it. */
export const invoiceRoutes = [
  route('invoices.list', async ({ tx, house, query, now }) => {
    const { state, partner, overdue, limit } = query;
    const of = JSON.stringify([state, partner, overdue]);
    const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
    if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
    const found = await readInvoices(tx, house.deployment, {
      state,
      partner,
      overdueAt: overdue ? now : undefined,
      before: after?.before as never,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    return {
      items: items.map((invoice) => invoiceView(invoice, now, 'operator')),
      next: found.length > limit ? encodeCursor({ before: items.at(-1)!.id, of }) : null,
    };
  }),
  route('invoices.given-back', (call) =>
    call.asSystem(async () => {
      const { tx, house, params, now } = call;
      const invoice = await lockInvoice(tx, house.deployment, params.invoice);
      if (!invoice) return refuse('invoice.unknown');
      const given = giveBackInvoice(invoice);
      if (!given.ok) return given;
      await saveInvoice(tx, house.deployment, given.value);
      return invoiceView({ ...invoice, ...given.value }, now, 'operator');
    }),
  ),
  route('invoices.pdf', async ({ tx, house, scope, params }) => {
    // A partner's own scope shows it its own, and says so in the query once more.
    const partner = scope.role === 'partner' ? scope.partner : undefined;
    const [invoice] = await readInvoices(tx, house.deployment, { id: params.invoice, partner });
    if (!invoice) return refuse('invoice.unknown');
    if (!house.pdf) return refuse('pdf.unavailable');
    const bytes = await house.pdf(invoiceDocument(invoice));
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${invoice.number}.pdf"`,
      },
    });
  }),
];
