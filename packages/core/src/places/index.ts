export * from './area.ts';
export { distance, travelMinutes } from './distance.ts';
export type { PlaceLevel, Point, Site, Zone } from './place.schema.ts';
export * from './tree.ts';
export * from './zone-check.ts';
