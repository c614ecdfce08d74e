import type { AgreementTemplate } from '@pasar/core/agreements';
import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

type Answer = Exchange<'templates.list'>['answer'];

/** The organization's texts in every language, asked for once: what is being typed must not change under the hands. */
export class TemplateReader implements ReactiveController {
  answer: Answer | undefined;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (!this.answer) this.#client = undefined;
  }

  ask(client: Client): void {
    if (this.#client) return;
    this.#client = client;
    void this.read();
  }

  readonly read = async (): Promise<void> => {
    this.failure = undefined;
    try {
      this.answer = await this.#client!.call('templates.list');
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.#host.requestUpdate();
  };

  put(saved: AgreementTemplate): void {
    if (!this.answer) return;
    const items = this.answer.items.map((item) => (item.locale === saved.locale ? saved : item));
    this.answer = { ...this.answer, items };
    this.#host.requestUpdate();
  }
}
