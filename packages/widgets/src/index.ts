export { PasarCatalog } from './components/catalog/catalog.ts';
export { PasarMap } from './components/map/map.ts';
export { PasarOrderForm } from './components/order-form/order-form.ts';
export type { DefineOptions } from './element/define.ts';
export { defineElement } from './element/define.ts';
export * from './element/events.ts';
export type { LoadWords } from './provider/context.ts';
export { PasarProvider } from './provider/provider.ts';
