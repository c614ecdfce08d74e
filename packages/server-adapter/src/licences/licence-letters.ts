import { epochMs, type Instant, type InvoiceId, type PartnerId, type TicketId } from '@pasar/core/kernel';
import type { LicensingSettings } from '@pasar/core/licences';
import { formatMoney } from '@pasar/core/money';
import { composeLetter } from '@pasar/core/notices';
import type { Contact } from '@pasar/core/people';
import type { Tx } from '../database/database.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter, WrittenLetter } from '../messages/letter-writer.ts';
import type { Message } from '../messages/message.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { readTicketContact } from '../tickets/tickets.store.ts';
import { readAccountMoves } from './accounts.store.ts';
import { invoiceDocument } from './invoice-document.ts';
import { type IssuedInvoice, readInvoices } from './invoices.store.ts';
import { readLicence } from './licences.store.ts';
import { readLicensing } from './licensing.store.ts';
import { readPayer } from './payer.store.ts';

/** Letters with their invoice. */
const WITH_PDF = new Set(['licence.invoiced', 'licence.renewal']);
/** Letters about a licence or account itself; the others are about an invoice. */
const ABOUT_PARTNER = /^account\.|^licence\.(expiring|lapsed|renewal-due)$/;

/** PAR-16: the operator's letters to partners, and its own reminders. */
export const writeLicenceLetter: LetterWriter = async (tx, house, message) => {
  const settings = await readLicensing(tx, house.deployment);
  const to =
    message.receiver === house.deployment
      ? settings.alertsTo && { name: settings.name, address: settings.alertsTo }
      : await addressOf(tx, house.seal, message);
  if (!to) return 'no-address';
  if (ABOUT_PARTNER.test(message.template)) return aboutPartner(tx, house, message, { settings, to });
  const [invoice] = await readInvoices(tx, house.deployment, { id: message.about as InvoiceId });
  if (!invoice || isStale(message.template, invoice)) return 'moot';
  const { words, locale } = letterWords(invoice.locale);
  const until =
    message.template === 'licence.renewed' && invoice.partner ? (await readLicence(tx, invoice.partner))?.until : null;
  const letter = composeLetter(
    {
      template: message.template,
      params: {
        brand: settings.name,
        invoice: invoice.number,
        company: invoice.payer.name,
        organization: await organizationName(tx, invoice),
      },
      facts: [
        ['invoice', invoice.number],
        ['amount', formatMoney(invoice.amount, locale, 'exact')],
        ['payBy', invoice.state === 'issued' ? dateOf(invoice.dueAt, locale, invoice.zone) : null],
        ['licenceUntil', until && lastDay(until, locale, invoice.zone)],
      ],
    },
    words,
  );
  const bytes = WITH_PDF.has(message.template) && house.pdf ? await house.pdf(invoiceDocument(invoice)) : undefined;
  const attachments = bytes && [{ name: `${invoice.number}.pdf`, type: 'application/pdf', bytes }];
  return { ...operatorSender(settings), to, letter, locale, ...(attachments && { attachments }) };
};

/** An invoice that was cancelled or paid before its letter left is not sent any more. */
function isStale(template: string, { state }: IssuedInvoice): boolean {
  return WITH_PDF.has(template) && state !== 'issued';
}

async function aboutPartner(
  tx: Tx,
  { deployment }: Parameters<LetterWriter>[1],
  { template, about }: Message,
  { settings, to }: { readonly settings: LicensingSettings; readonly to: WrittenLetter['to'] },
): Promise<WrittenLetter | 'moot'> {
  const partner = about as PartnerId;
  const row = await tx.selectFrom('partners').select('name').where('id', '=', partner).executeTakeFirst();
  if (!row) return 'moot';
  const own = template === 'licence.renewal-due' ? settings.locale : (await readPayer(tx, deployment, partner))?.locale;
  const { words, locale } = letterWords(own ?? settings.locale);
  const until = template.startsWith('licence.') ? (await readLicence(tx, partner))?.until : null;
  const reason = template.startsWith('account.') ? (await readAccountMoves(tx, deployment, partner))[0]?.reason : null;
  const letter = composeLetter(
    {
      template,
      params: { brand: settings.name, company: row.name },
      facts: [
        ['company', row.name],
        ['licenceUntil', until && lastDay(until, locale, settings.calendar.zone)],
        ['reason', reason],
      ],
    },
    words,
  );
  return { ...operatorSender(settings), to, letter, locale };
}

/** A partner's owner by name; a ticket's support address as long as nobody has come. */
async function addressOf(
  tx: Tx,
  master: Seal,
  { partner, receiver }: Message,
): Promise<WrittenLetter['to'] | undefined> {
  if (partner) {
    const id = receiver as Parameters<typeof readDetails>[3][number];
    const contact = (await readDetails<Partial<Contact>>(tx, master, partner, [id])).get(id);
    return contact?.email ? { name: contact.name ?? contact.email, address: contact.email } : undefined;
  }
  const ticket = await tx
    .selectFrom('tickets')
    .select(['owner as organization', 'id', 'entity'])
    .where('id', '=', receiver as TicketId)
    .executeTakeFirst();
  const contact = ticket && (await readTicketContact(tx, master, ticket));
  return contact && { name: ticket.entity.name, address: contact.supportEmail };
}

async function organizationName(tx: Tx, { organization }: IssuedInvoice): Promise<string> {
  if (!organization) return '';
  const row = await tx.selectFrom('organizations').select('name').where('id', '=', organization).executeTakeFirst();
  return row?.name ?? '';
}

function dateOf(at: Instant, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(epochMs(at));
}

/** An end at midnight is the day before it, to people. */
function lastDay(until: Instant, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(epochMs(until) - 1);
}
