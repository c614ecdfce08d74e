export type { Contact, CustomerDetails, Me } from './person.schema.ts';
export type { NewSession, Session } from './session.schema.ts';
