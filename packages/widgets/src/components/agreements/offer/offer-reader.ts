import type { AgreementPreparation, AgreementView } from '@pasar/core/agreements';
import type { Client } from '@pasar/core/client';
import type { PartnerId } from '@pasar/core/kernel';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

/** What there is to choose from with a partner, and the agreement there is already. */
export interface Prepared {
  readonly preparation: AgreementPreparation;
  readonly view: AgreementView | undefined;
}

/** Asks once for each partner: what is being typed must not change under the hands. */
export class OfferReader implements ReactiveController {
  prepared: Prepared | undefined;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #partner = '';
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    if (!this.prepared) this.#partner = '';
  }

  ask(client: Client, partner: string): void {
    if (partner === this.#partner) return;
    this.#partner = partner;
    this.prepared = undefined;
    void this.read(client);
  }

  async read(client: Client): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.failure = undefined;
    this.#host.requestUpdate();
    const { signal } = asking;
    try {
      const params = { partner: this.#partner as PartnerId };
      const preparation = await client.call('agreements.prepare', { params, signal });
      const { agreement } = preparation;
      const view = agreement ? await client.call('agreements.read', { params: { agreement }, signal }) : undefined;
      if (signal.aborted) return;
      this.prepared = { preparation, view };
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.#host.requestUpdate();
  }
}
