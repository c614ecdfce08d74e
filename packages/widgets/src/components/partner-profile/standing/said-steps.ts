import type { NextForPartner } from '@pasar/core/partners';

/** Steps that are said above everything; the others are those of the way in. */
export const SAID = [
  'answer-connection',
  'apply-again',
  'reinstate',
  'lift-account-suspension',
  'pay-licence',
  'give-documents',
  'accept-house-documents',
  'activate-services',
  'reactivate',
] as const satisfies readonly NextForPartner['step'][];
export type Said = (typeof SAID)[number];
