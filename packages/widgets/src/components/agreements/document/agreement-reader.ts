import type { AgreementView } from '@pasar/core/agreements';
import type { Client } from '@pasar/core/client';
import type { AgreementId } from '@pasar/core/kernel';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

/** One agreement as it is now; what is shown stays until its successor is there. */
export class AgreementReader implements ReactiveController {
  view: AgreementView | undefined;
  isReading = false;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #id = '';
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#client = undefined;
  }

  /** Of the same one again only by `refresh`. */
  ask(client: Client, id: string): void {
    if (client === this.#client && id === this.#id) return;
    if (id !== this.#id) this.view = undefined;
    this.#client = client;
    this.#id = id;
    void this.refresh();
  }

  /** @returns it as it was answered; undefined when it could not be had */
  readonly refresh = async (): Promise<AgreementView | undefined> => {
    const client = this.#client;
    if (!client || !this.#id) return undefined;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.isReading = true;
    this.#host.requestUpdate();
    try {
      const params = { agreement: this.#id as AgreementId };
      const view = await client.call('agreements.read', { params, signal: asking.signal });
      if (asking.signal.aborted) return undefined;
      this.put(view);
      return view;
    } catch (error) {
      if (asking.signal.aborted) return undefined;
      this.failure = failureOf(error);
      this.isReading = false;
      this.#host.requestUpdate();
      return undefined;
    }
  };

  /** As an act answered it. */
  put(view: AgreementView): void {
    this.#asking?.abort();
    this.view = view;
    this.failure = undefined;
    this.isReading = false;
    this.#host.requestUpdate();
  }
}
