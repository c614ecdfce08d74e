import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import type { Client } from '@pasar/core/client';
import type { Locale } from '@pasar/core/kernel';
import type { RatesDraft } from '../rates-draft.ts';
import type { AgreementReader } from './agreement-reader.ts';
import type { Asked } from './questions.ts';

interface About {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  readonly reason: string;
}

/** What is done with an agreement; each shows at once what it was answered. */
export class AgreementDeeds {
  readonly #reader: AgreementReader;
  readonly #client: () => Client;
  /** Versions this page has noted as opened. */
  readonly #opened = new Set<string>();

  constructor(reader: AgreementReader, client: () => Client) {
    this.#reader = reader;
    this.#client = client;
  }

  async run(asked: Asked, { view, version, reason }: About, idempotencyKey: string): Promise<AgreementView> {
    const client = this.#client();
    const on = { params: { agreement: view.id }, idempotencyKey };
    const { version: number, sha256 } = version;
    const call = {
      accept: () => client.call('agreements.accept', { ...on, body: { version: number, sha256 } }),
      decline: () => client.call('agreements.decline', { ...on, body: { version: number, reason } }),
      withdraw: () => client.call('agreements.withdraw', { ...on, body: {} }),
      terminate: () => client.call('agreements.terminate', { ...on, body: { reason } }),
      restore: () => client.call('agreements.restore', { ...on, body: {} }),
    }[asked];
    return this.#shown(await call());
  }

  /** The draft with other rates. */
  async save(
    view: AgreementView,
    { legalEntity, lines, until, noticeDays, locale }: AgreementVersionView,
    draft: RatesDraft,
    idempotencyKey: string,
  ): Promise<AgreementView> {
    const services = lines.map(({ service, commission }) => {
      return { service, rate: draft.of(service).rate ?? commission.rate };
    });
    const body = { legalEntity: legalEntity!, services, until, noticeDays, locale: locale as Locale };
    return this.#shown(
      await this.#client().call('agreements.edit', {
        params: { agreement: view.id },
        body,
        idempotencyKey,
      }),
    );
  }

  async send(
    view: AgreementView,
    version: AgreementVersionView,
    { days, draft }: { readonly days: number; readonly draft: RatesDraft | undefined },
    idempotencyKey: string,
  ): Promise<AgreementView> {
    if (draft) await this.save(view, version, draft, `${idempotencyKey}-draft`);
    const params = { agreement: view.id };
    return this.#shown(
      await this.#client().call('agreements.send', { params, body: { answerWithinDays: days }, idempotencyKey }),
    );
  }

  /** AGR-5: notes that a partner has the text before it, once. */
  open(view: AgreementView, { version, openedAt, sentAt }: AgreementVersionView): void {
    const key = `${view.id} ${version}`;
    if (openedAt || !sentAt || this.#opened.has(key)) return;
    this.#opened.add(key);
    this.#client()
      .call('agreements.open', { params: { agreement: view.id }, body: { version } })
      .then((opened) => this.#shown(opened))
      // Asked again when the page is opened again, or by the refusal of an acceptance.
      .catch(() => this.#opened.delete(key));
  }

  #shown(view: AgreementView): AgreementView {
    this.#reader.put(view);
    return view;
  }
}
