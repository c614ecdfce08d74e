import type { Instant } from '../kernel/instants.ts';
import { ACCOUNT_LIFE, type AccountStatus } from './account-life.ts';
import type { RelationState } from './relation-life.ts';

/** Where a partner's account stands after its relation to some organization came to `relation`. Null licence: none. */
export function accountAfter(
  account: AccountStatus,
  relation: RelationState,
  licenceUntil: Instant | null,
  now: Instant,
): AccountStatus {
  const hasLicence = licenceUntil !== null && now < licenceUntil;
  const event = relation === 'applied' ? 'submit' : relation === 'accepted' ? (hasLicence ? 'activate' : 'bill') : null;
  return (event && ACCOUNT_LIFE.next(account, event)) ?? account;
}
