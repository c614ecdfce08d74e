import type { Client } from '@pasar/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from './failure.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Asked {
  readonly limit: number;
  readonly cursor?: string;
}

const PAGE = 20;
/** The contract's most. */
const MOST = 200;
/** How long typing has to rest before it is searched for, in milliseconds. */
const REST = 200;

/**
 * A list as far as it is shown, page by page: what is shown stays until its successor is there, the last question asked is
 * the one that counts. `filter` is whatever the list is narrowed by; a new one asks anew.
 *
 * ```ts
 * readonly #partners = new Pages(this, { state: 'all' }, (client, filter, asked, signal) =>
 *   client.call('partners.list', { query: { ...filter, ...asked }, signal }));
 * ```
 * @typeParam Answer a page, and what else comes with it: totals, a head
 */
export class Pages<Item, Filter extends object = Record<never, never>, Answer extends Page<Item> = Page<Item>>
  implements ReactiveController
{
  items: readonly Item[] = [];
  next: string | null = null;
  /** The last answer whole; undefined until the first. */
  answer: Answer | undefined;
  loading: 'first' | 'again' | 'more' | undefined;
  failure: Failure | undefined;
  /** When it was last known to be right, in milliseconds. */
  asOf = 0;
  filter: Filter;

  readonly #host: ReactiveControllerHost;
  readonly #read: (client: Client, filter: Filter, asked: Asked, signal: AbortSignal) => Promise<Answer>;
  #client: Client | undefined;
  #asking: AbortController | undefined;
  /** It may have changed since it was asked for: asked again when the answer is there. */
  #isBehind = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    filter: Filter,
    read: (client: Client, filter: Filter, asked: Asked, signal: AbortSignal) => Promise<Answer>,
  ) {
    this.#host = host;
    this.filter = filter;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.loading = undefined;
    clearTimeout(this.#resting);
    this.#client = undefined;
  }

  /** Nothing is there because there is nothing, not because it has not come. */
  get isEmpty(): boolean {
    return this.answer !== undefined && !this.loading && this.items.length === 0;
  }

  /** Asks for the list; of the same client again only by `refresh`. */
  ask(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.items = [];
    this.answer = undefined;
    this.#again();
  }

  /** As much as is shown now, anew. However often it is called, one question is under way and one behind it, so that the list comes. */
  readonly refresh = (): void => {
    if (this.#asking) this.#isBehind = true;
    else this.#again();
  };

  #again(): void {
    void this.#load(this.answer ? 'again' : 'first', Math.min(MOST, Math.max(PAGE, this.items.length)));
  }

  /** Narrows the list. @param rests waits until the typing rests */
  look(filter: Partial<Filter>, rests = false): void {
    this.filter = { ...this.filter, ...filter };
    this.#host.requestUpdate();
    clearTimeout(this.#resting);
    const ask = () => void this.#load(this.answer ? 'again' : 'first', PAGE);
    if (rests) this.#resting = setTimeout(ask, REST);
    else ask();
  }

  readonly more = (): void => {
    if (this.next && !this.loading) void this.#load('more', PAGE, this.next);
  };

  /** One item as it is now, in its place. */
  put(is: (item: Item) => boolean, item: Item): void {
    this.items = this.items.map((shown) => (is(shown) ? item : shown));
    this.#host.requestUpdate();
  }

  async #load(loading: 'first' | 'again' | 'more', limit: number, cursor?: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    this.#isBehind = false;
    const { signal } = this.#asking;
    this.loading = loading;
    this.#host.requestUpdate();
    try {
      const answer = await this.#read(client, this.filter, { limit, ...(cursor && { cursor }) }, signal);
      if (signal.aborted) return;
      this.answer = answer;
      this.items = cursor ? [...this.items, ...answer.items] : answer.items;
      this.next = answer.next;
      this.failure = undefined;
      this.asOf = Date.now();
    } catch (error) {
      if (signal.aborted) return;
      this.#asking = undefined;
      this.failure = failureOf(error);
    }
    this.#asking = undefined;
    this.loading = undefined;
    this.#host.requestUpdate();
    if (this.#isBehind) this.#again();
  }
}
