import type { CustomerId, PartnerId } from '@pasar/core/kernel';
import type { Scope } from '../tenancy/scope.ts';

/**
 * Who may hear of something: of the organization one customer, one partner, its staff, or all of them; over all
 * organizations the deployment's operator.
 */
export type Audience = `customer:${CustomerId}` | `partner:${PartnerId}` | 'staff' | 'everyone' | 'operator';

/** The audiences a person belongs to (ORG-2); the organization is matched besides. */
export function audiencesOf(scope: Scope): readonly Audience[] {
  if (scope.role === 'customer') return scope.customer ? ['everyone', `customer:${scope.customer}`] : ['everyone'];
  if (scope.role === 'partner') return scope.partner ? ['everyone', `partner:${scope.partner}`] : ['everyone'];
  if (scope.role === 'operator') return ['operator'];
  const isStaff = ['viewer', 'manager', 'community-manager', 'owner'].includes(scope.role);
  return isStaff ? ['everyone', 'staff'] : [];
}
