import type { Client } from '@pasar/core/client';
import type { DocumentType, PartnerDocument } from '@pasar/core/documents';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';
import { checkFile, type FileFault } from './file-check.ts';

/** One document on its way: chosen, looked at, given its last day, sent with its progress (PAR-5). */
export class Upload implements ReactiveController {
  /** Whose place is open; undefined when none is. */
  type: DocumentType | undefined;
  file: File | undefined;
  fault: FileFault | undefined;
  /** Civil date, or empty. */
  validUntil = '';
  /** How much has gone out, from 0 to 1. */
  sent = 0;
  readonly deed: Deed;

  readonly #host: ReactiveControllerHost;
  #contentType = '';
  #sending: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sending?.abort();
  }

  open(type: DocumentType): void {
    if (this.deed.isSending) return;
    this.type = type;
    this.file = undefined;
    this.fault = undefined;
    this.validUntil = '';
    this.deed.open();
  }

  readonly close = (): void => {
    this.#sending?.abort();
    this.type = undefined;
    this.file = undefined;
    this.#host.requestUpdate();
  };

  async choose(file: File): Promise<void> {
    const checked = await checkFile(file);
    this.deed.failure = undefined;
    this.file = file;
    this.fault = checked.fault;
    if (checked.fault === undefined) this.#contentType = checked.type;
    this.#host.requestUpdate();
  }

  date(validUntil: string): void {
    this.validUntil = validUntil;
    this.#host.requestUpdate();
  }

  /** @returns what is kept now; undefined when it was refused, could not be sent, or was stopped */
  async send(client: Client): Promise<PartnerDocument | undefined> {
    const { file, type, validUntil } = this;
    if (!file || !type || this.fault) return undefined;
    this.sent = 0;
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    const query = { type, name: file.name.slice(-200), ...(validUntil && { validUntil }) };
    const onProgress = (sent: number) => {
      this.sent = sent;
      this.#host.requestUpdate();
    };
    const document = await this.deed.run(async (idempotencyKey) => {
      try {
        return await client.send('documents.create', file, this.#contentType, {
          query,
          idempotencyKey,
          signal,
          onProgress,
        });
      } catch (error) {
        // It was stopped by the person: nothing to say.
        if (signal.aborted) return undefined;
        throw error;
      }
    });
    if (document) this.close();
    return document;
  }
}
