import type { Instant } from '../kernel/instants.ts';
import { ACCOUNT_LIFE, type AccountStatus } from './account-life.ts';
import type { RelationState } from './relation-life.ts';

/** What is known of a suspended account. */
export interface Reinstating {
  /** Where it stood when it was suspended; null: nobody wrote it down. */
  readonly stood: AccountStatus | null;
  /** Where its relations stand now: what came to them meanwhile counts. */
  readonly relations: readonly RelationState[];
  readonly licenceUntil: Instant | null;
}

const REINSTATED = {
  active: 'reinstate',
  'licence-due': 'reinstate-unlicensed',
  submitted: 'reinstate-applicant',
  invited: 'reinstate-invited',
} as const;

/**
 * PAR-15, PAR-16: a suspension is lifted, not the licence paid. The account stands where it would without the suspension, and
 * is `active` only while a licence is in force. Undefined where nothing is to be lifted.
 */
export function reinstatedAccount(
  account: AccountStatus,
  { stood, relations, licenceUntil }: Reinstating,
  now: Instant,
): AccountStatus | undefined {
  let after: AccountStatus = stood ?? 'active';
  for (const relation of relations) after = accountAfter(after, relation, licenceUntil, now);
  const isLicensed = licenceUntil !== null && now < licenceUntil;
  if (after === 'active' || after === 'licence-due') after = isLicensed ? 'active' : 'licence-due';
  const event = REINSTATED[after as keyof typeof REINSTATED];
  return event && ACCOUNT_LIFE.next(account, event);
}

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
