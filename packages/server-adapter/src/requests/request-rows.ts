import type { Job } from '@pasar/core/jobs';
import { type Proposal, standing } from '@pasar/core/proposals';
import type { Dispatch, Request } from '@pasar/core/requests';
import type { Selectable } from 'kysely';
import { json } from '../database/json.ts';
import type { Tables } from '../database/tables.ts';

/** Between the rows and what the rules know. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** The columns that decisions change. */
export function columnsOf({ request, proposals }: Dispatch, updatedAt: Request['createdAt']) {
  return {
    state: request.state,
    windows: json([...request.windows]),
    soonest_at: request.windows.map(({ start }) => start).sort()[0]!,
    standing: standing(proposals).length,
    offered_to: request.offer?.partner ?? null,
    offer_ends_at: request.offer?.until ?? null,
    broadcast_at: request.broadcastAt,
    shortlist_due_at: request.shortlistDue,
    lapses_at: request.lapsesAt,
    taken_by: request.taking?.partner ?? null,
    undo_until: request.taking?.undoUntil ?? null,
    winner: request.winner?.partner ?? null,
    chosen: request.winner?.proposal ?? null,
    updated_at: updatedAt,
  };
}

export function requestOf(row: Row<'requests'>): Request {
  return {
    id: row.id,
    organization: row.owner,
    customer: row.customer,
    site: row.site,
    kind: row.kind,
    formVersion: row.form_version,
    way: row.way,
    service: row.service,
    windows: row.windows,
    autobook: row.autobook,
    state: row.state,
    createdAt: row.created_at,
    offer: row.offered_to && row.offer_ends_at ? { partner: row.offered_to, until: row.offer_ends_at } : null,
    broadcastAt: row.broadcast_at,
    shortlistDue: row.shortlist_due_at,
    lapsesAt: row.lapses_at,
    taking: row.taken_by && row.undo_until ? { partner: row.taken_by, undoUntil: row.undo_until } : null,
    winner: row.winner ? { partner: row.winner, proposal: row.chosen } : null,
  };
}

export function proposalOf(row: Row<'proposals'>): Proposal {
  return {
    id: row.id,
    organization: row.owner,
    request: row.request,
    partner: row.partner,
    state: row.state,
    price: { amount: row.price, currency: row.currency },
    window: { start: row.starts_at, end: row.ends_at },
    message: row.message,
    createdAt: row.created_at,
    standsAt: row.stands_at,
  };
}

export function jobOf(row: Row<'jobs'>): Job {
  return {
    id: row.id,
    organization: row.owner,
    request: row.request,
    partner: row.partner,
    proposal: row.proposal,
    state: row.state,
    proposed: { start: row.starts_at, end: row.ends_at },
    price: row.price !== null && row.currency ? { amount: row.price, currency: row.currency } : null,
    assignedAt: row.created_at,
    reconfirmBy: row.reconfirm_by,
    settledAt: row.settled_at,
    warrantyUntil: row.warranty_until,
  };
}
