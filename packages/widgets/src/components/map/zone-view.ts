import { boundsOf, type Zone } from '@pasar/core/places';
import { circleRing } from '@pasar/core/places/zones';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { ground, MAX_ZOOM } from './ground.ts';
import type { MapTiles, MapUnderlay, Point } from './map-model.ts';
import { Pin } from './pins.ts';
import { crossingPin, type Handle, handlePin } from './zone-handles.ts';

export { leafletStyles } from './leaflet.styles.ts';
export { zoneStyles } from './zone.styles.ts';

/** Everything that is to be seen of an area; given anew as a whole, compared here. */
export interface ZoneScene {
  /** What is being drawn, or looked at. */
  readonly zone: Zone | null;
  /** It counts only inside of this. */
  readonly within: Zone | null;
  /** What is left of both. */
  readonly left: Zone | null;
  /** Corners set so far of a ring that is not closed yet. */
  readonly begun: readonly Point[] | undefined;
  /** Where an outline meets itself. */
  readonly crossing: Point | undefined;
  readonly sites: readonly { readonly name: string; readonly point: Point; readonly isInside: boolean }[];
  readonly handles: readonly Handle[];
  /** Where to begin without any area. */
  readonly centre: Point;
  readonly tiles: MapTiles | undefined;
  readonly underlay: MapUnderlay | undefined;
  readonly isLocked: boolean;
}

export interface ZoneReports {
  /** A click, or Enter in the middle of the map. */
  point(point: Point): void;
  /** `isDone`: let go of. */
  moved(handle: Handle, to: Point, isDone: boolean): void;
  pressed(handle: Handle): void;
  removed(handle: Handle): void;
}

/** How far an arrow key moves a handle, in pixels; with Shift. */
const STEP = 8;
const FAR_STEP = 48;
const ROOM = { padding: [24, 24] as L.PointTuple, maxZoom: 16 };

const latLng = ({ lat, lng }: Point): L.LatLngTuple => [lat, lng];
const pointOf = ({ lat, lng }: L.LatLng): Point => ({ lat, lng });
const ringsOf = (zone: Zone): L.LatLngTuple[][][] =>
  (zone.type === 'radius' ? [[circleRing(zone.centre, zone.metres)]] : zone.polygons).map((rings) =>
    rings.map((ring) => ring.map(latLng)),
  );

/** The Leaflet side of the zone editor: areas as paths, corners as buttons that are dragged or moved by arrow keys. */
export class ZoneView {
  private readonly map: L.Map;
  private readonly shapes = new Map<string, L.Path>();
  private readonly pins = new Map<string, Pin>();
  private base: L.Layer | undefined;
  private scene: ZoneScene | undefined;
  private dragged = '';

  constructor(
    private readonly host: HTMLElement,
    private readonly words: { readonly crossing: string },
    private readonly reports: ZoneReports,
  ) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(host, {
      zoomControl: false,
      attributionControl: false,
      doubleClickZoom: false,
      minZoom: 4,
      maxZoom: MAX_ZOOM,
      zoomSnap: 0.25,
      zoomAnimation: !still,
      fadeAnimation: false,
      markerZoomAnimation: !still,
      inertia: !still,
      scrollWheelZoom: false,
    });
    this.map.on('click', ({ latlng }: L.LeafletMouseEvent) => this.reports.point(pointOf(latlng)));
    host.addEventListener('keydown', (event) => {
      if (event.target === host && event.key === 'Enter') this.reports.point(this.centre);
    });
    host.addEventListener('wheel', this.wheel, { passive: false, capture: true });
  }

  show(scene: ZoneScene): void {
    const before = this.scene;
    this.scene = scene;
    if (!before || before.tiles !== scene.tiles || before.underlay !== scene.underlay) {
      this.base?.remove();
      this.base = ground(scene.tiles, scene.underlay).addTo(this.map);
    }
    // One finger is the page's, as long as nothing is drawn.
    const leavesFinger = scene.isLocked && matchMedia('(pointer: coarse)').matches;
    this.map.dragging[leavesFinger ? 'disable' : 'enable']();
    if (!before) this.fit();
    this.host.classList.toggle('draws', scene.begun !== undefined);
    this.area('within', scene.within, 'zone within');
    this.area('zone', scene.zone, `zone ${scene.crossing ? 'wrong' : scene.left ? 'drawn' : 'own'}`);
    this.area('left', scene.left, 'zone own');
    this.begun(scene.begun);
    this.sites(scene.sites);
    this.handles(scene);
  }

  /** Shows the whole of it. */
  fit(): void {
    if (!this.scene) return;
    const { zone, within, centre } = this.scene;
    const shown = within ?? zone;
    if (!shown) {
      this.map.setView(latLng(centre), 12, { animate: false });
      return;
    }
    const { south, west, north, east } = boundsOf(shown);
    this.map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { ...ROOM, animate: false },
    );
  }

  get centre(): Point {
    return pointOf(this.map.getCenter());
  }

  zoomBy(steps: number): void {
    this.map.zoomIn(steps);
  }

  resize(): void {
    this.map.invalidateSize({ animate: false });
  }

  remove(): void {
    this.map.remove();
  }

  /** Sets the focus on a handle, once it is drawn. */
  focus(key: string): void {
    this.pins.get(key)?.marker.getElement()?.querySelector('button')?.focus();
  }

  /** The wheel is the page's, unless Control is held. */
  private readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = this.map.mouseEventToContainerPoint(event);
    this.map.setZoomAround(at, this.map.getZoom() - Math.sign(event.deltaY) * 0.5);
  };

  private area(name: string, zone: Zone | null, className: string): void {
    const shape = this.shapes.get(name) as L.Polygon | undefined;
    if (shape && zone && shape.options.className === className) {
      shape.setLatLngs(ringsOf(zone));
      return;
    }
    shape?.remove();
    this.shapes.delete(name);
    if (zone) this.put(name, L.polygon(ringsOf(zone), { className, interactive: false, smoothFactor: 0 }));
  }

  private begun(points: readonly Point[] | undefined): void {
    this.shapes.get('begun')?.remove();
    this.shapes.delete('begun');
    if (points) this.put('begun', L.polyline(points.map(latLng), { className: 'zone begun', interactive: false }));
  }

  private sites(sites: ZoneScene['sites']): void {
    for (const [name, shape] of this.shapes) if (name.startsWith('site:')) shape.remove();
    for (const [at, { point, isInside }] of sites.entries()) {
      const className = isInside ? 'site in' : 'site';
      this.put(`site:${at}`, L.circleMarker(latLng(point), { radius: 4, className, interactive: false }));
    }
  }

  private put(name: string, shape: L.Path): void {
    this.shapes.set(name, shape);
    shape.addTo(this.map);
  }

  private handles({ handles, crossing }: ZoneScene): void {
    const kept = new Set(handles.map(({ key }) => key));
    for (const handle of handles) {
      const pin = this.pins.get(handle.key) ?? this.handle(handle);
      if (this.dragged !== handle.key) pin.marker.setLatLng(latLng(handle.point));
      pin.show(
        handlePin(handle, {
          press: () => this.current(handle.key, (now) => this.reports.pressed(now)),
          remove: () => this.current(handle.key, (now) => this.reports.removed(now)),
          step: (x, y, isFar) => this.step(handle.key, x, y, isFar),
        }),
      );
    }
    if (crossing) {
      kept.add('crossing');
      const pin = this.pins.get('crossing') ?? this.keep('crossing', new Pin(latLng(crossing), { zIndexOffset: 3000 }));
      pin.marker.setLatLng(latLng(crossing));
      pin.show(crossingPin(this.words.crossing));
    }
    for (const [key, pin] of this.pins) {
      if (kept.has(key)) continue;
      pin.marker.remove();
      this.pins.delete(key);
    }
  }

  private handle({ key, point, kind }: Handle): Pin {
    const isMiddle = kind === 'middle';
    const pin = new Pin(latLng(point), {
      draggable: true,
      interactive: true,
      autoPan: true,
      zIndexOffset: isMiddle ? 500 : 1000,
    });
    const moved = (isDone: boolean) =>
      this.current(key, (now) => this.reports.moved(now, pointOf(pin.marker.getLatLng()), isDone));
    pin.marker.on('dragstart', () => {
      this.dragged = key;
    });
    pin.marker.on('drag', () => moved(false));
    pin.marker.on('dragend', () => {
      this.dragged = '';
      moved(true);
    });
    return this.keep(key, pin);
  }

  private keep(key: string, pin: Pin): Pin {
    this.pins.set(key, pin);
    pin.marker.addTo(this.map);
    return pin;
  }

  /** A key stands for the handle that has it now. */
  private current(key: string, act: (handle: Handle) => void): void {
    const handle = this.scene?.handles.find((each) => each.key === key);
    if (handle) act(handle);
  }

  private step(key: string, x: number, y: number, isFar: boolean): void {
    this.current(key, (handle) => {
      const far = isFar ? FAR_STEP : STEP;
      const from = this.map.latLngToContainerPoint(latLng(handle.point));
      this.reports.moved(handle, pointOf(this.map.containerPointToLatLng(from.add([x * far, y * far]))), true);
    });
  }
}
