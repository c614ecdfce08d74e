import type { Exchange } from '@pasar/core/contract';
import type { RequestSummary } from '@pasar/core/requests';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../../../element/pages.ts';

export type WorkView = NonNullable<Exchange<'requests.list'>['query']['view']>;
type PartnerId = Exchange<'partners.read'>['params']['partner'];

export interface WorkFilter {
  readonly view: WorkView;
  readonly partner: string;
  /** Those it won, instead of all it was asked about. */
  readonly isWon: boolean;
}

/** Requests with a partner in them, newest first (PAR-10). */
export class WorkDesk extends Pages<RequestSummary, WorkFilter> {
  constructor(host: ReactiveControllerHost) {
    super(host, { view: 'all', partner: '', isWon: false }, (client, { view, partner, isWon }, asked, signal) =>
      client.call('requests.list', {
        query: { view, [isWon ? 'won' : 'partner']: partner as PartnerId, ...asked },
        signal,
      }),
    );
  }
}
