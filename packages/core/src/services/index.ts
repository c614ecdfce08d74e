export { OFFERING_LIFE, type OfferingMove, type OfferingState } from './offering-life.ts';
export type { NewService, ServiceEdit, ServiceView } from './service.schema.ts';
export { SERVICE_LIFE, type ServiceMove, type ServiceState } from './service-life.ts';
export { SERVICE_STATUSES, type ServiceStatus, type ServiceStatusFacts, serviceStatus } from './service-status.ts';
