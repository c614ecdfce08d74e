export { approveService, rejectService, takeDownService } from './moderation.ts';
export { movesOf, type ServiceSide } from './moves.ts';
export {
  acceptOffering,
  deactivateOffering,
  type NamedOffering,
  offerService,
  reactivateOffering,
  reduceOffering,
  reduceOfferings,
  refuseOffering,
} from './offering.ts';
export { OFFERING_LIFE, type OfferingMove, type OfferingState } from './offering-life.ts';
export { flawInPrice } from './price-currency.ts';
export { editService, proposeService, recallService, submitService, withdrawService } from './proposing.ts';
export type { NewService, ServiceEdit, ServiceText, ServiceView } from './service.schema.ts';
export type { DecidedOffering, DecidedService, Offering, OfferingEvent, Service, ServiceEvent } from './service.ts';
export { SERVICE_LIFE, type ServiceMove, type ServiceState } from './service-life.ts';
export {
  narrowedBy,
  SERVICE_STATUSES,
  type ServiceStatus,
  type ServiceStatusFacts,
  serviceStatus,
} from './service-status.ts';
