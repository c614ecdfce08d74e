import { type Role, STAFF_ROLES } from '../people/role.ts';
import type { OrganizationState } from './organization-life.ts';

/** What an organization lets happen at all. */
export interface Standing {
  readonly state: OrganizationState;
}

/** An endpoint of the contract, as far as it matters here. */
interface Asked {
  readonly method: string;
  readonly begins?: boolean;
}

export type AdmissionRefusal = 'organization.closed' | 'organization.suspended';

/**
 * ORG-7: what keeps an endpoint's call out of an organization, whoever makes it; undefined: nothing does.
 *
 * Closed, nothing is asked of it any more. Suspended, nothing begins: every write is refused, except what only carries on,
 * ends or takes back what is there (`begins: false` in the contract), so that work in hand goes on to its end and nobody is
 * held to what they can no longer want. Reading stays; only that which leads to an order (`begins: true`) is left to staff.
 */
export function admissionTo(standing: Standing, endpoint: Asked, role: Role): AdmissionRefusal | undefined {
  if (begins(endpoint, role)) return refusalToBegin(standing);
  return standing.state === 'closed' ? 'organization.closed' : undefined;
}

/** ORG-7: what keeps anything new from beginning there, such as an application or the search for partners. */
export function refusalToBegin({ state }: Standing): AdmissionRefusal | undefined {
  if (state === 'closed') return 'organization.closed';
  return state === 'suspended' ? 'organization.suspended' : undefined;
}

function begins({ method, begins = method !== 'GET' }: Asked, role: Role): boolean {
  const isLooking = method === 'GET' && (STAFF_ROLES as readonly Role[]).includes(role);
  return begins && !isLooking;
}
