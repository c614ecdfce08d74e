import type { LicenceInvoice } from '@pasar/core/licences';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../../element/pages.ts';

export interface InvoiceFilter {
  readonly state: LicenceInvoice['state'] | undefined;
  readonly overdue: boolean;
}

/** All licence invoices, newest first. */
export class InvoiceDesk extends Pages<LicenceInvoice, InvoiceFilter> {
  constructor(host: ReactiveControllerHost) {
    super(host, { state: undefined, overdue: false }, (client, { state, overdue }, asked, signal) =>
      client.call('invoices.list', {
        query: { ...asked, ...(state && { state }), ...(overdue && { overdue: 'true' }) },
        signal,
      }),
    );
  }
}
