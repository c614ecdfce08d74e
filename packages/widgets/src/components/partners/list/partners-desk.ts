import type { Exchange } from '@pasar/core/contract';
import type { PartnerRow } from '@pasar/core/partners';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../../element/pages.ts';
import { filterOf, type ShownStatus } from '../shown-status.ts';

export interface PartnersFilter {
  readonly name: string;
  readonly status: ShownStatus | undefined;
}

export type PartnersPage = Exchange<'partners.list'>['answer'];

/** The partners with an active service, by name (PAR-9). */
export class PartnersDesk extends Pages<PartnerRow, PartnersFilter, PartnersPage> {
  constructor(host: ReactiveControllerHost) {
    super(host, { name: '', status: undefined }, (client, { name, status }, asked, signal) =>
      client.call('partners.list', {
        query: { ...(name.trim() && { name: name.trim() }), ...filterOf(status), ...asked },
        signal,
      }),
    );
  }
}
