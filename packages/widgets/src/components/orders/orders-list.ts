import { type Client, RefusalError } from '@pasar/core/client';
import type { RequestId } from '@pasar/core/kernel';
import type { RequestSummary } from '@pasar/core/requests';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';
import { UnderFinger } from './under-finger.ts';

export type Part = 'active' | 'ended';

interface Page {
  readonly items: readonly RequestSummary[];
  readonly next: string | null;
}

const PAGE = 20;
/** The contract's most. */
const MOST = 200;
/** Updates that come this close together are asked about together, in milliseconds. */
const GATHER = 300;
/** For more changes than this the list is asked for anew. */
const MANY = 5;

const ENDED: readonly RequestSummary['state'][] = ['fulfilled', 'cancelled', 'lapsed'];
export const partOf = ({ state }: Pick<RequestSummary, 'state'>): Part => (ENDED.includes(state) ? 'ended' : 'active');

/**
 * The orders a person may see, newest first, those in progress apart from those that ended; each part page by page. What
 * is shown stays until its successor is there, and nothing moves while `finger` is held.
 */
export class OrdersList implements ReactiveController {
  parts: Readonly<Record<Part, Page>> | undefined;
  failure: Failure | undefined;
  loading: 'first' | 'again' | Part | undefined;
  /** When the list was last known to be right, in milliseconds. */
  asOf = 0;
  readonly finger = new UnderFinger();

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #asking: AbortController | undefined;
  readonly #changed = new Set<RequestId>();
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
  }

  get items(): readonly RequestSummary[] {
    return this.parts ? [...this.parts.active.items, ...this.parts.ended.items] : [];
  }

  /** Asks for the list; of the same client again only by `refresh`. */
  ask(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.parts = undefined;
    this.refresh();
  }

  /** As much as is shown now, anew. */
  refresh(): void {
    void this.#load(this.parts ? 'again' : 'first', async (page) => {
      const [active, ended] = await Promise.all([
        page('active', { limit: this.#shown('active') }),
        page('ended', { limit: this.#shown('ended') }),
      ]);
      this.finger.afterwards(() => this.#show({ active, ended }));
      this.asOf = Date.now();
    });
  }

  /** The next page of one part. */
  more(part: Part): void {
    const { parts } = this;
    const cursor = parts?.[part].next;
    if (!parts || !cursor || this.loading) return;
    void this.#load(part, async (page) => {
      const { items, next } = await page(part, { limit: PAGE, cursor });
      this.#show({ ...parts, [part]: { items: [...parts[part].items, ...items], next } });
    });
  }

  /** Something has happened to this order. */
  changed(request: RequestId): void {
    this.#changed.add(request);
    this.#gathering ??= setTimeout(() => void this.#catchUp(), GATHER);
  }

  /** An order as it is now. In its place at once; from one part to the other, or as a new one, when no finger is there. */
  put(order: RequestSummary): void {
    const { parts } = this;
    if (!parts) return;
    const part = partOf(order);
    const { items } = parts[part];
    const at = items.findIndex(({ id }) => id === order.id);
    if (at >= 0) this.#show({ ...parts, [part]: { ...parts[part], items: items.with(at, order) } });
    else this.finger.afterwards(() => this.#insert(order));
  }

  #insert(order: RequestSummary): void {
    const { parts } = this;
    if (!parts) return;
    const without = (page: Page): Page => ({ ...page, items: page.items.filter(({ id }) => id !== order.id) });
    const rest = { active: without(parts.active), ended: without(parts.ended) };
    const part = partOf(order);
    const { items, next } = rest[part];
    const before = items.findIndex(({ createdAt }) => createdAt < order.createdAt);
    // Older than what was loaded: it comes with its page.
    const isLater = before < 0 && next;
    const at = before < 0 ? items.length : before;
    this.#show(isLater ? rest : { ...rest, [part]: { items: items.toSpliced(at, 0, order), next } });
  }

  #show(parts: Readonly<Record<Part, Page>>): void {
    this.parts = parts;
    this.#host.requestUpdate();
  }

  #shown(part: Part): number {
    return Math.min(MOST, Math.max(PAGE, this.parts?.[part].items.length ?? 0));
  }

  async #catchUp(): Promise<void> {
    this.#gathering = undefined;
    const changed = [...this.#changed];
    this.#changed.clear();
    if (changed.length > MANY) return this.refresh();
    await Promise.all(changed.map((request) => this.#reread(request)));
  }

  async #reread(request: RequestId): Promise<void> {
    try {
      const order = await this.#client?.call('requests.read', { params: { request } });
      if (order) this.put(order);
    } catch (error) {
      // What cannot be read now comes with the next refresh; what is no refusal and no network must be seen.
      if (!(error instanceof RefusalError)) failureOf(error);
    }
  }

  async #load(
    loading: NonNullable<OrdersList['loading']>,
    ask: (page: (view: Part, rest: { limit: number; cursor?: string }) => Promise<Page>) => Promise<void>,
  ): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.loading = loading;
    this.#host.requestUpdate();
    try {
      await ask((view, rest) => client.call('requests.list', { query: { view, ...rest }, signal }));
      if (signal.aborted) return;
      this.failure = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }
}
