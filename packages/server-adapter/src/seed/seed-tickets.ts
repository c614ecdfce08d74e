import { DAY, type InvoiceId, invariant, later } from '@pasar/core/kernel';
import { submitTicket, withdrawTicket } from '@pasar/core/tickets';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { type CarryingTicket, carryOutTicket } from '../tickets/carry-out-ticket.ts';
import { makeAccount } from '../tickets/make-account.ts';
import { insertTicket, type KeptTicket, lockTicket, readTicket } from '../tickets/tickets.store.ts';
import { answer, decline, invoiceLicence, payLicence } from '../tickets/work-on-ticket.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];
type Step = Organization['tickets'][number]['steps'][number];

/** PAR-2: an organization's add-partner requests, gone through by their own rules at their own time. Those that are there stay. */
export async function seedTickets(tx: Tx, house: House, { id: organization, tickets }: Organization): Promise<void> {
  const { ids: newId, deployment } = house;
  const start = house.clock.now();
  for (const { id, entity, note, daysAgo, steps } of tickets) {
    if (await readTicket(tx, organization, id)) continue;
    const at = (days: number): CarryingTicket => {
      const now = later(start, Math.round(-days * DAY));
      return { now, actor: 'system', newId, deployment, scope: DEPLOYMENT };
    };
    const begun = at(daysAgo);
    const submitted = submitTicket({ id, organization }, { now: begun.now, linked: true, known: {} });
    invariant(submitted.ok, 'a seeded ticket is a new one');
    const { state } = submitted.value;
    const isNew = await insertTicket(tx, house.seal, state, { entity, note, actor: 'system' });
    invariant(isNew, `${entity.name} is asked for once`);
    await carryOutTicket(tx, state, submitted.value, begun);
    for (const step of steps) {
      const kept = await lockTicket(tx, organization, id);
      const carrying = at(step.daysAgo);
      const decided = await decide(tx, house, kept!, step, carrying);
      if (!decided.ok) throw new Error(`${entity.name}: ${step.step} is refused, ${decided.refusal.code}`);
      await carryOutTicket(tx, kept!.ticket, decided.value, carrying);
    }
  }
}

async function decide(tx: Tx, house: House, kept: KeptTicket, step: Step, carrying: CarryingTicket) {
  switch (step.step) {
    case 'invoice':
      return invoiceLicence(tx, house, kept, {}, carrying);
    case 'pay': {
      const invoice = kept.ticket.invoice as InvoiceId;
      return payLicence(tx, house, kept, { invoice, reference: '' }, carrying);
    }
    case 'create-account':
      return makeAccount(tx, house, kept, {}, carrying);
    case 'withdraw':
      return withdrawTicket(kept.ticket, carrying);
    case 'decline':
      return decline(tx, house, kept, { reason: step.text }, carrying);
    case 'answer':
      return answer(tx, kept, { text: step.text, by: 'operator' }, carrying);
  }
}
