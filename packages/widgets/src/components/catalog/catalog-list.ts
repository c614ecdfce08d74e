import type { CatalogItem, CatalogPage } from '@pasar/core/catalog';
import type { CallInput, Client } from '@pasar/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';

export type Query = CallInput<'catalog.list'>['query'];

const PAGE = 24;
/** The contract's most. */
const MOST = 200;

/**
 * The services a query finds, page by page. What is shown stays until its successor is there; of two answers the one to
 * the later question counts, in whichever order they come.
 */
export class CatalogList implements ReactiveController {
  page: CatalogPage | undefined;
  failure: Failure | undefined;
  /** `first`: there is nothing to show yet · `again`: a new question · `more`: the next page. */
  loading: 'first' | 'again' | 'more' | undefined;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #query: Query | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  get items(): readonly CatalogItem[] {
    return this.page?.items ?? [];
  }

  /** Asks a question; the same one again only by `refresh`. */
  ask(client: Client, query: Query): void {
    if (client === this.#client && JSON.stringify(query) === JSON.stringify(this.#query)) return;
    if (query.site !== this.#query?.site) this.page = undefined;
    this.#client = client;
    this.#query = query;
    void this.#load(this.page ? 'again' : 'first', { limit: PAGE }, (page) => page);
  }

  /** As much as is shown now, anew: after a live update, or to try again. */
  refresh(): void {
    const limit = Math.min(MOST, Math.max(PAGE, this.items.length));
    void this.#load(this.page ? 'again' : 'first', { limit }, (page) => page);
  }

  /** The next page. */
  more(): void {
    const { page } = this;
    if (!page?.next || this.loading) return;
    void this.#load('more', { limit: PAGE, cursor: page.next }, (next) => ({
      ...next,
      items: [...page.items, ...next.items],
    }));
  }

  async #load(
    loading: NonNullable<CatalogList['loading']>,
    part: Partial<Query>,
    take: (page: CatalogPage) => CatalogPage,
  ): Promise<void> {
    if (!this.#client || !this.#query) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.loading = loading;
    this.#host.requestUpdate();
    try {
      const page = await this.#client.call('catalog.list', { query: { ...this.#query, ...part }, signal });
      if (signal.aborted) return;
      this.page = take(page);
      this.failure = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }
}
