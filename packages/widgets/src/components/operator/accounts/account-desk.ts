import type { AccountRow } from '@pasar/core/licences';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../../element/pages.ts';

export interface AccountFilter {
  readonly account: AccountRow['account'] | undefined;
  readonly search: string;
  /** Days within which the licence ends, or has ended; undefined: whenever. */
  readonly ending: number | undefined;
}

/** The deployment's partners: by name, or those whose licence ends soon, the soonest first. */
export class AccountDesk extends Pages<AccountRow, AccountFilter> {
  constructor(host: ReactiveControllerHost, filter: Partial<AccountFilter> = {}) {
    super(host, { account: undefined, search: '', ending: undefined, ...filter }, (client, wanted, asked, signal) => {
      const { account, ending } = wanted;
      const search = wanted.search.trim();
      const query = {
        ...asked,
        ...(account && { account }),
        ...(search && { search }),
        ...(ending !== undefined && { ending }),
      };
      return client.call('accounts.list', { query, signal });
    });
  }
}
