import type { AgreementPreparation, AgreementSummary } from '@pasar/core/agreements';
import type { Client } from '@pasar/core/client';
import type { ServiceView } from '@pasar/core/services';

export interface PartnerServices {
  readonly services: readonly ServiceView[];
  /** Last changed first. */
  readonly agreements: readonly AgreementSummary[];
  /** By service: what applies, and what a new draft would propose. */
  readonly rates: ReadonlyMap<string, AgreementPreparation['services'][number]>;
}

/** As many as a partner can have here: nobody pages through the services of one. */
const ALL = 200;

/** What the tab shows of a partner's services, put together from what the API has. */
export async function readServices(client: Client, signal: AbortSignal, id: string): Promise<PartnerServices> {
  const partner = id as ServiceView['partner']['id'];
  const [services, agreements, prepared] = await Promise.all([
    client.call('services.list', { query: { partner, limit: ALL }, signal }),
    client.call('agreements.list', { query: { partner, limit: ALL }, signal }),
    client.call('agreements.prepare', { params: { partner }, signal }),
  ]);
  return {
    services: services.items,
    agreements: agreements.items,
    rates: new Map(prepared.services.map((line) => [line.service, line])),
  };
}

/** How a service stands with agreements: the version in force, and one that is on its way. */
export interface Covering {
  readonly inForce: number | undefined;
  readonly endsAt: AgreementSummary['endsAt'];
  readonly coming: { readonly version: number; readonly state: 'draft' | 'sent' } | undefined;
}

export function coveringOf(service: ServiceView, agreements: readonly AgreementSummary[]): Covering {
  const agreement = agreements.find(
    ({ id, services }) => id === service.agreement?.id || services.some((line) => line.service === service.id),
  );
  const { newest } = agreement ?? {};
  const coming =
    newest && (newest.state === 'draft' || newest.state === 'sent')
      ? { version: newest.version, state: newest.state }
      : undefined;
  return {
    inForce: service.agreement?.version,
    endsAt: service.agreement ? (agreement?.endsAt ?? null) : null,
    coming,
  };
}
