import { css } from 'lit';

/**
 * What Leaflet 1.9.4 needs of its own style sheet (panes, tiles, gestures; BSD-2-Clause, see its licence), without the
 * controls, popups and pictures that are not used, and the look of what Pasar puts on it.
 */
export const leafletStyles = css`
  :host {
    --block: var(--pasar-map-block, light-dark(oklch(0.94 calc(var(--pasar-chroma-n) * 1.1) var(--pasar-hue-n)), oklch(0.255 calc(var(--pasar-chroma-n) * 1.3) var(--pasar-hue-n))));
    --road: var(--pasar-map-road, light-dark(#fff, oklch(0.32 calc(var(--pasar-chroma-n) * 1.4) var(--pasar-hue-n))));
    --edge: var(--pasar-map-road-edge, light-dark(oklch(0.895 var(--pasar-chroma-n) var(--pasar-hue-n)), oklch(0.19 var(--pasar-chroma-n) var(--pasar-hue-n))));
    --water: var(--pasar-map-water, light-dark(oklch(0.885 0.035 228), oklch(0.295 0.04 235)));
    --park: var(--pasar-map-park, light-dark(oklch(0.925 0.042 140), oklch(0.275 0.035 150)));
    --name: var(--pasar-map-label, light-dark(oklch(0.5 calc(var(--pasar-chroma-n) * 1.6) var(--pasar-hue-n)), oklch(0.7 calc(var(--pasar-chroma-n) * 1.4) var(--pasar-hue-n))));
  }
  .leaflet-pane, .leaflet-tile, .leaflet-marker-icon, .leaflet-tile-container,
  .leaflet-pane > svg, .leaflet-zoom-box, .leaflet-layer { position: absolute; left: 0; top: 0; }
  .leaflet-container { overflow: hidden; outline-offset: -2px; -webkit-tap-highlight-color: transparent; }
  .leaflet-tile, .leaflet-marker-icon { user-select: none; -webkit-user-drag: none; }
  .leaflet-marker-icon { display: block; }
  .leaflet-tile { visibility: hidden; max-width: none !important; max-height: none !important; padding: 0; }
  .leaflet-tile-loaded { visibility: inherit; }
  .leaflet-overlay-pane svg { max-width: none !important; max-height: none !important; user-select: none; }
  .leaflet-container.leaflet-touch-zoom { touch-action: pan-x pan-y; }
  .leaflet-container.leaflet-touch-drag { touch-action: pinch-zoom; }
  .leaflet-container.leaflet-touch-drag.leaflet-touch-zoom { touch-action: none; }
  .leaflet-zoom-box { width: 0; height: 0; z-index: 800; border: 2px dotted var(--pasar-text-2); background: oklch(1 0 0 / .5); }
  .leaflet-pane { z-index: 400; }
  .leaflet-tile-pane { z-index: 200; }
  .leaflet-overlay-pane { z-index: 400; }
  .leaflet-marker-pane { z-index: 600; }
  .leaflet-map-pane svg { z-index: 200; }
  .leaflet-zoom-animated { transform-origin: 0 0; }
  svg.leaflet-zoom-animated { will-change: transform; }
  .leaflet-zoom-anim .leaflet-zoom-animated { transition: transform 250ms cubic-bezier(0, 0, .25, 1); }
  .leaflet-zoom-anim .leaflet-tile, .leaflet-pan-anim .leaflet-tile { transition: none; }
  .leaflet-zoom-anim .leaflet-zoom-hide { visibility: hidden; }
  .leaflet-grab { cursor: grab; }
  .leaflet-dragging .leaflet-grab { cursor: grabbing; }
  .leaflet-pane > svg path, .leaflet-tile-container { pointer-events: none; }

  .base, .names { display: block; }
  .names { overflow: visible; }
  .block { fill: var(--block); }
  .park { fill: var(--park); }
  .lake { fill: var(--water); }
  .edge, .way, .river { fill: none; stroke-linejoin: round; stroke-linecap: round; }
  .edge, .river.bank { stroke: var(--edge); }
  .way { stroke: var(--road); }
  .river { stroke: var(--water); }
  .names text { font: 500 10px/1 var(--pasar-font); fill: var(--name); text-anchor: middle; dominant-baseline: central; letter-spacing: .02em; paint-order: stroke; stroke: var(--road); stroke-width: 3px; stroke-linejoin: round; }
  .names .area { font: 600 11px/1 var(--pasar-font); letter-spacing: .08em; text-transform: uppercase; stroke: var(--land); stroke-width: 4px; }
  .names .water { font-style: italic; fill: light-dark(oklch(0.5 .07 232), oklch(0.74 .06 232)); stroke: none; }

  .circle { fill: var(--pasar-accent-9); fill-opacity: .045; stroke: var(--pasar-accent-9); stroke-opacity: .5; stroke-width: 1.5; stroke-dasharray: 3 5; }
  .route { fill: none; stroke: var(--pasar-accent-9); stroke-width: 4; stroke-opacity: 1; stroke-linecap: round; }
  .route.crow { stroke-width: 3; stroke-dasharray: .1 7; }
  .route.casing { stroke: var(--road); stroke-width: 7; stroke-dasharray: none; }

  .spot { width: 0; height: 0; }
  .pin { position: absolute; bottom: 7px; left: 0; transform: translateX(-50%); display: inline-flex; align-items: center; gap: 4px; box-sizing: border-box; height: 30px; padding: 0 10px; border: 0; border-radius: 99px; background: var(--pasar-surface-float); color: var(--pasar-text); font: 600 12px/1 var(--pasar-font); box-shadow: var(--pasar-shadow); white-space: nowrap; direction: ltr; cursor: pointer; }
  .pin::after { content: ''; position: absolute; left: 50%; bottom: -4px; width: 10px; height: 10px; margin-left: -5px; background: inherit; transform: rotate(45deg); border-radius: 0 0 2px; z-index: -1; }
  .pin::before, .many::before { content: ''; position: absolute; inset: -7px -4px; }
  .pin:hover { background: var(--pasar-surface-2); }
  .pin.warning { background: var(--pasar-warning-tint); color: var(--pasar-warning-text); }
  .pin[aria-pressed='true'] { background: var(--pasar-accent-9); color: var(--pasar-on-accent); height: 34px; padding: 0 12px; font-size: 13px; }
  .pin.me { background: var(--pasar-neutral-12); color: var(--pasar-surface); cursor: inherit; }
  .many { position: absolute; left: -18px; bottom: 2px; display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border: 2px solid var(--pasar-surface-float); border-radius: 50%; background: var(--pasar-accent-3); color: var(--pasar-accent-11); font: 650 13px/1 var(--pasar-font); box-shadow: var(--pasar-shadow); cursor: pointer; }
  .many:hover { background: var(--pasar-accent-4); }
  .here { position: absolute; left: -9px; top: -9px; box-sizing: border-box; width: 18px; height: 18px; border-radius: 50%; background: var(--pasar-info-solid); border: 3px solid #fff; box-shadow: 0 0 0 8px oklch(0.6 .14 250 / .18), 0 1px 4px oklch(0 0 0 / .3); }
  .pick { position: absolute; left: -22px; bottom: -4px; display: grid; place-items: end center; width: 44px; height: 48px; padding: 0; border: 0; background: none; color: var(--pasar-accent-9); cursor: grab; border-radius: var(--pasar-radius-m); }
  .pick .i { width: 40px; height: 40px; fill: var(--pasar-accent-3); filter: drop-shadow(0 2px 3px oklch(0 0 0 / .3)); }
  .pick:active { cursor: grabbing; }
  :is(.pin, .many, .pick, .leaflet-container):focus-visible { outline: 2px solid var(--pasar-focus-outer); box-shadow: 0 0 0 2px var(--pasar-focus-inner), 0 0 0 5px var(--pasar-focus-outer); }
  .leaflet-container:focus-visible { box-shadow: inset 0 0 0 4px var(--pasar-focus-inner); }
  @media (forced-colors: active) { .pin, .many { border: 1px solid ButtonText; } .pin[aria-pressed='true'] { border-width: 3px; } }
`;
