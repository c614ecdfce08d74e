export * from './agreements.ts';
export * from './ids.ts';
export * from './instants.ts';
export * from './life-cycles.ts';
export * from './partners.ts';
export * from './requests.ts';
export * from './words.ts';
