import { type Role, STAFF_ROLES } from '../people/role.ts';
import type { OrganizationState } from './organization-life.ts';

/** What an organization lets happen at all. */
export interface Standing {
  readonly state: OrganizationState;
  /** ORG-5: its marketplace is switched on. */
  readonly module: boolean;
}

/** An endpoint of the contract, as far as it matters here. */
interface Asked {
  readonly method: string;
  readonly begins?: boolean;
  readonly withoutModule?: true;
}

export type AdmissionRefusal = 'organization.closed' | 'module.off' | 'organization.suspended';

/**
 * ORG-5, ORG-7: what keeps an endpoint's call out of an organization, whoever makes it; undefined: nothing does.
 *
 * Closed, nothing is asked of it any more. Switched off, only what the switch itself needs (`withoutModule` in the contract): who
 * looks, the organization and its staff, the trail, consents. Suspended, nothing begins: every write is refused, except what
 * only carries on, ends or takes back what is there (`begins: false`), so that work in hand goes on to its end and nobody is held
 * to what they can no longer want. Reading stays; only that which leads to an order (`begins: true`) is left to staff.
 */
export function admissionTo(standing: Standing, endpoint: Asked, role: Role): AdmissionRefusal | undefined {
  if (standing.state === 'closed') return 'organization.closed';
  if (!standing.module && !endpoint.withoutModule) return 'module.off';
  return standing.state === 'suspended' && begins(endpoint, role) ? 'organization.suspended' : undefined;
}

/** ORG-5, ORG-7: what keeps anything new from beginning there, such as an application or the search for partners. */
export function refusalToBegin(standing: Standing): AdmissionRefusal | undefined {
  return admissionTo(standing, { method: 'POST' }, 'partner');
}

function begins({ method, begins = method !== 'GET' }: Asked, role: Role): boolean {
  const isLooking = method === 'GET' && (STAFF_ROLES as readonly Role[]).includes(role);
  return begins && !isLooking;
}
