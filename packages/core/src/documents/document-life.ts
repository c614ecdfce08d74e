import { defineLifeCycle } from '../kernel/transitions.ts';

/** PAR-5: a partner's document. It is never changed: a newer one takes its place. */
export const DOCUMENT_LIFE = defineLifeCycle({
  name: 'document',
  initial: ['valid'],
  states: ['valid', 'lapsed', 'replaced', 'removed'],
  final: ['replaced', 'removed'],
  transitions: [
    {
      event: 'lapse',
      from: ['valid'],
      to: 'lapsed',
      by: ['clock'],
      why: 'PAR-5: its last day is over, in the organization’s zone',
    },
    {
      event: 'replace',
      from: ['valid', 'lapsed'],
      to: 'replaced',
      by: ['partner'],
      why: 'PAR-5: a newer one of its type',
    },
    {
      event: 'remove',
      from: ['valid', 'lapsed'],
      to: 'removed',
      by: ['partner'],
      why: 'PAR-5: the bytes go, the trail stays',
    },
  ],
});

export type DocumentState = (typeof DOCUMENT_LIFE)['states'][number];
