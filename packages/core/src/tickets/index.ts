export {
  answerTicket,
  createAccount,
  declineTicket,
  invoiceTicket,
  type Known,
  payTicket,
  submitTicket,
  withdrawTicket,
} from './decide-ticket.ts';
export { dueDays } from './due-days.ts';
export type {
  DueDays,
  HelpdeskSettings,
  NewTicket,
  QueuePage,
  QueueQuery,
  QueueRow,
  QueueTicket,
  TicketNext,
  TicketQuery,
  TicketRow,
  TicketStep,
  TicketView,
} from './ticket.schema.ts';
export {
  type DecidedTicket,
  isOpenTicket,
  isOverdue,
  operatorMoves,
  organizationMoves,
  type Ticket,
  type TicketDecision,
  type TicketEvent,
} from './ticket.ts';
export { appointedTicket, dueTicket, tickTicket } from './ticket-clock.ts';
export { TICKET_LIFE, type TicketMove, type TicketState } from './ticket-life.ts';
export { nextOfTicket, type RecordedTicketEvent, storyOfTicket } from './ticket-story.ts';
