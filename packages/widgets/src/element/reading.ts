import type { Client } from '@pasar/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from './failure.ts';

/**
 * One thing that is read whole: a card, a person's details. What is shown stays until its successor is there; the last
 * question asked is the one that counts. Lists that come page by page are `Pages`.
 *
 * ```ts
 * readonly #card = new Reading(this, (client, signal, partner) =>
 *   client.call('partners.read', { params: { partner }, signal }));
 * ```
 * @typeParam Key what it is asked for by, where there is more than one; another begins anew
 */
export class Reading<Answer, Key extends string = string> implements ReactiveController {
  answer: Answer | undefined;
  failure: Failure | undefined;
  isLoading = false;
  /** When it was last known to be right, in milliseconds. */
  asOf = 0;

  readonly #host: ReactiveControllerHost;
  readonly #read: (client: Client, signal: AbortSignal, key: Key) => Promise<Answer>;
  #client: Client | undefined;
  #key: Key | undefined;
  #asking: AbortController | undefined;
  /** It may have changed since it was asked for: asked again when the answer is there. */
  #isBehind = false;

  constructor(host: ReactiveControllerHost, read: (client: Client, signal: AbortSignal, key: Key) => Promise<Answer>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.isLoading = false;
    this.#client = undefined;
  }

  /** Of the same client for the same thing it is asked again only by `refresh`. */
  ask(client: Client, key: Key = '' as Key): void {
    if (client === this.#client && key === this.#key) return;
    if (key !== this.#key) this.answer = undefined;
    this.#client = client;
    this.#key = key;
    void this.#load();
  }

  /** However often it is called, one question is under way and one behind it, so that an answer comes. */
  readonly refresh = (): void => {
    if (this.#asking) this.#isBehind = true;
    else void this.#load();
  };

  /** It is known to be this now: what a change has answered. */
  put(answer: Answer): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.isLoading = false;
    this.failure = undefined;
    this.answer = answer;
    this.asOf = Date.now();
    this.#host.requestUpdate();
    if (this.#isBehind) void this.#load();
  }

  async #load(): Promise<void> {
    if (!this.#client || this.#key === undefined) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    this.#isBehind = false;
    const { signal } = this.#asking;
    this.isLoading = true;
    this.#host.requestUpdate();
    try {
      const answer = await this.#read(this.#client, signal, this.#key);
      if (signal.aborted) return;
      this.answer = answer;
      this.failure = undefined;
      this.asOf = Date.now();
    } catch (error) {
      if (signal.aborted) return;
      this.#asking = undefined;
      this.failure = failureOf(error);
    }
    this.#asking = undefined;
    this.isLoading = false;
    this.#host.requestUpdate();
    if (this.#isBehind) void this.#load();
  }
}
