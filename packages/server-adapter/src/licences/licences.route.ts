import { type InvoiceId, refuse } from '@pasar/core/kernel';
import {
  beginLicence,
  cancelRenewal,
  dropInvoice,
  invoiceRenewal,
  invoiceTerms,
  type Licence,
  payInvoice,
  renewLicence,
} from '@pasar/core/licences';
import { type Call, route } from '../http/route.ts';
import { actorOf } from '../tenancy/scope.ts';
import { viewAccount, viewLicence } from './account-view.ts';
import { lockAccount } from './accounts.store.ts';
import { type CarryingLicence, carryOutLicence } from './carry-out-licence.ts';
import { issueInvoice, lockInvoice, readInvoices, saveInvoice } from './invoices.store.ts';
import { lockLicence } from './licences.store.ts';
import { readLicensing } from './licensing.store.ts';
import { readPayer } from './payer.store.ts';
import { tellOfInvoice } from './tell-of-licence.ts';

/** PAR-16: terms of licences: invoiced, paid; a first one, too, for whoever came without a ticket. */
export const licenceRoutes = [
  route('licences.renew', (call) => call.asSystem(() => renew(call))),
  route('licences.paid', (call) => call.asSystem(() => paid(call))),
  route('licence.read', async ({ tx, house, scope, now }) => {
    const view = await viewLicence(tx, house.deployment, scope.partner!, now, 'partner');
    return view ?? refuse('licence.unknown');
  }),
];

async function renew(call: Call<'licences.renew'>) {
  const { tx, house, body, now, params } = call;
  const { partner } = params;
  const { deployment } = house;
  const account = await lockAccount(tx, partner);
  if (!account) return refuse('partner.unknown');
  if (account.account === 'closed') return refuse('licence.state', { params: { state: 'ended' } });
  const settings = await readLicensing(tx, deployment);
  const terms = invoiceTerms(body, settings, now);
  if (!terms.ok) return terms;
  const payer = await readPayer(tx, deployment, partner);
  if (!payer) return refuse('licence.payer');
  const carrying = carryingOf(call, settings);
  let licence = await lockLicence(tx, partner);
  const open = (await readInvoices(tx, deployment, { partner, state: 'issued' })).find(({ ticket }) => ticket === null);
  if (body.replaces === undefined ? open : open?.id !== body.replaces) {
    return body.replaces === undefined
      ? refuse('licence.state', { params: { state: 'renewal-invoiced' } })
      : refuse('invoice.unknown', { field: 'replaces' });
  }
  if (open) {
    const dropped = dropInvoice(open);
    if (!dropped.ok) return dropped;
    await saveInvoice(tx, deployment, dropped.value);
    await tellOfInvoice(tx, 'licence.invoice-cancelled', open, carrying);
    const cancelled = licence && cancelRenewal(licence, { now });
    if (licence && cancelled?.ok) licence = await carryOutLicence(tx, cancelled.value, carrying);
  }
  const { entity, locale, organization } = payer;
  const invoice = {
    ...terms.value,
    id: house.ids<InvoiceId>(),
    payer: entity,
    locale,
    organization,
    ticket: null,
    partner,
  };
  if (licence) {
    const decided = invoiceRenewal(licence, { now });
    if (!decided.ok) return decided;
    await carryOutLicence(tx, decided.value, carrying);
  }
  await issueInvoice(tx, deployment, invoice, settings, now);
  await tellOfInvoice(tx, 'licence.renewal', invoice, carrying);
  return shown(call);
}

async function paid(call: Call<'licences.paid'>) {
  const { tx, house, body, now, params } = call;
  const { partner } = params;
  const { deployment } = house;
  if (!(await lockAccount(tx, partner))) return refuse('partner.unknown');
  const licence = await lockLicence(tx, partner);
  const invoice = await lockInvoice(tx, deployment, body.invoice);
  if (!invoice || invoice.partner !== partner || invoice.ticket) return refuse('invoice.unknown', { field: 'invoice' });
  const settled = payInvoice(invoice, { paidAt: body.paidAt ?? now }, { now, zone: invoice.zone });
  if (!settled.ok) return settled;
  const carrying = carryingOf(call, await readLicensing(tx, deployment));
  const decided = lengthened(licence, settled.value.months, carrying, partner);
  if (!decided.ok) return decided;
  await saveInvoice(tx, deployment, settled.value, body.reference);
  await carryOutLicence(tx, decided.value, carrying);
  await tellOfInvoice(tx, 'licence.renewed', invoice, carrying);
  return shown(call);
}

function lengthened(licence: Licence | undefined, months: number, facts: CarryingLicence, partner: Licence['partner']) {
  return licence
    ? renewLicence(licence, { months }, facts)
    : ({ ok: true, value: beginLicence(partner, { months }, facts) } as const);
}

type Acting = Pick<Call<'licences.renew'>, 'tx' | 'house' | 'scope' | 'now' | 'params' | 'afterCommit'>;

function carryingOf(
  { house, scope, now }: Acting,
  { calendar, aheadDays }: { readonly calendar: { readonly zone: string }; readonly aheadDays: number },
): CarryingLicence {
  const { deployment, ids: newId } = house;
  return { now, actor: actorOf(scope), newId, deployment, zone: calendar.zone, aheadDays };
}

async function shown({ tx, house, now, params, afterCommit }: Acting) {
  afterCommit(() => house.delivery.nudge());
  return (await viewAccount(tx, house.deployment, params.partner, now))!;
}
