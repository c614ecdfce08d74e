import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-16: a licence invoice. Its number and words never change; what became of it does. */
export const INVOICE_LIFE = defineLifeCycle({
  name: 'licence-invoice',
  initial: ['issued'],
  states: ['issued', 'paid', 'cancelled', 'owed-back', 'given-back'],
  final: ['paid', 'cancelled', 'given-back'],
  transitions: [
    { event: 'pay', from: ['issued'], to: 'paid', by: ['operator'], why: 'PAR-2, PAR-16' },
    {
      event: 'cancel',
      from: ['issued'],
      to: 'cancelled',
      by: ['operator', 'system'],
      why: 'PAR-2: it was wrong, or its ticket was declined',
    },
    {
      event: 'owe-back',
      from: ['paid'],
      to: 'owed-back',
      by: ['system'],
      why: 'PAR-2: its ticket was declined after payment',
    },
    { event: 'give-back', from: ['owed-back'], to: 'given-back', by: ['operator'], why: 'PAR-2' },
  ],
});

export type InvoiceState = (typeof INVOICE_LIFE)['states'][number];
