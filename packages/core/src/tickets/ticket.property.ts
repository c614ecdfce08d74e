import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { weekendOf } from '../calendar/weekend.ts';
import { DAY, type Instant, later } from '../kernel/instants.ts';
import { flawsOf, NOW, someIds } from '../testing/index.ts';
import {
  answerTicket,
  createAccount,
  declineTicket,
  invoiceTicket,
  payTicket,
  submitTicket,
  withdrawTicket,
} from './decide-ticket.ts';
import { isOpenTicket, isOverdue, operatorMoves, organizationMoves, type Ticket, type TicketEvent } from './ticket.ts';
import { appointedTicket, tickTicket } from './ticket-clock.ts';
import { TICKET_LIFE, type TicketMove } from './ticket-life.ts';

const newId = someIds(2011);
const calendar = { zone: 'Asia/Jakarta', weekend: weekendOf('ID'), holidays: () => false };
const aTicket = (): Ticket => {
  const made = submitTicket({ id: newId(), organization: newId() }, { now: NOW, linked: true, known: {} });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.state;
};

function decide(ticket: Ticket, move: TicketMove | 'answer' | 'tick', now: Instant) {
  const facts = { now, calendar };
  switch (move) {
    case 'invoice':
      return invoiceTicket(ticket, { invoice: newId(), payBy: now }, facts);
    case 'reinvoice':
      return invoiceTicket(ticket, { invoice: newId(), payBy: now, replaces: ticket.invoice ?? newId() }, facts);
    case 'pay':
      return payTicket(ticket, { invoice: ticket.invoice ?? newId(), paidAt: now }, facts);
    case 'create-account':
      return createAccount(ticket, { partner: newId() }, facts);
    case 'decline':
      return declineTicket(ticket, { reason: 'No room' }, facts);
    case 'withdraw':
      return withdrawTicket(ticket, facts);
    case 'answer':
      return answerTicket(ticket, { answer: newId(), by: 'helpdesk' }, facts);
    case 'tick':
      return { ok: true as const, value: tickTicket(ticket, now) };
  }
}

const MOVES = ['invoice', 'reinvoice', 'pay', 'create-account', 'decline', 'withdraw', 'answer', 'tick'] as const;
const step = fc.record({ move: fc.constantFrom(...MOVES), days: fc.integer({ min: 0, max: 4 }) });

test('PAR-2 the life of a ticket is sound', () => {
  expect(flawsOf(TICKET_LIFE)).toEqual([]);
});

describe('PAR-2 a ticket, whatever is tried', () => {
  it('moves only as its life allows, keeps what it is to keep, and is told of each lateness once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let ticket = aTicket();
        let now = NOW;
        const events: TicketEvent[] = [];
        for (const { move, days } of steps) {
          now = later(now, days * DAY);
          const allowed = move === 'answer' || move === 'tick' || TICKET_LIFE.next(ticket.state, move) !== undefined;
          const decided = decide(ticket, move, now);
          expect(decided.ok, `${move} from ${ticket.state}`).toBe(allowed);
          if (!decided.ok) {
            expect(decided.refusal.code).toBe('ticket.state');
            continue;
          }
          ticket = decided.value.state;
          events.push(...decided.value.events);
          const { state } = ticket;
          // What each state needs and no other has.
          expect(ticket.partner !== null).toBe(state === 'account-created');
          expect(ticket.reason !== null).toBe(state === 'declined');
          expect(ticket.dueAt !== null).toBe(ticket.paidAt !== null);
          if (ticket.paidAt) expect(ticket.dueAt! > ticket.paidAt && ticket.dueSoonAt! < ticket.dueAt!).toBe(true);
          if (isOverdue(ticket, now)) expect(state).toBe('licence-paid');
        }
        const count = (type: TicketEvent['type']) => events.filter((event) => event.type === type).length;
        expect(count('ticket.overdue')).toBeLessThanOrEqual(1);
        expect(count('ticket.due-soon')).toBeLessThanOrEqual(1);
        expect(count('ticket.paid')).toBeLessThanOrEqual(1);
        expect(count('ticket.account-created') + count('ticket.declined') + count('ticket.withdrawn')).toBe(
          isOpenTicket(ticket) ? 0 : 1,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('has somebody who can move it while it is open, and nobody after', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let ticket = aTicket();
        for (const { move } of steps) {
          const decided = decide(ticket, move, NOW);
          if (decided.ok) ticket = decided.value.state;
        }
        const moves = [...operatorMoves(ticket).filter((move) => move !== 'answer'), ...organizationMoves(ticket)];
        expect(moves.length > 0).toBe(isOpenTicket(ticket));
        // Whoever waits long enough finds nothing left for the clock.
        const end = tickTicket(ticket, later(NOW, 30 * DAY)).state;
        expect(appointedTicket(end)).toEqual([]);
      }),
    );
  });
});
