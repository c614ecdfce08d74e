import type { KindId, PartnerId, ServiceId } from '../kernel/ids.ts';
import type { Point, Zone } from '../places/place.schema.ts';

/** Where one partner's service is offered (PAR-11). */
export interface ServiceArea {
  readonly service: ServiceId;
  readonly partner: PartnerId;
  readonly kind: KindId;
  readonly zone: Zone;
}

/**
 * The port to "who covers this point": exact, whatever is inside. It knows areas only; whether a partner is eligible is
 * for `obstaclesTo`.
 */
export interface ServiceAreas {
  /** All areas of the kind that cover the point, each once, in no order. */
  covering(kind: KindId, point: Point): Iterable<ServiceArea>;
  /** Adds an area, or puts it in place of the service's former one. */
  put(area: ServiceArea): void;
  remove(service: ServiceId): void;
}
