import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { clusterSpots, type Spot } from './clusters.ts';
import { ground, MAX_ZOOM } from './ground.ts';
import type { MapBounds } from './map.events.ts';
import type { MapCircle, MapHome, MapMarker, MapTiles, MapUnderlay, Point } from './map-model.ts';
import { clusterPin, homePin, markerPin, Pin, pickPin } from './pins.ts';

export { leafletStyles } from './leaflet.styles.ts';

/** Everything that is to be seen; given anew as a whole, compared here. */
export interface MapScene {
  readonly markers: readonly MapMarker[];
  readonly selected: string | undefined;
  readonly home: MapHome | undefined;
  readonly route: readonly Point[] | undefined;
  readonly circle: MapCircle | undefined;
  /** The point to be picked, or undefined when nothing is. */
  readonly pick: Point | undefined;
  readonly tiles: MapTiles | undefined;
  readonly underlay: MapUnderlay | undefined;
  /** Leaves one finger and the wheel to the page. */
  readonly cooperative: boolean;
}

export interface MapWords {
  cluster(count: number): string;
  readonly pick: string;
}

export interface MapReports {
  select(id: string): void;
  point(point: Point): void;
  /** `byReader`: by pointer or keyboard, not by `fit`. */
  moved(bounds: MapBounds, byReader: boolean): void;
}

/** A pin's height and a bit: nearer ones are drawn as one. CSS pixels. */
const REACH_Y = 40;
const FIT = { paddingTopLeft: [44, 64] as L.PointTuple, paddingBottomRight: [44, 36] as L.PointTuple, maxZoom: 16 };

const latLng = ({ lat, lng }: Point): L.LatLngTuple => [lat, lng];

/** The Leaflet side of `pasar-map`: the only place, with its layers, that knows Leaflet. */
export class LeafletView {
  private readonly map: L.Map;
  private readonly pins = new Map<string, Pin>();
  private readonly fixed: { home?: Pin; pick?: Pin; circle?: L.Circle; route?: L.Polyline[] } = {};
  private base: L.Layer | undefined;
  private scene: MapScene | undefined;
  private placed = false;
  private byReader = false;
  private draggedAt = 0;
  /** The widest pin's width: nearer ones are drawn as one. CSS pixels. */
  private reachX = 58;

  constructor(
    host: HTMLElement,
    private readonly words: MapWords,
    private readonly reports: MapReports,
  ) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(host, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 4,
      maxZoom: MAX_ZOOM,
      zoomSnap: 0.5,
      zoomAnimation: !still,
      fadeAnimation: false,
      markerZoomAnimation: !still,
      inertia: !still,
      scrollWheelZoom: false,
    });
    this.map.on('dragend', () => {
      this.draggedAt = Date.now();
    });
    host.addEventListener('pointerdown', this.reader);
    host.addEventListener('keydown', this.reader);
    host.addEventListener('wheel', this.wheel, { passive: false, capture: true });
    this.map.on('moveend', () => {
      this.place();
      const bounds = this.map.getBounds();
      this.reports.moved(
        { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() },
        this.byReader,
      );
      this.byReader = false;
    });
    this.map.on('click', ({ latlng }: L.LeafletMouseEvent) => {
      if (this.scene?.pick) this.reports.point({ lat: latlng.lat, lng: latlng.lng });
    });
  }

  show(scene: MapScene): void {
    const before = this.scene;
    this.scene = scene;
    if (before?.markers !== scene.markers)
      this.reachX = 44 + 6.5 * Math.max(2, ...scene.markers.map(({ label }) => label.length));
    if (!before || before.tiles !== scene.tiles || before.underlay !== scene.underlay) this.showBase(scene);
    if (!before || before.cooperative !== scene.cooperative) this.showGestures(scene);
    const moved =
      before?.home?.point.lat !== scene.home?.point.lat || before?.home?.point.lng !== scene.home?.point.lng;
    if (!this.placed || moved) this.fit();
    if (!this.placed) return;
    this.showFixed(scene, before);
    this.place();
    if (scene.selected !== before?.selected) this.bringIntoView(scene.selected);
    if (scene.pick && scene.pick !== before?.pick && !this.map.getBounds().pad(-0.1).contains(latLng(scene.pick)))
      this.map.panTo(latLng(scene.pick));
  }

  /** Shows all markers and home; without any, the circle. */
  fit(): void {
    if (!this.scene) return;
    const { markers, home, circle, pick } = this.scene;
    const points = markers.map(({ point }) => point);
    if (home) points.push(home.point);
    if (pick) points.push(pick);
    if (points.length > 1) this.map.fitBounds(L.latLngBounds(points.map(latLng)), { ...FIT, animate: this.placed });
    else if (circle)
      this.map.fitBounds(L.latLng(latLng(circle.centre)).toBounds(circle.metres * 2), { animate: false });
    else if (points[0]) this.map.setView(latLng(points[0]), 16, { animate: false });
    else return;
    this.placed = true;
  }

  zoomBy(steps: number): void {
    this.byReader = true;
    this.map.zoomIn(steps);
  }

  /** @returns whether there is anything nearer, and farther, to be seen */
  get room(): { readonly nearer: boolean; readonly farther: boolean } {
    const zoom = this.placed ? this.map.getZoom() : 10;
    return { nearer: zoom < this.map.getMaxZoom(), farther: zoom > this.map.getMinZoom() };
  }

  /** The box changed its size. */
  resize(): void {
    this.map.invalidateSize({ animate: false });
  }

  remove(): void {
    this.map.remove();
  }

  private readonly reader = (): void => {
    this.byReader = true;
  };

  /** A wheel over a cooperative map scrolls the page, unless Control is held; Leaflet's own handler is not used for it. */
  private readonly wheel = (event: WheelEvent): void => {
    this.byReader = true;
    if (this.scene?.cooperative && event.ctrlKey) {
      event.preventDefault();
      const at = this.map.mouseEventToContainerPoint(event);
      this.map.setZoomAround(at, this.map.getZoom() - Math.sign(event.deltaY) * 0.5);
    }
  };

  private showBase({ tiles, underlay }: MapScene): void {
    this.base?.remove();
    this.map.setMaxZoom(tiles?.maxZoom ?? MAX_ZOOM);
    this.base = ground(tiles, underlay);
    this.base.addTo(this.map);
  }

  private showGestures({ cooperative }: MapScene): void {
    this.map.scrollWheelZoom[cooperative ? 'disable' : 'enable']();
    const drag = !(cooperative && matchMedia('(pointer: coarse)').matches);
    this.map.dragging[drag ? 'enable' : 'disable']();
  }

  private showFixed(scene: MapScene, before: MapScene | undefined): void {
    const { fixed, map } = this;
    if (scene.home !== before?.home || !fixed.home) {
      fixed.home?.marker.remove();
      if (scene.home) {
        fixed.home = new Pin(latLng(scene.home.point), { zIndexOffset: -500 });
        fixed.home.show(homePin(scene.home));
        fixed.home.marker.addTo(map);
      } else delete fixed.home;
    }
    if (scene.circle !== before?.circle || !fixed.circle) {
      fixed.circle?.remove();
      delete fixed.circle;
      if (scene.circle) {
        const { centre, metres } = scene.circle;
        fixed.circle = L.circle(latLng(centre), { radius: metres, className: 'circle', interactive: false }).addTo(map);
      }
    }
    if (scene.route !== before?.route || !fixed.route) {
      for (const line of fixed.route ?? []) line.remove();
      const way = scene.route?.length === 2 ? bow(scene.route[0]!, scene.route[1]!) : scene.route;
      const kind = scene.route?.length === 2 ? 'route crow' : 'route';
      fixed.route = way
        ? [`${kind} casing`, kind].map((className) =>
            L.polyline(way.map(latLng), { className, interactive: false, smoothFactor: 0 }).addTo(map),
          )
        : [];
    }
    if (!scene.pick) {
      fixed.pick?.marker.remove();
      delete fixed.pick;
    } else if (fixed.pick) fixed.pick.marker.setLatLng(latLng(scene.pick));
    else fixed.pick = this.pickPin(scene.pick);
  }

  private pickPin(point: Point): Pin {
    const pin = new Pin(latLng(point), { draggable: true, interactive: true, autoPan: true, zIndexOffset: 2000 });
    const put = (at: L.LatLng) => this.reports.point({ lat: at.lat, lng: at.lng });
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const far = event.shiftKey ? 48 : 8;
      const from = this.map.latLngToContainerPoint(pin.marker.getLatLng());
      put(this.map.containerPointToLatLng(from.add([step[0]! * far, step[1]! * far])));
    };
    pin.show(pickPin(this.words.pick, onKey));
    pin.marker.on('dragend', () => put(pin.marker.getLatLng()));
    pin.marker.addTo(this.map);
    return pin;
  }

  /** Draws the pins near the view, those on top of each other as one. */
  private place(): void {
    if (!this.scene || !this.placed) return;
    const { markers, selected } = this.scene;
    const zoom = this.map.getZoom();
    const view = this.map.getPixelBounds();
    const [min, max] = [view.min!.subtract([120, 120]), view.max!.add([120, 120])];
    const spots: (Spot & { readonly marker: MapMarker })[] = [];
    for (const marker of markers) {
      const { x, y } = this.map.project(latLng(marker.point), zoom);
      // Clusters are made of all that could touch the view, and a little more, so that panning does not regroup them.
      if (x > min.x - 200 && x < max.x + 200 && y > min.y - 200 && y < max.y + 200)
        spots.push({ id: marker.id, x, y, marker });
    }
    const kept = new Set<string>();
    for (const cluster of clusterSpots(spots, this.reachX, REACH_Y, selected)) {
      if (cluster.x < min.x || cluster.x > max.x || cluster.y < min.y || cluster.y > max.y) continue;
      const { marker } = cluster.members[0]!;
      kept.add(marker.id);
      let pin = this.pins.get(marker.id);
      if (!pin) {
        pin = new Pin(latLng(marker.point));
        this.pins.set(marker.id, pin);
        pin.marker.addTo(this.map);
      }
      pin.marker.setLatLng(latLng(marker.point));
      pin.marker.setZIndexOffset(marker.id === selected ? 1500 : 0);
      const members = cluster.members.map((spot) => spot.marker);
      pin.show(
        members.length === 1 || marker.id === selected
          ? markerPin(marker, marker.id === selected, () => this.choose(marker.id))
          : clusterPin(members.length, this.words.cluster(members.length), () => this.open(members)),
      );
    }
    for (const [id, pin] of this.pins) {
      if (kept.has(id)) continue;
      pin.marker.remove();
      this.pins.delete(id);
    }
  }

  private choose(id: string): void {
    // The button travels with the map while it is dragged, so the end of a drag is a click on it as well.
    if (Date.now() - this.draggedAt > 60) this.reports.select(id);
  }

  /** A cluster opens by zooming in; one that cannot be taken apart gives its members one by one. */
  private open(members: readonly MapMarker[]): void {
    const bounds = L.latLngBounds(members.map(({ point }) => latLng(point)));
    const zoom = this.map.getBoundsZoom(bounds, false, L.point(80, 80));
    if (zoom > this.map.getZoom() && this.room.nearer) {
      this.byReader = true;
      this.map.setView(bounds.getCenter(), Math.min(zoom, this.map.getMaxZoom()));
      return;
    }
    const next = members.findIndex(({ id }) => id === this.scene?.selected) + 1;
    this.choose(members[next % members.length]!.id);
  }

  private bringIntoView(id: string | undefined): void {
    const marker = this.scene?.markers.find((m) => m.id === id);
    if (marker) this.map.panInside(latLng(marker.point), { padding: [56, 72] });
  }
}

/** Two points are no road: a shallow bow says “as the crow flies”. */
function bow(from: Point, to: Point): Point[] {
  const [dLat, dLng] = [to.lat - from.lat, to.lng - from.lng];
  return Array.from({ length: 25 }, (_, i) => {
    const u = i / 24;
    const lift = 0.22 * u * (1 - u) * 2;
    return { lat: from.lat + dLat * u + dLng * 0.7 * lift, lng: from.lng + dLng * u - (dLat / 0.7) * lift };
  });
}
