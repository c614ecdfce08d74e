export type { Consent, ConsentAnswer, Consents } from './consent.schema.ts';
export {
  answerConsent,
  CONSENT_VERSIONS,
  type ConsentLine,
  type ConsentStanding,
  consentsOf,
  PURPOSES,
  type Purpose,
} from './consents.ts';
