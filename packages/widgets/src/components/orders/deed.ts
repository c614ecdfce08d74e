import { newKey } from '@pasar/core/client';
import type { RequestView } from '@pasar/core/requests';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';

/**
 * One thing a person does to an order behind one question: `open` asks, `run` does it. While it is unknown whether a try
 * took effect, the next one carries the same `Idempotency-Key`, so that nothing is done twice.
 */
export class Deed implements ReactiveController {
  isOpen = false;
  isSending = false;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #key = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  open(): void {
    this.isOpen = true;
    this.failure = undefined;
    this.#key = newKey();
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    if (!this.isOpen || this.isSending) return;
    this.isOpen = false;
    this.#host.requestUpdate();
  };

  /** @returns the order afterwards; undefined when it was refused or could not be sent, see `failure` */
  async run(send: (idempotencyKey: string) => Promise<RequestView>): Promise<RequestView | undefined> {
    this.isSending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const order = await send(this.#key);
      this.isOpen = false;
      return order;
    } catch (error) {
      this.failure = failureOf(error);
      if (this.failure.kind === 'refused') this.#key = newKey();
      return undefined;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }
}
