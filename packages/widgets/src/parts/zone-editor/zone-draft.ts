import { checkZone, covers, type Point, type Zone } from '@pasar/core/places';
import {
  addRing,
  type CornerAt,
  FEWEST,
  halfway,
  insertCorner,
  moveCorner,
  type Polygons,
  removeCorner,
  removePolygon,
  rounded,
  zoneOf,
} from './zone-edits.ts';

export type ZoneMode = Zone['type'];

/** What is wrong with an area: what the rule refuses it for, and where it can be seen. */
export interface ZoneProblem {
  readonly code: 'zone.crossing' | 'zone.corners' | 'zone.empty' | 'zone.hole';
  readonly at?: Point;
}

/** Metres a radius begins with where nothing else is known. */
const FIRST_METRES = 5000;
const MOST_METRES = 500_000;
const UNDO_DEPTH = 50;

/** An area while it is being drawn: changes with a way back. What it says is checked by the server's own rule. */
export class ZoneDraft {
  zone: Zone | null = null;
  mode: ZoneMode | undefined;
  /** Corners of a ring that is not closed yet; undefined when none is being drawn. */
  begun: readonly Point[] | undefined;
  chosen: CornerAt | undefined;
  #past: (Zone | null)[] = [];

  get polygons(): Polygons {
    return this.zone?.type === 'polygons' ? this.zone.polygons : [];
  }

  get problem(): ZoneProblem | undefined {
    if (!this.zone) return undefined;
    const checked = checkZone(this.zone);
    if (checked.ok) return undefined;
    const { code, params } = checked.refusal;
    const { lat, lng } = (params ?? {}) as Partial<Point>;
    return { code, ...(lat !== undefined && lng !== undefined && { at: { lat, lng } }) };
  }

  get canUndo(): boolean {
    return this.#past.length > 0 || Boolean(this.begun?.length);
  }

  /** From outside: nothing to go back to. */
  begin(zone: Zone | null): void {
    this.zone = zone;
    this.mode = zone?.type ?? this.mode;
    this.begun = undefined;
    this.chosen = undefined;
    this.#past = [];
  }

  /** @param circle where a radius begins; @param ring what a drawing begins from, when there is anything */
  look(
    mode: ZoneMode,
    circle: { readonly centre: Point; readonly metres?: number },
    ring: readonly Point[] | undefined,
  ): void {
    if (mode === this.mode && (this.zone || this.begun)) return;
    this.mode = mode;
    this.chosen = undefined;
    if (mode === 'radius') {
      this.begun = undefined;
      this.set({ type: 'radius', centre: rounded(circle.centre), metres: circle.metres ?? FIRST_METRES });
    } else if (ring) this.set({ type: 'polygons', polygons: [[ring.map(rounded)]] });
    else this.begun = [];
  }

  undo(): void {
    this.chosen = undefined;
    if (this.begun?.length) {
      this.begun = this.begun.slice(0, -1);
      return;
    }
    if (this.#past.length === 0) return;
    this.zone = this.#past.pop()!;
    this.mode = this.zone?.type ?? this.mode;
    this.begun = undefined;
  }

  /** A drag on its way is one change, not a hundred. @param isOnWay more of it follows */
  set(zone: Zone | null, isOnWay = false): void {
    if (!this.#isOnWay) this.#past = [...this.#past, this.zone].slice(-UNDO_DEPTH);
    this.#isOnWay = isOnWay;
    this.zone = zone;
  }
  #isOnWay = false;

  radius({ centre, metres }: { readonly centre?: Point; readonly metres?: number }, isOnWay = false): void {
    if (this.zone?.type !== 'radius') return;
    const size = Math.min(MOST_METRES, Math.max(100, metres ?? this.zone.metres));
    this.set({ type: 'radius', centre: rounded(centre ?? this.zone.centre), metres: size }, isOnWay);
  }

  move(at: CornerAt, to: Point, isOnWay = false): void {
    this.set(zoneOf(moveCorner(this.polygons, at, rounded(to))), isOnWay);
  }

  /** @param point where it begins; halfway to the next one when left out */
  insert(at: CornerAt, point?: Point): void {
    const ring = this.polygons[at.polygon]?.[at.ring];
    if (!ring) return;
    const middle = halfway(ring[at.corner]!, ring[(at.corner + 1) % ring.length]!);
    this.set(zoneOf(insertCorner(this.polygons, at, rounded(point ?? middle))));
    this.chosen = { ...at, corner: at.corner + 1 };
  }

  remove(at: CornerAt): void {
    this.set(zoneOf(removeCorner(this.polygons, at)));
    this.chosen = undefined;
    if (!this.zone) this.begun = [];
  }

  removeArea(polygon: number): void {
    this.set(zoneOf(removePolygon(this.polygons, polygon)));
    this.chosen = undefined;
    if (!this.zone) this.begun = [];
  }

  /** A corner of the ring that is being drawn. */
  add(point: Point): void {
    if (this.begun) this.begun = [...this.begun, rounded(point)];
  }

  get canClose(): boolean {
    return (this.begun?.length ?? 0) >= FEWEST;
  }

  close(): void {
    const ring = this.begun;
    if (!ring || !this.canClose) return;
    this.begun = undefined;
    const isInside = (polygon: number) =>
      ring.every((point) =>
        covers({ type: 'polygons', polygons: [[...this.polygons[polygon]!.map((r) => [...r])]] }, point),
      );
    this.set(zoneOf(addRing(this.polygons, ring, isInside)));
  }
}
