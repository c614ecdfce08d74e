import type { Client } from '@pasar/core/client';
import { ADDRESS_LIMIT, type ListedAddress, parseAddresses, sameAddress } from '@pasar/core/partners';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type DraftStore, draftStore } from '../../order-form/draft-store.ts';

/** What keeps an entry from being sent. */
export type Hindrance = 'malformed' | 'twice' | 'too-many';

export interface ListedEntry extends ListedAddress {
  readonly hindrance: Hindrance | undefined;
}

/** Addresses as they are gathered before they are sent (PAR-3); kept on this device. */
export class AddressDraft implements ReactiveController {
  text = '';
  entries: readonly ListedEntry[] = [];

  readonly #host: ReactiveControllerHost;
  #listed: readonly ListedAddress[] = [];
  #store: DraftStore<string> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get ready(): readonly ListedEntry[] {
    return this.entries.filter(({ hindrance }) => !hindrance);
  }

  async open(client: Client, organization: string): Promise<void> {
    if (this.#store) return;
    this.#store = draftStore<string>('invitations', await client.identity().catch(() => ''), organization);
    const kept = this.#store.read();
    if (typeof kept === 'string' && this.#listed.length === 0) this.#list(parseAddresses(kept));
  }

  type(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /** What is typed goes onto the list. */
  add(text = this.text): void {
    this.text = '';
    this.#list([...this.#listed, ...parseAddresses(text)]);
  }

  remove(index: number): void {
    this.#list(this.#listed.filter((_, at) => at !== index));
  }

  /** Back to where it can be mended. */
  correct(index: number): void {
    this.text = this.#listed[index]?.input ?? '';
    this.remove(index);
  }

  clear(): void {
    this.#list([]);
  }

  #list(listed: readonly ListedAddress[]): void {
    this.#listed = listed;
    let ready = 0;
    this.entries = listed.map((entry, at): ListedEntry => {
      const { address } = entry;
      const isTwice = listed
        .slice(0, at)
        .some((other) => other.address && address && sameAddress(other.address, address));
      const hindrance = !address ? 'malformed' : isTwice ? 'twice' : ++ready > ADDRESS_LIMIT ? 'too-many' : undefined;
      return { ...entry, hindrance };
    });
    if (listed.length) this.#store?.write(listed.map(({ input }) => input).join('\n'));
    else this.#store?.clear();
    this.#host.requestUpdate();
  }
}
