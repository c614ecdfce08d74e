import { newKey } from '@pasar/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from './failure.ts';

/**
 * One thing a person does, often behind one question: `open` asks, `run` does it. While it is unknown whether a try took
 * effect, the next one carries the same `Idempotency-Key`, so that nothing is done twice.
 *
 * @typeParam About what is asked about: a row, an order
 */
export class Deed<About = undefined> implements ReactiveController {
  isOpen = false;
  isSending = false;
  failure: Failure | undefined;
  about: About | undefined;

  readonly #host: ReactiveControllerHost;
  #key = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  open(about?: About): void {
    this.isOpen = true;
    this.about = about;
    this.failure = undefined;
    this.#key = newKey();
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    if (!this.isOpen || this.isSending) return;
    this.isOpen = false;
    this.#host.requestUpdate();
  };

  /** @returns what was answered; undefined when it was refused or could not be sent, see `failure` */
  async run<Answer>(send: (idempotencyKey: string) => Promise<Answer>): Promise<Answer | undefined> {
    if (this.isSending) return undefined;
    this.isSending = true;
    this.failure = undefined;
    this.#key ||= newKey();
    this.#host.requestUpdate();
    try {
      const answer = await send(this.#key);
      this.isOpen = false;
      this.#key = '';
      return answer;
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
