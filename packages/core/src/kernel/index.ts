export * from './ids.ts';
export * from './instants.ts';
export * from './localized.ts';
export * from './result.ts';
export * from './transitions.ts';
export * from './zones.ts';
