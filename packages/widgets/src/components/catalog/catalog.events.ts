import type { Id } from '@pasar/core/kernel';
import { PasarEvent } from '../../element/events.ts';

export interface CatalogPick {
  readonly service: Id<'service'>;
  readonly kind: Id<'kind'>;
  readonly partner: Id<'partner'>;
  readonly site: Id<'place'>;
}

/** The person wants to order this service: the host shows an order form for it. */
export class OrderEvent extends PasarEvent<CatalogPick> {
  constructor(host: Element, pick: CatalogPick) {
    super(host, 'order', pick);
  }
}
