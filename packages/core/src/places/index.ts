export * from './area.ts';
export { distance, travelMinutes } from './distance.ts';
export { type Effective, effectiveSettings, type SettledPlace, valuesOf } from './effective-settings.ts';
export type { PlaceLevel, Point, Site, Zone } from './place.schema.ts';
export type { PlaceSettings } from './place-settings.schema.ts';
export type { NewPlace, PlaceEdit, PlaceView } from './place-tree.schema.ts';
export { putPlace } from './put-place.ts';
export * from './tree.ts';
export * from './zone-check.ts';
