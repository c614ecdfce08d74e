import type { WalletLine, WalletQuery, WalletView } from '@pasar/core/points';
import type { ReactiveControllerHost } from 'lit';
import { type Page, Pages } from '../../element/pages.ts';

export type View = WalletQuery['view'];

type Answer = Page<WalletLine> & { readonly wallet: Omit<WalletView, 'history'> };

/** A wallet as far as it is shown, newest line first. */
export class WalletDesk extends Pages<WalletLine, { readonly view: View }, Answer> {
  constructor(host: ReactiveControllerHost) {
    super(host, { view: 'all' }, async (client, { view }, asked, signal) => {
      const { history, ...wallet } = await client.call('wallet.read', { query: { view, ...asked }, signal });
      return { ...history, wallet };
    });
  }
}
