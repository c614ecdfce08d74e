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
export type { NewSession, Session } from './session.schema.ts';
export { shortenName } from './short-name.ts';
