import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { basemapLayer } from './basemap-layer.ts';
import type { MapTiles, MapUnderlay } from './map-model.ts';
import { streetPattern } from './street-pattern.ts';
import { underlayPainter } from './underlay.ts';

export const MAX_ZOOM = 18;

/** What lies under everything: the host's tiles, the host's drawing, or a town that does not exist. */
export function ground(tiles: MapTiles | undefined, underlay: MapUnderlay | undefined): L.Layer {
  if (!tiles) return basemapLayer(underlay ? underlayPainter(underlay) : streetPattern);
  return L.tileLayer(tiles.url, {
    ...(tiles.subdomains && { subdomains: tiles.subdomains }),
    ...(tiles.tileSize && { tileSize: tiles.tileSize, zoomOffset: -Math.log2(tiles.tileSize / 256) }),
    maxZoom: tiles.maxZoom ?? MAX_ZOOM,
  });
}
