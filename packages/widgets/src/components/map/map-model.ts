import type { IconPath } from '../../icons/icon.ts';

/** What a map is told to show. Points are WGS 84 degrees, lengths metres; texts arrive in the reader's language. */

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** `warning`: little time is left. Colour never says it alone: give the reason in `description`. */
export type MarkerTone = 'plain' | 'warning';

export interface MapMarker {
  readonly id: string;
  readonly point: Point;
  /** What the pin shows, as short as a price: `Rp 85.000`. */
  readonly label: string;
  /** What a screen reader says besides the label: `Leak under the sink, 1.4 km`. */
  readonly description?: string;
  /** An icon's path data (`icons/`). */
  readonly icon?: IconPath;
  readonly tone?: MarkerTone;
}

/** Where the reader is: a dark pin with its label, or (`dot`) a blue dot that only says it. */
export interface MapHome {
  readonly point: Point;
  readonly label: string;
  readonly dot?: boolean;
}

export interface MapCircle {
  readonly centre: Point;
  readonly metres: number;
}

/** The host's tiles. `url` is Leaflet's template (`{z}/{x}/{y}`); `attribution` is what the provider asks to be shown. */
export interface MapTiles {
  readonly url: string;
  readonly attribution?: string;
  readonly attributionUrl?: string;
  readonly subdomains?: string;
  readonly maxZoom?: number;
  /** CSS pixels, 256 unless said otherwise. */
  readonly tileSize?: number;
}

/**
 * A basemap the host draws itself, in the brand's map colours. Lines are `avenue`, `road`, `street` or `water`;
 * areas `block`, `park` or `water`; points `area` (a quarter's name). `name` is written along lines and on points.
 * `width` is a line's breadth in metres, where it matters (rivers).
 */
export interface MapUnderlay {
  readonly type: 'FeatureCollection';
  readonly features: readonly UnderlayFeature[];
}

export type UnderlayClass = 'avenue' | 'road' | 'street' | 'water' | 'block' | 'park' | 'area';
export type Position = readonly number[];

export interface UnderlayFeature {
  readonly type: 'Feature';
  readonly properties: { readonly class: UnderlayClass; readonly name?: string; readonly width?: number };
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };
}

/** Metres on a sphere; good to 0.5 %, more than a map on a screen shows. */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2;
  const lng = Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(lat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * lng));
}
