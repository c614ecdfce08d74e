export { type AdmissionRefusal, admissionTo, refusalToBegin, type Standing } from './admission.ts';
export { moveOrganization, movesOfOrganization, type Organization } from './move-organization.ts';
export type {
  NewOrganization,
  OperatedOrganization,
  OperatedQuery,
  OperatedRow,
  OrganizationHappening,
} from './operated.schema.ts';
export type { OrganizationView } from './organization.schema.ts';
export { ORGANIZATION_LIFE, type OrganizationMove, type OrganizationState } from './organization-life.ts';
export { isPrivacyAddress } from './privacy-address.ts';
