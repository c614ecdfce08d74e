import { PasarEvent } from '../../element/events.ts';
import type { Point } from './map-model.ts';

/** The reader put the point somewhere else (`pick`). */
export class MapPointEvent extends PasarEvent<Point> {
  constructor(host: Element, point: Point) {
    super(host, 'point', point);
  }
}

/** Degrees, WGS 84. */
export interface MapBounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The reader moved or zoomed the map: what “search this area” is about. */
export class MapMoveEvent extends PasarEvent<MapBounds> {
  constructor(host: Element, bounds: MapBounds) {
    super(host, 'move', bounds);
  }
}
