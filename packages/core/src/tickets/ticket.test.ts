import { describe, expect, test } from 'vitest';
import { weekendOf } from '../calendar/weekend.ts';
import type { InvoiceId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/instants.ts';
import { someIds } from '../testing/index.ts';
import { declineTicket, invoiceTicket, payTicket, submitTicket } from './decide-ticket.ts';
import { isOverdue, type Ticket } from './ticket.ts';
import { tickTicket } from './ticket-clock.ts';
import { nextOfTicket, storyOfTicket } from './ticket-story.ts';

const newId = someIds(77);
const [partner, twin, invoice] = [newId<'partner'>(), newId<'ticket'>(), newId<'invoice'>()];
/** A Friday noon in Paris. */
const FRIDAY = '2026-11-20T11:00:00.000Z' as Instant;
const calendar = { zone: 'Europe/Paris', weekend: weekendOf('FR'), holidays: () => false };
const facts = { now: FRIDAY, calendar };

function submitted(known = {}, linked = true) {
  return submitTicket({ id: newId(), organization: newId() }, { now: FRIDAY, linked, known });
}
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const paid = (): Ticket => {
  const open = value(submitted()).state;
  return value(
    payTicket(value(invoiceTicket(open, { invoice, payBy: FRIDAY }, facts)).state, { invoice, paidAt: FRIDAY }, facts),
  ).state;
};

describe('PAR-1 a new ticket', () => {
  test('ORG-4 needs the helpdesk’s link', () => {
    expect(submitted({}, false)).toMatchObject({ ok: false, refusal: { code: 'helpdesk.missing' } });
  });

  test('about a partner that is here already is refused and pointed to it', () => {
    const refused = submitted({ partner: { id: partner, name: 'Sejuk' } });
    expect(refused).toMatchObject({
      refusal: { code: 'partner.exists', listed: [{ type: 'partner', id: partner, label: { en: 'Sejuk' } }] },
    });
  });

  test('about a company that an open one is about is refused and pointed to it', () => {
    const refused = submitted({ ticket: { id: twin, number: 'K7F-2QX' } });
    expect(refused).toMatchObject({
      refusal: { code: 'ticket.duplicate', listed: [{ type: 'ticket', id: twin, label: { en: 'K7F-2QX' } }] },
    });
  });
});

describe('PAR-2 the three business days', () => {
  test('run from payment, and the flag comes with their end', () => {
    const ticket = paid();
    expect(ticket).toMatchObject({ dueSoonAt: '2026-11-24T23:00:00.000Z', dueAt: '2026-11-25T23:00:00.000Z' });
    expect(isOverdue(ticket, later(ticket.dueAt!, -1))).toBe(false);
    expect(isOverdue(ticket, ticket.dueAt!)).toBe(true);
  });

  test('the operator is told a day before and at the end; after a standstill only of the end', () => {
    const ticket = paid();
    const soon = tickTicket(ticket, ticket.dueSoonAt!);
    expect(soon.events).toMatchObject([{ type: 'ticket.due-soon' }]);
    expect(tickTicket(soon.state, ticket.dueSoonAt!).events).toEqual([]);
    expect(tickTicket(soon.state, ticket.dueAt!).events).toMatchObject([{ type: 'ticket.overdue' }]);
    expect(tickTicket(ticket, later(ticket.dueAt!, 1)).events).toMatchObject([{ type: 'ticket.overdue' }]);
  });
});

describe('PAR-2 the licence’s invoice', () => {
  const other = newId<'invoice'>() as InvoiceId;
  const invoiced = () => value(invoiceTicket(value(submitted()).state, { invoice, payBy: FRIDAY }, facts)).state;

  test('is corrected by naming it; another one is not known', () => {
    expect(invoiceTicket(invoiced(), { invoice: other, payBy: FRIDAY, replaces: newId() }, facts)).toMatchObject({
      refusal: { code: 'invoice.unknown', field: 'replaces' },
    });
    expect(
      value(invoiceTicket(invoiced(), { invoice: other, payBy: FRIDAY, replaces: invoice }, facts)).state.invoice,
    ).toBe(other);
    expect(invoiceTicket(invoiced(), { invoice: other, payBy: FRIDAY }, facts)).toMatchObject({
      refusal: { code: 'ticket.state' },
    });
  });

  test('a payment for the cancelled one is not taken', () => {
    const corrected = value(
      invoiceTicket(invoiced(), { invoice: other, payBy: FRIDAY, replaces: invoice }, facts),
    ).state;
    expect(payTicket(corrected, { invoice, paidAt: FRIDAY }, facts)).toMatchObject({
      refusal: { code: 'invoice.unknown' },
    });
  });

  test('is not made for a partner that has come here meanwhile', () => {
    const refused = invoiceTicket(
      value(submitted()).state,
      { invoice, payBy: FRIDAY },
      { ...facts, partner: { id: partner, name: 'Sejuk' } },
    );
    expect(refused).toMatchObject({ refusal: { code: 'partner.exists' } });
  });

  test('falls with a refusal: owed back when it was paid', () => {
    const declined = value(declineTicket(paid(), { reason: 'Not here' }, facts));
    expect(declined.events).toMatchObject([{ type: 'ticket.declined', invoice, paid: true }]);
    expect(declined.state.reason).toBe('Not here');
  });
});

describe('PAR-2 the story', () => {
  test('says who must act, and by when', () => {
    const ticket = paid();
    expect(nextOfTicket(ticket)).toEqual({ code: 'operator-creates', actor: 'operator', until: ticket.dueAt });
    expect(nextOfTicket({ ...ticket, state: 'licence-invoiced' })).toMatchObject({
      actor: 'partner',
      until: FRIDAY,
    });
  });

  test('ORG-4 has the helpdesk’s words and the reason; the operator’s own reminders stay the operator’s', () => {
    const words = new Map([
      ['a1', 'We are on it'],
      ['reason', 'Not here'],
    ]);
    const events = [
      { id: '1', event: { type: 'ticket.answered', at: FRIDAY, answer: 'a1', by: 'helpdesk' } },
      { id: '2', event: { type: 'ticket.due-soon', at: FRIDAY } },
      { id: '3', event: { type: 'ticket.overdue', at: FRIDAY } },
      { id: '4', event: { type: 'ticket.declined', at: FRIDAY, invoice: null, paid: false } },
    ] as const;
    const codes = (reader: 'organization' | 'operator') => storyOfTicket(events, words, reader).map(({ code }) => code);
    expect(codes('organization')).toEqual(['answered', 'overdue', 'declined']);
    expect(codes('operator')).toEqual(['answered', 'due-soon', 'overdue', 'declined']);
    expect(storyOfTicket(events, words, 'organization').map(({ text }) => text)).toEqual([
      'We are on it',
      undefined,
      'Not here',
    ]);
  });
});
