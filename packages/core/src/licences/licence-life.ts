import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-16: one partner's licence. It runs in terms; each is invoiced ahead and begins where the one before it ends. */
export const LICENCE_LIFE = defineLifeCycle({
  name: 'licence',
  initial: ['in-force'],
  states: ['in-force', 'renewal-invoiced', 'lapsed', 'ended'],
  final: ['ended'],
  transitions: [
    {
      event: 'invoice-renewal',
      from: ['in-force'],
      to: 'renewal-invoiced',
      by: ['operator', 'clock'],
      why: 'PAR-16: ahead of the end, by default 30 days',
    },
    {
      event: 'invoice-renewal',
      from: ['lapsed'],
      to: 'lapsed',
      by: ['operator'],
      why: 'PAR-16: a lapsed licence can be taken up again',
    },
    {
      event: 'cancel-renewal',
      from: ['renewal-invoiced'],
      to: 'in-force',
      by: ['operator'],
      why: 'PAR-16: the invoice was wrong; its number stays',
    },
    {
      event: 'renew',
      from: ['renewal-invoiced', 'lapsed'],
      to: 'in-force',
      by: ['operator'],
      why: 'PAR-16: the renewal was paid; matching goes on',
    },
    {
      event: 'lapse',
      from: ['in-force', 'renewal-invoiced'],
      to: 'lapsed',
      by: ['clock'],
      why: 'PAR-16: matching pauses, after notices 30, 7 and 1 day before',
    },
    {
      event: 'end',
      from: ['in-force', 'renewal-invoiced', 'lapsed'],
      to: 'ended',
      by: ['operator'],
      why: 'PAR-16: the account was closed',
    },
  ],
});

export type LicenceState = (typeof LICENCE_LIFE)['states'][number];
