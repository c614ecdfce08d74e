import type { Client } from '@pasar/core/client';
import type { CommissionExplanation, CommissionSetting } from '@pasar/core/commissions';
import type { PartnerRow } from '@pasar/core/partners';
import type { ServiceView } from '@pasar/core/services';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';

export interface ExplainedService {
  readonly service: ServiceView;
  readonly explanation: CommissionExplanation;
}

/** As many as a partner's services are explained at once. */
const MOST = 50;

/** The rates that are set, whom one can be set for, and why one applies (PAR-12). */
export class CommissionsDesk implements ReactiveController {
  settings: readonly CommissionSetting[] | undefined;
  partners: readonly Pick<PartnerRow, 'id' | 'name'>[] = [];
  services: readonly ServiceView[] = [];
  explained: readonly ExplainedService[] | undefined;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #partner = '';

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
    this.refresh();
  }

  readonly refresh = (): void => {
    void this.#try(async (client) => {
      const limit = 200;
      const [settings, active, joining, services] = await Promise.all([
        client.call('commissions.list', { query: {} }),
        client.call('partners.list', { query: { limit } }),
        client.call('partners.joining', { query: { limit } }),
        client.call('services.list', { query: { limit } }),
      ]);
      this.settings = settings.items;
      this.partners = [...active.items, ...joining.items].sort((a, b) => a.name.localeCompare(b.name));
      this.services = services.items;
    });
  };

  servicesOf(partner: string): readonly ServiceView[] {
    return this.services.filter((service) => service.partner.id === partner);
  }

  put(settings: readonly CommissionSetting[]): void {
    this.settings = settings;
    if (this.#partner) this.explain(this.#partner);
    this.#host.requestUpdate();
  }

  explain(partner: string): void {
    this.#partner = partner;
    this.explained = undefined;
    if (!partner) {
      this.#host.requestUpdate();
      return;
    }
    void this.#try(async (client) => {
      const explained = await Promise.all(
        this.servicesOf(partner)
          .slice(0, MOST)
          .map(async (service) => ({
            service,
            explanation: await client.call('commissions.explain', { params: { service: service.id } }),
          })),
      );
      if (partner === this.#partner) this.explained = explained;
    });
  }

  async #try(work: (client: Client) => Promise<void>): Promise<void> {
    const client = this.#client;
    if (!client) return;
    try {
      await work(client);
      this.failure = undefined;
    } catch (error) {
      this.failure = failureOf(error);
    }
    if (client === this.#client) this.#host.requestUpdate();
  }
}
