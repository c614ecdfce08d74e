import type { LegalEntityId } from '@pasar/core/agreements';
import { invariant, type PartnerId } from '@pasar/core/kernel';
import { beginLicence, renewLicence } from '@pasar/core/licences';
import { beginRelation } from '@pasar/core/partners';
import type { Point } from '@pasar/core/places';
import { createAccount, type DecidedTicket } from '@pasar/core/tickets';
import { putLegalEntity } from '../agreements/legal-entities.store.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { addAccountMove } from '../licences/accounts.store.ts';
import { carryOutLicence } from '../licences/carry-out-licence.ts';
import { lockInvoice, saveInvoice } from '../licences/invoices.store.ts';
import { lockLicence } from '../licences/licences.store.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { invite } from '../partners/invite.ts';
import { addPartner } from '../partners/new-partner.ts';
import { lockRelation, saveRelation } from '../partners/relations.store.ts';
import type { CarryingTicket } from './carry-out-ticket.ts';
import { lockCompany, partnerOfCompany } from './known-company.ts';
import { type KeptTicket, readTicketContact } from './tickets.store.ts';

/**
 * PAR-2: the account that was paid for: partner with its legal details, licence and relation, and the invitation's link to
 * its support address; all of it or nothing. A company that has become a partner meanwhile, by another organization's
 * ticket, gets the relation and the paid months: nothing is made twice, and nothing that was paid is lost.
 * @param tx in the deployment's scope, holding the ticket's lock
 */
export async function makeAccount(
  tx: Tx,
  house: House,
  { ticket, entity }: KeptTicket,
  { base }: { readonly base?: Point | undefined },
  carrying: CarryingTicket,
): Promise<DecidedTicket<'ticket.state'>> {
  const { now } = carrying;
  const { organization } = ticket;
  await lockCompany(tx, entity);
  const twin = await partnerOfCompany(tx, entity);
  const partner = twin?.id ?? house.ids<PartnerId>();
  const decided = createAccount(ticket, { partner }, { now });
  if (!decided.ok) return decided;
  const contact = await readTicketContact(tx, house.seal, ticket);
  if (twin) {
    const relation = await lockRelation(tx, organization, partner);
    if (!relation)
      await saveRelation(tx, beginRelation({ organization, partner }, 'invited', 'connect', now), carrying);
  } else {
    await addPartner(tx, organization, { id: partner, name: entity.name, origin: 'ticket', base }, carrying);
    const id = house.ids<LegalEntityId>();
    await putLegalEntity(tx, partner, { id, entity: { ...entity, ...contact }, prefilled: [] }, now);
    await addAccountMove(tx, house.deployment, { partner, event: 'created', reason: '' }, carrying);
    if (contact) {
      const invited = { email: contact.supportEmail, name: entity.name };
      await invite(tx, house.seal, organization, invited, carrying, { partner });
    }
  }
  await licenseFor(tx, house, partner, ticket.invoice, carrying);
  return decided;
}

/** The months that were paid for: a first term, or more of what runs already. */
async function licenseFor(
  tx: Tx,
  house: House,
  partner: PartnerId,
  id: KeptTicket['ticket']['invoice'],
  carrying: CarryingTicket,
): Promise<void> {
  const { deployment } = house;
  const invoice = id && (await lockInvoice(tx, deployment, id));
  invariant(invoice && invoice.state === 'paid', 'a paid ticket has a paid invoice');
  await saveInvoice(tx, deployment, { ...invoice, partner });
  const { calendar, aheadDays } = await readLicensing(tx, deployment);
  const { zone } = calendar;
  const facts = { ...carrying, zone, aheadDays };
  const running = await lockLicence(tx, partner);
  const decision = running ? extended(running, invoice.months, facts) : beginLicence(partner, invoice, facts);
  await carryOutLicence(tx, decision, facts);
}

function extended(
  running: NonNullable<Awaited<ReturnType<typeof lockLicence>>>,
  months: number,
  facts: Parameters<typeof renewLicence>[2],
) {
  // As if its renewal had been invoiced: one that was keeps its invoice besides.
  const ready = running.state === 'in-force' ? { ...running, state: 'renewal-invoiced' as const } : running;
  const renewed = renewLicence(ready, { months }, facts);
  invariant(renewed.ok, 'a licence that has not ended can be renewed');
  const { state, events } = renewed.value;
  return { state: { ...state, state: running.state === 'lapsed' ? ('in-force' as const) : running.state }, events };
}
