export type { DispatchSettings } from './dispatch-settings.schema.ts';
export type * from './inbox.schema.ts';
export type * from './request.schema.ts';
