import type { BasemapLabel, BasemapShapes } from './basemap-layer.ts';
import type { MapUnderlay, Position, UnderlayFeature } from './map-model.ts';

/** The host's drawn basemap, cut to tiles. Coordinates inside are the world's square [0, 1)² of Web Mercator. */

interface Placed {
  readonly feature: UnderlayFeature;
  readonly rings: readonly (readonly Position[])[];
  readonly box: readonly [number, number, number, number];
}

const EQUATOR = 40_075_017;
/** Below these zooms a class is left out: it would be a smear. */
const FROM_ZOOM = { block: 14, street: 13, road: 11, avenue: 0, park: 0, water: 0, area: 11 } as const;

function project([lng = 0, lat = 0]: Position): Position {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

function place(feature: UnderlayFeature): Placed {
  const { geometry } = feature;
  const lines =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.coordinates;
  const rings = lines.map((line) => line.map(project));
  const xs = rings.flat().map(([x]) => x!);
  const ys = rings.flat().map(([, y]) => y!);
  return { feature, rings, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}

/** @returns a painter of tiles like `streetPattern` */
export function underlayPainter(underlay: MapUnderlay) {
  const placed = underlay.features.map(place);
  return (x: number, y: number, size: number, zoom: number): BasemapShapes => {
    const world = 256 * 2 ** zoom;
    const shapes = { block: '', park: '', street: '', road: '', avenue: '', river: '' };
    const rivers: Record<string, string> = {};
    const labels: BasemapLabel[] = [];
    const reach = 80 / world;
    const [left, top, side] = [x / world, y / world, size / world];
    for (const { feature, rings, box } of placed) {
      const { class: kind, name, width } = feature.properties;
      if (zoom < FROM_ZOOM[kind]) continue;
      if (box[0] > left + side + reach || box[2] < left - reach) continue;
      if (box[1] > top + side + reach || box[3] < top - reach) continue;
      const at = (p: Position): [number, number] => [(p[0]! - left) * world, (p[1]! - top) * world];
      const inside = ([px, py]: readonly [number, number]) => px >= 0 && py >= 0 && px < size && py < size;
      const closed = feature.geometry.type === 'Polygon' ? 'Z' : '';
      const path = rings.map(
        (ring) =>
          `M${ring
            .map((p) =>
              at(p)
                .map((n) => n.toFixed(1))
                .join(' '),
            )
            .join('L')}${closed}`,
      );
      if (kind === 'area') {
        const spot = at(rings[0]![0]!);
        if (name && inside(spot)) labels.push({ text: name, kind: 'area', x: spot[0], y: spot[1] });
        continue;
      }
      if (kind === 'water' && !closed) {
        const y0 = (rings[0]![0]![1]! - 0.5) * 2 * Math.PI;
        const metresPerPixel = EQUATOR / Math.cosh(y0) / world;
        const breadth = Math.max(3, Math.round((width ?? 40) / metresPerPixel));
        rivers[breadth] = (rivers[breadth] ?? '') + path.join('');
      } else shapes[kind === 'water' ? 'river' : kind] += path.join('');
      if (!name || closed || zoom < 14) continue;
      const line = rings[0]!;
      const middle = Math.floor((line.length - 1) / 2);
      const [from, to] = [at(line[middle]!), at(line[middle + 1] ?? line[middle]!)];
      const spot: [number, number] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      if (!inside(spot)) continue;
      const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      labels.push({
        text: name,
        kind: kind === 'water' ? 'water' : 'street',
        x: spot[0],
        y: spot[1],
        // Names are read from below or from the right, never upside down.
        turn: kind === 'water' ? 0 : turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn,
      });
    }
    return { ...shapes, rivers, labels, scale: 1 };
  };
}
