import type { Client } from '@pasar/core/client';
import type { RegistrySuggestion } from '@pasar/core/registry';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';

/** How long typing has to rest before it is searched for, in milliseconds. */
const REST = 180;
const LEAST = 2;
const MOST = 8;

/** Companies that the registry suggests for what is typed (PAR-1): the last question asked is the one that counts. */
export class RegistrySearch implements ReactiveController {
  text = '';
  found: readonly RegistrySuggestion[] | undefined;
  failure: Failure | undefined;
  isAsking = false;
  isOpen = false;
  /** The one that Enter would take; −1 for none. */
  at = -1;

  readonly #host: ReactiveControllerHost;
  #asking: AbortController | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    clearTimeout(this.#resting);
  }

  type(text: string, client: Client, country: string): void {
    this.text = text;
    this.isOpen = text.trim().length >= LEAST;
    clearTimeout(this.#resting);
    this.#asking?.abort();
    if (this.isOpen) this.#resting = setTimeout(() => void this.#ask(client, country), REST);
    else this.found = undefined;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.at = -1;
    this.#host.requestUpdate();
  }

  reopen(): void {
    this.isOpen = this.text.trim().length >= LEAST && (this.found !== undefined || this.failure !== undefined);
    this.#host.requestUpdate();
  }

  reset(): void {
    this.text = '';
    this.found = undefined;
    this.failure = undefined;
    this.close();
  }

  walk(step: 1 | -1): void {
    const count = this.found?.length ?? 0;
    if (!count) return;
    this.isOpen = true;
    this.at = this.at < 0 ? (step > 0 ? 0 : count - 1) : (this.at + step + count) % count;
    this.#host.requestUpdate();
  }

  get current(): RegistrySuggestion | undefined {
    return this.isOpen ? this.found?.[this.at] : undefined;
  }

  async #ask(client: Client, country: string): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.isAsking = true;
    this.#host.requestUpdate();
    try {
      const query = { q: this.text.trim().slice(0, 200), country, limit: MOST };
      const { items } = await client.call('registry.search', { query, signal });
      if (signal.aborted) return;
      this.found = items;
      this.failure = undefined;
      this.at = items.findIndex(({ state }) => state !== 'closed');
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
      this.found = undefined;
    }
    this.isAsking = false;
    this.#host.requestUpdate();
  }
}
