import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-3: a link that works once and for 14 days. Sent again, it is another link, and the one before is void. */
export const INVITATION_LIFE = defineLifeCycle({
  name: 'invitation',
  initial: ['sent'],
  states: ['sent', 'used', 'expired', 'withdrawn'],
  final: ['used', 'expired', 'withdrawn'],
  transitions: [
    { event: 'use', from: ['sent'], to: 'used', by: ['partner'], why: 'PAR-3: once' },
    {
      event: 'resend',
      from: ['sent', 'expired'],
      to: 'sent',
      by: ['organization'],
      why: 'PAR-3: a new link; the old one is void',
    },
    { event: 'expire', from: ['sent'], to: 'expired', by: ['clock'], why: 'PAR-3: after 14 days' },
    { event: 'withdraw', from: ['sent', 'expired'], to: 'withdrawn', by: ['organization'], why: 'PAR-3' },
  ],
});

export type InvitationState = (typeof INVITATION_LIFE)['states'][number];
