import type { Role } from '@pasar/core/contract';
import type { CustomerId, MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { SupportId } from '@pasar/core/support';
import type { DirectoryOwner } from '../database/tables.ts';

/**
 * In whose name a transaction runs. Row security reads it (see `database/migrations/0001-scope.ts`), `forOwner` states it
 * once more in every query: each of the two must hold alone (ORG-2).
 */
export interface Scope {
  /** Null: the whole deployment; for its operator, its own key, and the server's own rounds (`system`). */
  readonly organization: OrganizationId | null;
  /** A role of the contract, or `system`: what the server does on behalf of its organization, such as dispatching. */
  readonly role: Role | 'system';
  /** Who acts: a customer's or member's id, a staff member's id at the host, a key's id. */
  readonly subject: string | null;
  readonly customer?: CustomerId;
  readonly partner?: PartnerId;
  readonly member?: MemberId;
  /** PRV-4: it is the operator who looks, by this grant; whatever the `role`, a viewer's, may read, and nothing else. */
  readonly support?: SupportId;
}

/**
 * The server acting for one organization: it sees all of that organization's rows and none of another's. For the
 * deployment's own id: what the deployment itself owns, and nobody else's.
 */
export function systemScope(owner: DirectoryOwner): Scope {
  return { organization: owner as OrganizationId, role: 'system', subject: null };
}

/** The server's own rounds (outbox, timers, seeding, finding a key's organization): every row of the deployment. */
export const DEPLOYMENT: Scope = { organization: null, role: 'system', subject: null };

/** Who acts, as one text: `customer:0198…`; idempotency keys and the audit trail are kept by it. */
export function actorOf(scope: Scope): string {
  return `${scope.role}:${scope.subject ?? ''}`;
}
