import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-2: an add-partner request, from a community manager's wish to the partner's account. */
export const TICKET_LIFE = defineLifeCycle({
  name: 'ticket',
  initial: ['submitted'],
  states: ['submitted', 'licence-invoiced', 'licence-paid', 'account-created', 'declined', 'withdrawn'],
  final: ['account-created', 'declined', 'withdrawn'],
  transitions: [
    { event: 'invoice', from: ['submitted'], to: 'licence-invoiced', by: ['operator'], why: 'PAR-2, PAR-16' },
    {
      event: 'reinvoice',
      from: ['licence-invoiced'],
      to: 'licence-invoiced',
      by: ['operator'],
      why: 'PAR-2: the former invoice was wrong and is cancelled; its number stays',
    },
    {
      event: 'pay',
      from: ['licence-invoiced'],
      to: 'licence-paid',
      by: ['operator'],
      why: 'PAR-2: the account is due within three business days from here',
    },
    {
      event: 'create-account',
      from: ['licence-paid'],
      to: 'account-created',
      by: ['operator'],
      why: 'PAR-2: partner, licence and invitation, all of it or nothing',
    },
    {
      event: 'decline',
      from: ['submitted', 'licence-invoiced', 'licence-paid'],
      to: 'declined',
      by: ['operator'],
      why: 'PAR-2: with the reason; what was paid is owed back',
    },
    {
      event: 'withdraw',
      from: ['submitted'],
      to: 'withdrawn',
      by: ['organization'],
      why: 'PAR-2: nobody has been sent an invoice yet',
    },
  ],
});

export type TicketState = (typeof TICKET_LIFE)['states'][number];
export type TicketMove = (typeof TICKET_LIFE)['transitions'][number]['event'];
