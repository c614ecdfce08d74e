import type { Id, PartnerId } from '@pasar/core/kernel';
import type { DirectoryOwner } from '../database/tables.ts';

export type MessageId = Id<'message'>;
export type WebhookId = Id<'webhook'>;
export type Way = 'mail' | 'webhook';

/** One message to one receiver, as it is kept: what to say is worked out when it is sent, with what holds then. */
export interface Message {
  /** An organization, or the deployment: in whose name it is sent. */
  readonly owner: DirectoryOwner;
  /** Stays the same however often it is sent: the receiver drops doubles by it (MSG-3). */
  readonly id: MessageId;
  readonly way: Way;
  /** A notice's template, or an event's type. */
  readonly template: string;
  /** What it tells of: the aggregate of its events, a request's id or a ticket's. */
  readonly about: string;
  /** A customer, a member, a webhook's endpoint; or the sealed address of somebody without an account. */
  readonly receiver: string;
  /** The member's. */
  readonly partner: PartnerId | null;
  /** Of a webhook: its event's place in the aggregate's trail. */
  readonly event: number | null;
  /** How often it was tried, this time included. */
  readonly tries: number;
}

/**
 * What came of a try. `again`: not received, or nobody knows; `refused`: never will be; `unsent`: there was nothing to
 * send. `outcome` is a code (`smtp 451`, `http 500`, `timeout`): what receivers answer in words may name people.
 */
export interface Answer {
  readonly state: 'sent' | 'again' | 'refused' | 'unsent';
  readonly outcome: string;
}

export type Send = (message: Message, signal: AbortSignal) => Promise<Answer>;

/** A message is given up: for the operator to look at, and to send again when the cause is gone. */
export class MessageParked extends Error {
  constructor({ way, template, id, tries }: Message, outcome: string) {
    super(`a ${way} (${template}) was given up after ${tries} tries: ${outcome} (message ${id})`);
    this.name = 'MessageParked';
  }
}
