export type { NewSupport, SupportView } from './support.schema.ts';
export { endSupport, LONGEST, openSupport, type SupportGrant, type SupportId, supportState } from './support.ts';
