import type { AccountStatus, PartnerRow, RelationState } from '@pasar/core/partners';

/** The account's, unless the organization itself has said stop: that is what its people look for. */
export type ShownStatus = AccountStatus | 'suspended-here' | 'deactivated';

export function statusOf({ account, relation }: Pick<PartnerRow, 'account' | 'relation'>): ShownStatus {
  if (relation === 'suspended') return 'suspended-here';
  return relation === 'deactivated' ? 'deactivated' : account;
}

/** What the list is asked for to see a status alone: the other half of `statusOf`. */
export function filterOf(status: ShownStatus | undefined): { account?: AccountStatus; relation?: RelationState } {
  if (status === undefined) return {};
  if (status === 'suspended-here') return { relation: 'suspended' };
  return status === 'deactivated' ? { relation: 'deactivated' } : { account: status, relation: 'accepted' };
}
