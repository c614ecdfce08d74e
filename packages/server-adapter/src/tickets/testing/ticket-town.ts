import type { EndpointId, Exchange } from '@pasar/core/contract';
import type { TicketId } from '@pasar/core/kernel';
import type { LicensingSettings } from '@pasar/core/licences';
import { dateHolidays } from '../../calendar/date-holidays.ts';
import type { Database } from '../../database/database.ts';
import { transaction } from '../../database/transaction.ts';
import type { OutgoingMail } from '../../messages/mail.ts';
import type { Answer } from '../../messages/message.ts';
import { postOffice } from '../../messages/post-office.ts';
import type { WebhookCall } from '../../messages/webhook-sender.ts';
import { seedMarketplace } from '../../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../../tenancy/scope.ts';
import { openServer } from '../../testing/server.ts';
import { type SmallTown, smallTown } from '../../testing/small-town.ts';
import { requestTimers } from '../../timers/request-timers.ts';

export const LICENSING: LicensingSettings = {
  issuer: {
    name: 'Pasar Utama Operator',
    taxId: '0013000459093000',
    address: ['Jl. Sudirman 1', 'Jakarta'],
    payment: ['Bank Contoh 123 456 7890'],
  },
  price: { amount: 120_000_000, currency: 'IDR' },
  taxRate: 1100,
  months: 12,
  aheadDays: 30,
  paymentDays: 14,
  calendar: { country: 'ID', zone: 'Asia/Jakarta' },
  alertsTo: 'queue@operator.example',
  locale: 'en',
  name: 'Pasar Utama',
  brand: null,
};

/** A company that nobody has yet; of the new series of NPWP, which has no check digit. */
export function aCompany(number: number) {
  return {
    country: 'ID',
    name: `Mitra ${number}`,
    fullName: `PT MITRA ${number}`,
    form: 'PT',
    taxId: `10000000${String(number).padStart(8, '0')}`,
    address: `Jl. Melati ${number}, Jakarta`,
    bank: { name: 'Bank Contoh', settlementAccount: '1234567890' },
    phone: '+622150009999',
    supportEmail: `support@mitra${number}.example`,
    lineOfBusiness: 'Pendingin udara',
  };
}

export type TicketTown = Awaited<ReturnType<typeof openTicketTown>>;

/** A small town with an operator at work: its server, who takes part by short words, and what leaves by mail and webhook. */
export async function openTicketTown(database: Database, change: (town: SmallTown) => void = () => {}, seed = 1) {
  const town = smallTown(seed);
  const mails: OutgoingMail[] = [];
  const webhooks: WebhookCall[] = [];
  for (const organization of town.seed.organizations) {
    organization.mail = {
      office: 'office@host.example',
      officePage: 'https://host.example/tickets/{ticket}',
      joinPage: 'https://host.example/join',
    };
  }
  change(town);
  const server = await openServer(database, { holidays: dateHolidays() });
  await seedMarketplace(server, town.seed);
  const { kemang } = town;
  let companies = seed * 1000;

  const staff = (role: 'viewer' | 'manager' | 'community-manager' | 'owner' = 'community-manager', of = kemang) =>
    server.tokenOf(of.secret, { role, subject: `sari-${role}` });
  const operator = () => server.tokenOf(town.operator, { role: 'operator', subject: 'olga' });
  const partner = (index: number, of = kemang) =>
    server.tokenOf(of.secret, {
      role: 'partner',
      subject: town.partners[index]!.members[0]!.subject,
      partner: town.partners[index]!.id as never,
    });
  const asOperator = async <Id extends EndpointId>(
    id: Id,
    asking: Omit<Parameters<typeof server.call<Id>>[1], 'token'>,
  ) => server.call(id, { ...asking, token: await operator() });

  async function setLicensing(changes: Partial<LicensingSettings> = {}) {
    const body = { ...LICENSING, ...changes } as Exchange<'licensing.set'>['body'];
    const { status, text } = await asOperator('licensing.set', { body });
    if (status !== 200) throw new Error(text);
  }
  await setLicensing();

  /** Of what can be asked of one ticket. */
  const at = (ticket: TicketId, of = kemang) => ({ organization: of.id, ticket });
  async function submit(company: Record<string, unknown> = aCompany(++companies), of = kemang) {
    const asked = await server.call('tickets.create', {
      token: await staff('community-manager', of),
      body: { entity: company, note: 'Please' },
    });
    if (asked.status !== 201) throw new Error(asked.text);
    return asked.answer.id;
  }
  async function step<Id extends 'queue.invoice' | 'queue.paid' | 'queue.create-account' | 'queue.decline'>(
    id: Id,
    ticket: TicketId,
    body: unknown,
    of = kemang,
  ) {
    const done = await asOperator(id, { params: at(ticket, of), body });
    if (done.status !== 200) throw new Error(`${id}: ${done.text}`);
    return done.answer;
  }
  const invoiced = async (company?: Record<string, unknown>, of = kemang) => {
    const ticket = await submit(company, of);
    const { invoices } = await step('queue.invoice', ticket, {}, of);
    return { ticket, invoice: invoices[0]! };
  };
  const paid = async (company?: Record<string, unknown>, of = kemang) => {
    const { ticket, invoice } = await invoiced(company, of);
    await step('queue.paid', ticket, { invoice: invoice.id }, of);
    return { ticket, invoice };
  };
  const created = async (company?: Record<string, unknown>, of = kemang) => {
    const { ticket, invoice } = await paid(company, of);
    const { partner } = await step('queue.create-account', ticket, {}, of);
    return { ticket, invoice, partner: partner!.id };
  };

  /** Timers that are due ring. */
  async function ring() {
    const timers = requestTimers(server.house);
    timers.start();
    await timers.stop();
  }
  /** Everything that is due leaves, until nothing is due any more. */
  async function deliver() {
    const office = postOffice(server.house, {
      mail: { send: async (mail) => kept(mails, mail) },
      webhooks: { post: async (call) => kept(webhooks, call) },
    });
    for (let due = true; due; ) {
      office.start();
      await office.stop();
      const [row] = await transaction(database, DEPLOYMENT, (tx) =>
        tx
          .selectFrom('messages')
          .select('id')
          .where('state', '=', 'due')
          .where('due_at', '<=', server.clock.now())
          .execute(),
      );
      due = row !== undefined;
    }
  }
  const subjects = (address: string) => mails.filter(({ to }) => to.address === address).map(({ subject }) => subject);

  return {
    ...server,
    town,
    kemang,
    mails,
    webhooks,
    subjects,
    staff,
    operator,
    partner,
    asOperator,
    setLicensing,
    at,
    submit,
    step,
    invoiced,
    paid,
    created,
    ring,
    deliver,
  };
}

function kept<Told>(those: Told[], one: Told): Answer {
  those.push(one);
  return { state: 'sent', outcome: 'kept' };
}
