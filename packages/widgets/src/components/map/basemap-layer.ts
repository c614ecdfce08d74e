import * as L from 'leaflet/dist/leaflet-src.esm.js';

/** Path data of one tile in its own pixels, by what is drawn; `rivers` by breadth in pixels. */
export interface BasemapShapes {
  readonly block: string;
  readonly park: string;
  readonly street: string;
  readonly road: string;
  readonly avenue: string;
  /** Areas of water. */
  readonly river: string;
  readonly rivers: Readonly<Record<string, string>>;
  readonly labels: readonly BasemapLabel[];
  /** By how much the whole is to be enlarged. */
  readonly scale: number;
}

export interface BasemapLabel {
  readonly text: string;
  readonly kind: 'area' | 'street' | 'water';
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise. */
  readonly turn?: number;
}

/** Draws the tile whose left upper corner is at world pixel (x, y) of a zoom. */
export type BasemapPainter = (x: number, y: number, size: number, zoom: number) => BasemapShapes;

const SIZE = 512;
const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function sheet(side: number, ...classes: string[]): SVGElement {
  const svg = element('svg', { width: SIZE, height: SIZE, viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' });
  svg.classList.add(...classes);
  return svg;
}

/** Every line is drawn twice, edge below road, and all edges below all roads: so crossings are open. */
function draw(shapes: BasemapShapes): SVGElement {
  const svg = sheet(SIZE / shapes.scale, 'base');
  const path = (kind: string, d: string, width?: number) => {
    if (d) svg.append(element('path', { class: kind, d, ...(width && { 'stroke-width': width }) }));
  };
  path('block', shapes.block);
  path('edge', shapes.street, 8);
  path('way', shapes.street, 6);
  path('park', shapes.park);
  path('lake', shapes.river);
  for (const [breadth, d] of Object.entries(shapes.rivers)) path('river bank', d, Number(breadth) + 2);
  for (const [breadth, d] of Object.entries(shapes.rivers)) path('river', d, Number(breadth));
  path('edge', shapes.road, 13.5);
  path('edge', shapes.avenue, 18);
  path('way', shapes.road, 11);
  path('way', shapes.avenue, 15.5);
  return svg;
}

function write(shapes: BasemapShapes): SVGElement {
  const svg = sheet(SIZE, 'names');
  for (const { text, kind, x, y, turn } of shapes.labels) {
    const node = element('text', { class: kind, x, y, ...(turn && { transform: `rotate(${turn} ${x} ${y})` }) });
    node.textContent = text;
    svg.append(node);
  }
  return svg;
}

/** A basemap without a network: tiles of SVG, coloured by the theme's tokens, so that dark and light need no redraw. */
export function basemapLayer(painter: BasemapPainter): L.Layer {
  const layer = (render: (shapes: BasemapShapes) => SVGElement, zIndex: number) => {
    const Tiles = L.GridLayer.extend({
      createTile({ x, y, z }: L.Coords) {
        return render(painter(x * SIZE, y * SIZE, SIZE, z));
      },
    }) as new (
      options: L.GridLayerOptions,
    ) => L.GridLayer;
    return new Tiles({ tileSize: SIZE, keepBuffer: 1, zIndex, className: 'drawn' });
  };
  return L.layerGroup([layer(draw, 1), layer(write, 2)]);
}
