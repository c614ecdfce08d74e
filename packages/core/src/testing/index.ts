export * from './ids.ts';
export * from './instants.ts';
export * from './life-cycles.ts';
export * from './requests.ts';
