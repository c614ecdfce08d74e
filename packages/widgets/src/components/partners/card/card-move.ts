import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import type { Instant } from '@pasar/core/kernel';
import type { RelationMove } from '@pasar/core/partners';
import type { IconPath } from '../../../icons/icon.ts';
import { iconCheck, iconCirclePause, iconCircleSlash, iconPlay, iconTrash2, iconX } from '../../../icons/icons.ts';

export type Moved = Exchange<'partners.accept'>['answer'];

/** PAR-7, PAR-15: what may be done with a partner, and what it asks for. */
export const MOVES: Readonly<
  Record<RelationMove, { readonly icon: IconPath; readonly needsReason: boolean; readonly isGrave: boolean }>
> = {
  accept: { icon: iconCheck, needsReason: false, isGrave: false },
  refuse: { icon: iconX, needsReason: true, isGrave: true },
  reinstate: { icon: iconPlay, needsReason: false, isGrave: false },
  reactivate: { icon: iconPlay, needsReason: false, isGrave: false },
  suspend: { icon: iconCirclePause, needsReason: true, isGrave: true },
  deactivate: { icon: iconCircleSlash, needsReason: true, isGrave: true },
  delete: { icon: iconTrash2, needsReason: true, isGrave: true },
};

/** What is typed into a move's question. */
export interface MoveDraft {
  readonly reason: string;
  /** A day, `2026-12-01`; it ends when that day begins. Empty: until somebody ends it. */
  readonly until: string;
  readonly isEmergency: boolean;
}

export const EMPTY_MOVE: MoveDraft = { reason: '', until: '', isEmergency: false };

interface Doing {
  readonly client: Client;
  readonly partner: string;
  readonly draft: MoveDraft;
  readonly idempotencyKey: string;
}

export function carryOut(move: RelationMove, { client, partner, draft, idempotencyKey }: Doing): Promise<Moved> {
  const params = { partner: partner as Exchange<'partners.read'>['params']['partner'] };
  const reason = draft.reason.trim();
  switch (move) {
    case 'accept':
    case 'reinstate':
    case 'reactivate':
      return client.call(`partners.${move}`, { params, body: {}, idempotencyKey });
    case 'suspend': {
      const until = draft.until ? (new Date(`${draft.until}T00:00`).toISOString() as Instant) : null;
      return client.call('partners.suspend', {
        params,
        body: { reason, until, emergency: draft.isEmergency },
        idempotencyKey,
      });
    }
    default:
      return client.call(`partners.${move}`, { params, body: { reason }, idempotencyKey });
  }
}
