import type { Piece } from './pieces.ts';
import type { LocalPrice } from './price.ts';

/** A service kind before its words and its picture are put to it. */
export interface KindPlan {
  readonly slug: string;
  /** A Lucide icon. */
  readonly icon: string;
  /** A `unit.…` of the shared words. */
  readonly unit: string;
  /** REQ-6. */
  readonly points: number;
  /** Of one unit, at the town's middle; null: on quote. */
  readonly price: LocalPrice | null;
  readonly warrantyDays: number | null;
  readonly form: readonly Piece[];
}
