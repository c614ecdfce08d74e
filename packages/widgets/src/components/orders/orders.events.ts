import type { ProposalId, RequestId } from '@pasar/core/kernel';
import { PasarEvent } from '../../element/events.ts';
import type { Failure } from '../../element/failure.ts';

/** Which order is open; undefined when a person has gone back to the list. */
export interface OrderPick {
  readonly request: RequestId | undefined;
}

/** What is done to an order: in `pasar-before-submit`, `pasar-submit` and `pasar-success`; with `failure` in `pasar-error`. */
export interface OrderDeed {
  readonly what: 'choose' | 'cancel';
  readonly request: RequestId;
  readonly proposal?: ProposalId;
  readonly failure?: Failure;
}

/** The person wants to order something: the host shows its catalog. */
export class NewOrderEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'order', undefined);
  }
}
