import type { Client } from '@pasar/core/client';
import type { RequestId } from '@pasar/core/kernel';
import type { RequestView } from '@pasar/core/requests';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';
import { steadyColumns } from './steady-columns.ts';
import { UnderFinger } from './under-finger.ts';

type Taken = (order: RequestView, before: RequestView | undefined) => void;

/** The order that is open. One that was read before is shown at once, and offline, while it is asked for again. */
export class OpenOrder implements ReactiveController {
  id: RequestId | undefined;
  failure: Failure | undefined;
  isLoading = false;
  readonly finger = new UnderFinger();

  readonly #host: ReactiveControllerHost;
  readonly #taken: Taken;
  readonly #read = new Map<RequestId, RequestView>();
  #client: Client | undefined;
  #asking: AbortController | undefined;

  /** @param taken hears of each order that was read, and as what it was known */
  constructor(host: ReactiveControllerHost, taken: Taken) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  get order(): RequestView | undefined {
    return this.id && this.#read.get(this.id);
  }

  /** Opens an order, or none. */
  show(client: Client, id: RequestId | undefined): void {
    if (client === this.#client && id === this.id) return;
    if (client !== this.#client) this.#read.clear();
    this.#client = client;
    this.id = id;
    this.failure = undefined;
    this.refresh();
  }

  refresh(): void {
    this.#asking?.abort();
    if (this.id) void this.#ask(this.id);
  }

  /** The order as it is now. */
  take(order: RequestView): void {
    this.#taken(order, this.#read.get(order.id));
    this.finger.afterwards(() => {
      const before = this.#read.get(order.id);
      const isComparing = before?.state === 'shortlisted' && order.state === 'shortlisted';
      const shortlist = isComparing ? steadyColumns(before.shortlist, order.shortlist) : order.shortlist;
      this.#read.set(order.id, { ...order, shortlist });
      this.#host.requestUpdate();
    });
  }

  async #ask(request: RequestId): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.isLoading = true;
    this.#host.requestUpdate();
    try {
      const order = await this.#client!.call('requests.read', { params: { request }, signal });
      if (signal.aborted) return;
      this.failure = undefined;
      this.take(order);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
