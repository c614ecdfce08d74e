export type * from './commission.schema.ts';
export {
  commissionOf,
  type Explained,
  type LineReference,
  PRECEDENCE,
  type Rated,
  reasonOf,
  type SetRate,
  type SettingReason,
  setCommission,
} from './commission.ts';
export { flawInRate, percentOf, WHOLE } from './rate.ts';
