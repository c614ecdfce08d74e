export {
  answersFor,
  type CustomerPerson,
  customerDetailsFor,
  customerNameFor,
  isDisclosed,
  partAnswers,
  partnerContactFor,
} from './disclosure.ts';
export type { Contact, CustomerDetails, Me } from './person.schema.ts';
export { STAFF_ROLES, type StaffRole } from './role.ts';
export type { NewSession, Session } from './session.schema.ts';
export { shortenName } from './short-name.ts';
export type { StaffCard, StaffContact } from './staff.schema.ts';
export { admitStaff, moveStaff, type StaffMember, type StaffMove, staffMoves } from './staff.ts';
