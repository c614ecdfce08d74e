export type { DefineOptions } from './element/define.ts';
export { defineElement } from './element/define.ts';
export * from './element/events.ts';
export type { LoadWords } from './provider/context.ts';
export { PasarProvider } from './provider/provider.ts';
