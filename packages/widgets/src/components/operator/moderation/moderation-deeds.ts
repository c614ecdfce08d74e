import type { Client } from '@pasar/core/client';
import type { ServiceView } from '@pasar/core/services';
import type { ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';

export type ModerationAct = 'approve' | 'reject' | 'take-down';

export interface ModerationQuestion {
  readonly act: ModerationAct;
  readonly service: ServiceView;
}

/** PAR-8: a reason has at least so many letters. */
const LEAST = 3;

/** What the operator says to a service: yes to the words that were read and no others, or no with the reason. */
export class ModerationDeeds {
  readonly deed: Deed<ModerationQuestion>;
  reason = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed<ModerationQuestion>(host);
  }

  /** A no is asked about; a yes is said at once. */
  ask(question: ModerationQuestion): void {
    this.reason = '';
    this.deed.open(question);
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#host.requestUpdate();
  }

  get isReady(): boolean {
    return this.deed.about?.act === 'approve' || this.reason.trim().length >= LEAST;
  }

  run(client: Client): Promise<ServiceView | undefined> {
    const { act, service } = this.deed.about!;
    const { id, submittedAt } = service;
    const params = { service: id };
    const read = submittedAt ? { submittedAt } : {};
    const reason = this.reason.trim();
    return this.deed.run((idempotencyKey) => {
      switch (act) {
        case 'approve':
          return client.call('moderation.approve', { params, body: read, idempotencyKey });
        case 'reject':
          return client.call('moderation.reject', { params, body: { ...read, reason }, idempotencyKey });
        case 'take-down':
          return client.call('moderation.take-down', { params, body: { reason }, idempotencyKey });
      }
    });
  }
}
