import type { OfferingState } from './offering-life.ts';
import type { ServiceState } from './service-life.ts';

/** PAR-8: where a service stands in an organization, at a glance: one icon, one word. */
export const SERVICE_STATUSES = [
  'draft',
  'in-moderation',
  'rejected',
  'withdrawn',
  'not-offered',
  'to-accept',
  'refused',
  'deactivated',
  'no-agreement',
  'switched-off',
  'active',
] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

export interface ServiceStatusFacts {
  readonly state: ServiceState;
  /** Null: the partner has not offered it here. */
  readonly offering: OfferingState | null;
  /** AGR-3: an agreement in force covers it. */
  readonly covered: boolean;
  /** CAT-2: in how many of the organization's sites it is on. */
  readonly sites: number;
}

/** The first thing that stands in its way, in the order in which things are done; `active` when nothing does. */
export function serviceStatus({ state, offering, covered, sites }: ServiceStatusFacts): ServiceStatus {
  if (state !== 'active') return state;
  if (offering === null) return 'not-offered';
  if (offering === 'offered') return 'to-accept';
  if (offering !== 'accepted') return offering;
  if (!covered) return 'no-agreement';
  return sites > 0 ? 'active' : 'switched-off';
}

/** What a status tells of where it stands, for a search: all that have it are among those; more must be known to be sure. */
export function narrowedBy(status: ServiceStatus): {
  readonly state: ServiceState;
  /** Left out: it does not matter. */
  readonly offering?: OfferingState | null;
} {
  switch (status) {
    case 'draft':
    case 'in-moderation':
    case 'rejected':
    case 'withdrawn':
      return { state: status };
    case 'not-offered':
      return { state: 'active', offering: null };
    case 'to-accept':
      return { state: 'active', offering: 'offered' };
    case 'refused':
    case 'deactivated':
      return { state: 'active', offering: status };
    default:
      return { state: 'active', offering: 'accepted' };
  }
}
