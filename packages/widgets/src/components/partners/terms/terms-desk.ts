import type { Client } from '@pasar/core/client';
import type { HouseDocument, Requirement } from '@pasar/core/documents';
import type { Guide } from '@pasar/core/partners';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

/** What an organization asks of its partners: papers to show, documents to accept, a guide to go through (PAR-5, PAR-6, PAR-13). */
export class TermsDesk implements ReactiveController {
  requirements: readonly Requirement[] | undefined;
  documents: readonly HouseDocument[] = [];
  guide: Guide | undefined;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#client = undefined;
  }

  ask(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    void this.refresh();
  }

  readonly refresh = async (): Promise<void> => {
    const client = this.#client;
    if (!client) return;
    try {
      const [requirements, documents, guide] = await Promise.all([
        client.call('requirements.read'),
        client.call('house-documents.list'),
        client.call('guide.read'),
      ]);
      this.requirements = requirements.items;
      this.documents = documents.items;
      this.guide = guide;
      this.failure = undefined;
    } catch (error) {
      this.failure = failureOf(error);
    }
    if (client === this.#client) this.#host.requestUpdate();
  };

  /** A document as it is now, in its place; a new one at the end. */
  put(document: HouseDocument): void {
    const isKnown = this.documents.some(({ id }) => id === document.id);
    this.documents = isKnown
      ? this.documents.map((each) => (each.id === document.id ? document : each))
      : [...this.documents, document];
    this.#host.requestUpdate();
  }
}
