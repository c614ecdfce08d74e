import type { Client } from '@pasar/core/client';
import type { WalletLine, WalletQuery, WalletView } from '@pasar/core/points';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../element/failure.ts';

export type View = WalletQuery['view'];

const PAGE = 20;
/** The contract's most. */
const MOST = 200;

/** A wallet as far as it is shown, newest first, page by page; what is shown stays until its successor is there. */
export class WalletDesk implements ReactiveController {
  wallet: Omit<WalletView, 'history'> | undefined;
  lines: readonly WalletLine[] = [];
  next: string | null = null;
  view: View = 'all';
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

  /** Asks for the wallet; of the same client again only by `refresh`. */
  ask(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.wallet = undefined;
    this.lines = [];
    this.refresh();
  }

  /** As much as is shown now, anew. */
  refresh(): void {
    void this.#load(this.wallet ? 'again' : 'first', Math.min(MOST, Math.max(PAGE, this.lines.length)));
  }

  look(view: View): void {
    if (view === this.view) return;
    this.view = view;
    void this.#load('again', PAGE);
  }

  more(): void {
    if (this.next && !this.loading) void this.#load('more', PAGE, this.next);
  }

  async #load(loading: NonNullable<WalletDesk['loading']>, limit: number, cursor?: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.loading = loading;
    this.#host.requestUpdate();
    try {
      const query = { view: this.view, limit, ...(cursor && { cursor }) };
      const { history, ...wallet } = await client.call('wallet.read', { query, signal });
      if (signal.aborted) return;
      this.wallet = wallet;
      this.lines = cursor ? [...this.lines, ...history.items] : history.items;
      this.next = history.next;
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
