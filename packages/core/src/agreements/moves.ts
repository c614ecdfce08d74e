import type { Instant } from '../kernel/instants.ts';
import type { AgreementMove, AgreementSide } from './agreement.schema.ts';
import { type Agreement, inForce, newestOf, offeredOf } from './agreement.ts';

/** What somebody may do next, for their buttons; the rules themselves check again. */
export function movesOf(
  agreement: Agreement,
  person: {
    readonly side: AgreementSide;
    /** A manager of the organization, or an owner of the partner's account. */
    readonly mayAct: boolean;
    readonly now: Instant;
    /** AGR-6: activations that could be switched on again. */
    readonly restorable: number;
  },
): readonly AgreementMove[] {
  const { side, mayAct, now } = person;
  if (!mayAct) return [];
  const holding = inForce(agreement, now);
  const canEnd = holding !== undefined && holding.notice === null;
  if (side === 'partner') {
    const offered = offeredOf(agreement);
    const isOpen = offered?.state === 'sent' && offered.answerBy !== null && now < offered.answerBy;
    return [...(isOpen ? (['accept', 'decline'] as const) : []), ...(canEnd ? (['terminate'] as const) : [])];
  }
  const { state } = newestOf(agreement);
  return [
    'edit',
    ...(state === 'draft' ? (['send'] as const) : []),
    ...(state === 'draft' || state === 'sent' ? (['withdraw'] as const) : []),
    ...(canEnd ? (['terminate'] as const) : []),
    ...(holding && person.restorable > 0 ? (['restore'] as const) : []),
  ];
}
