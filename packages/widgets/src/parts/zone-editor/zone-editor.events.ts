import type { Zone } from '@pasar/core/places';
import { PasarEvent } from '../../element/events.ts';
import type { ZoneProblem } from './zone-draft.ts';

/** An area as it is drawn now. */
export interface ZoneChange {
  /** Null: none. */
  readonly zone: Zone | null;
  /** Why it cannot be saved as it is. */
  readonly problem: ZoneProblem | undefined;
  /** A ring is begun and not closed. */
  readonly isOpen: boolean;
  /** Nothing of it lies in the area it is to lie in. */
  readonly isOutside: boolean;
}

/** The area was changed. */
export class ZoneEvent extends PasarEvent<ZoneChange> {
  constructor(host: Element, detail: ZoneChange) {
    super(host, 'zone', detail);
  }
}
