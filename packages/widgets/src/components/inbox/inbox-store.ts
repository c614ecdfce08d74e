import type { Client } from '@pasar/core/client';
import { RefusalError } from '@pasar/core/client';
import type { LiveEvent } from '@pasar/core/live';
import { type Failure, failureOf } from '../../element/failure.ts';
import type { InboxDetail, InboxItem, InboxQuery, InboxSummary } from './inbox-model.ts';
import { belongs, compareBy } from './inbox-order.ts';

const PAGE = 100;
/** Milliseconds: changes that come together are asked for together. */
const GATHER = 40;
/** More changes than that at once, and the list is asked for instead. */
const MANY = 12;
/** Milliseconds a card that was taken by another stays, to be read. */
const FAREWELL = 6000;

export interface StoreOptions {
  readonly client: Client;
  /** Something is to be drawn anew. */
  changed(): void;
  /** A finger or the focus is on the list, or it is scrolled: what is new must wait to be asked for. */
  held(): boolean;
}

/** The partner's requests as they are known here: pages as far as they were read, kept right by live updates. */
export class InboxStore {
  query: InboxQuery = { view: 'open', sort: 'near' };
  items: readonly InboxItem[] = [];
  summary: InboxSummary | undefined;
  failure: Failure | undefined;
  loading = false;
  /** When the rows were last known to be right, in milliseconds. */
  asOf = 0;
  /** New requests that were not put under the finger. */
  fresh: readonly InboxItem[] = [];
  /** Requests that ended while they were looked at: they say so, and leave. */
  readonly gone = new Set<string>();
  /** Drawn attention to, once. */
  readonly arrived = new Set<string>();

  #next: string | null = null;
  #loading: AbortController | undefined;
  #changes = new Set<string>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  close(): void {
    this.#loading?.abort();
    clearTimeout(this.#gathering);
  }

  ask(query: InboxQuery): void {
    this.query = query;
    this.items = [];
    void this.load();
  }

  /** Asks for the list, as far as it was read. What is on the screen stays until the answer is there. */
  async load(): Promise<void> {
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.loading = true;
    this.failure = undefined;
    this.#options.changed();
    try {
      const limit = Math.min(200, Math.max(PAGE, this.items.length));
      const page = await this.#options.client.call('inbox.list', { query: { ...this.#asked(), limit }, signal });
      this.items = page.items;
      this.#next = page.next;
      this.#summarize(page);
      this.fresh = [];
      this.gone.clear();
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.loading = false;
    this.#options.changed();
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  async more(): Promise<void> {
    if (!this.#next || this.loading) return;
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.loading = true;
    try {
      const query = { ...this.#asked(), limit: PAGE, cursor: this.#next };
      const page = await this.#options.client.call('inbox.list', { query, signal });
      const known = new Set(this.items.map(({ request }) => request));
      this.items = [...this.items, ...page.items.filter(({ request }) => !known.has(request))];
      this.#next = page.next;
      this.#summarize(page);
    } catch (error) {
      // The rows there are stay; the next scroll asks again.
      if (!signal.aborted) failureOf(error);
    }
    if (signal.aborted) return;
    this.loading = false;
    this.#options.changed();
  }

  hear({ type, request }: LiveEvent): void {
    if (type === 'catalog.changed' || type === 'wallet.changed') return;
    if (!request) {
      void this.load();
      return;
    }
    this.#changes.add(request);
    this.#gathering ??= setTimeout(() => void this.#catchUp(), GATHER);
  }

  /** A request as it is now: the reader's own doing, or the answer to an update. */
  put(item: InboxItem | InboxDetail): void {
    const at = this.items.findIndex(({ request }) => request === item.request);
    if (at >= 0) this.#recount(this.items[at]!, item);
    if (!belongs(item, this.query)) {
      if (at < 0) this.fresh = this.fresh.filter(({ request }) => request !== item.request);
      else if (item.state === 'lost' && this.query.view === 'open') this.#farewell(item, at);
      else this.drop(item.request);
    } else if (at >= 0) this.items = this.items.with(at, item);
    else this.#arrive(item);
    this.#options.changed();
  }

  drop(request: string): void {
    this.gone.delete(request);
    this.items = this.items.filter((item) => item.request !== request);
    this.fresh = this.fresh.filter((item) => item.request !== request);
    this.#options.changed();
  }

  /** Puts what has come among the rest. */
  showFresh(): void {
    const { fresh } = this;
    this.fresh = [];
    for (const item of fresh) this.#insert(item);
    this.#options.changed();
  }

  /** Of what moves between the views, at once; what the server counts comes with the next answer. */
  #recount(before: InboxItem, after: InboxItem): void {
    const [from, to] = [before, after].map(({ state }) => (state === 'open' ? 'open' : 'mine'));
    const { summary } = this;
    if (!summary || from === to || after.state === 'lost') return;
    const { open, mine } = summary.counts;
    const moved = to === 'mine' ? 1 : -1;
    this.summary = { ...summary, total: summary.total - 1, counts: { open: open - moved, mine: mine + moved } };
  }

  #asked() {
    const { view, sort, kind, within, day } = this.query;
    return { view, sort, ...(kind && { kind }), ...(within && { within }), ...(day && { day }) } as InboxQuery & {
      kind?: never;
    };
  }

  #summarize({ total, counts, kinds, base }: InboxSummary): void {
    this.summary = { total, counts, kinds, base };
    this.asOf = Date.now();
  }

  async #catchUp(): Promise<void> {
    this.#gathering = undefined;
    const changes = [...this.#changes];
    this.#changes.clear();
    // Which calendar day a window lies on is a matter of zones: the server's.
    if (changes.length > MANY || this.query.day) return this.load();
    await Promise.all(changes.map((request) => this.#reread(request)));
    try {
      const page = await this.#options.client.call('inbox.list', { query: { ...this.#asked(), limit: 1 } });
      this.#summarize(page);
      this.#options.changed();
    } catch {
      // Numbers that are late are put right by the next change.
    }
  }

  async #reread(request: string): Promise<void> {
    try {
      this.put(await this.#options.client.call('inbox.read', { params: { request: request as never } }));
    } catch (error) {
      if (error instanceof RefusalError && error.problem.status === 404) this.drop(request);
    }
  }

  #arrive(item: InboxItem): void {
    if (this.#next && this.items.length > 0 && compareBy(this.query.sort)(item, this.items.at(-1)!) > 0) return;
    if (!this.#options.held()) this.#insert(item);
    else this.fresh = [item, ...this.fresh.filter(({ request }) => request !== item.request)];
  }

  #insert(item: InboxItem): void {
    const compare = compareBy(this.query.sort);
    const at = this.items.findIndex((other) => compare(item, other) < 0);
    this.items = this.items.toSpliced(at < 0 ? this.items.length : at, 0, item);
    this.arrived.add(item.request);
  }

  #farewell(item: InboxItem, at: number): void {
    this.items = this.items.with(at, item);
    if (this.gone.has(item.request)) return;
    this.gone.add(item.request);
    setTimeout(() => this.gone.has(item.request) && this.drop(item.request), FAREWELL);
  }
}
