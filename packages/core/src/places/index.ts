export type { PlaceLevel, Point, Site, Zone } from './place.schema.ts';
