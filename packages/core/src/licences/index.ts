export {
  dropInvoice,
  giveBackInvoice,
  type Invoice,
  type InvoiceTerms,
  invoiceMoves,
  invoiceNumber,
  invoiceTerms,
  invoiceYear,
  isOverdueInvoice,
  payInvoice,
  taxInside,
} from './invoice.ts';
export { INVOICE_LIFE, type InvoiceState } from './invoice-life.ts';
export type {
  AccountQuery,
  AccountRow,
  AccountView,
  InvoiceQuery,
  Invoicing,
  LicenceInvoice,
  LicenceView,
  Payment,
} from './licence.schema.ts';
export {
  beginLicence,
  cancelRenewal,
  endLicence,
  invoiceRenewal,
  type Licence,
  type LicenceDecision,
  type LicenceEvent,
  licenceEnd,
  renewLicence,
} from './licence.ts';
export {
  appointedLicence,
  dueLicence,
  type LicenceClock,
  type LicenceClockFacts,
  lapseLicence,
  renewalDueAt,
  tellOfEnd,
} from './licence-clock.ts';
export { LICENCE_LIFE, type LicenceState } from './licence-life.ts';
export type { BusinessRegion, LicensingSettings } from './licensing-settings.schema.ts';
