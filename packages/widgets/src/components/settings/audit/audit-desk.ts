import type { AuditEntry, AuditPage, AuditQuery } from '@pasar/core/audit';
import type { Client } from '@pasar/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

/** What is looked for; a member that is left out does not narrow it. */
export type AuditFilter = Partial<Pick<AuditQuery, 'who' | 'by' | 'what' | 'about' | 'from' | 'to'>> &
  Pick<AuditQuery, 'view'>;

/** Sessions are opened all day, for everybody: who looks for them asks for everything. */
export const UNFILTERED: AuditFilter = { view: 'changes' };

const PAGE = 40;

/** The trail as far as it is shown, newest first, page by page; what is shown stays until its successor is there. */
export class AuditDesk implements ReactiveController {
  entries: readonly AuditEntry[] = [];
  next: string | null = null;
  /** IANA; undefined until the first page is there. */
  zone: string | undefined;
  actions: AuditPage['actions'] = [];
  filter: AuditFilter = UNFILTERED;
  loading: 'first' | 'again' | 'more' | undefined;
  failure: Failure | undefined;
  /** When it was last known to be right, in milliseconds. */
  asOf = 0;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#client = undefined;
  }

  /** Asks for the trail; of the same client again only by `refresh`. */
  ask(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.entries = [];
    this.zone = undefined;
    this.refresh();
  }

  refresh(): void {
    void this.#load(this.zone ? 'again' : 'first');
  }

  /** @param part what is looked for otherwise than now */
  look(part: Partial<AuditFilter>): void {
    const wanted = Object.entries({ ...this.filter, ...part }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    this.filter = Object.fromEntries(wanted) as unknown as AuditFilter;
    void this.#load('again');
  }

  clear(): void {
    this.filter = UNFILTERED;
    void this.#load('again');
  }

  more(): void {
    if (this.next && !this.loading) void this.#load('more', this.next);
  }

  async #load(loading: NonNullable<AuditDesk['loading']>, cursor?: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.loading = loading;
    this.#host.requestUpdate();
    try {
      const query = { ...this.filter, limit: PAGE, ...(cursor && { cursor }) };
      const { items, next, zone, actions } = await client.call('audit.list', { query, signal });
      if (signal.aborted) return;
      this.entries = cursor ? [...this.entries, ...items] : items;
      this.next = next;
      this.zone = zone;
      if (!cursor) this.actions = actions;
      this.failure = undefined;
      this.asOf = Date.now();
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }
}
