import { epochMs, type Instant } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/database.ts';
import type { DirectoryOwner } from '../database/tables.ts';

/**
 * What time brings about (see the rules they wake in core). A timer only wakes: the rule decides then what is due, so
 * that a timer whose cause is gone does nothing, and none needs to be taken back.
 */
export type TimerKind =
  /** REQ-10: a proposal's undo is over. */
  | 'proposal.stands'
  /** REQ-5: the shortlist goes with those that have answered; an unused one lapses. */
  | 'request.shortlist'
  | 'request.lapses'
  /** REQ-2: the one partner's time is over. */
  | 'offer.lapses'
  /** REQ-10: a taking's undo is over. */
  | 'taking.final'
  /** PAR-2: one business day is left for an account, or none. */
  | 'ticket.clock'
  /** PAR-16: a licence's renewal is to be invoiced, its end is near, or here. */
  | 'licence.clock'
  /** AGR-2, AGR-6: an offer lapses, an end is near, or here. */
  | 'agreement.due'
  /** PAR-5: a document's last day is near, or over. */
  | 'document.notice'
  /** PAR-7, QLT-2: a suspension is over. */
  | 'relation.reinstate';

export interface Timer {
  /** An organization, or the deployment. */
  readonly owner: DirectoryOwner;
  readonly kind: TimerKind;
  /** The id of what is woken: a request, a ticket. */
  readonly subject: string;
  readonly dueAt: Instant;
}

/**
 * Sets timers in the transaction of what they follow from: they outlive the process.
 * @param tx in the system's scope of their owner
 */
export async function setTimers(tx: Tx, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  await tx
    .insertInto('timers')
    .values(
      timers.map(({ owner, kind, subject, dueAt }) => ({
        owner,
        id: uuidv7({ msecs: epochMs(dueAt) }),
        kind,
        subject,
        payload: '{}',
        due_at: dueAt,
      })),
    )
    .execute();
}
