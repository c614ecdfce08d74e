import type { Exchange } from '@pasar/core/contract';
import type { PartnerRow } from '@pasar/core/partners';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../element/pages.ts';

export interface Arriving {
  readonly names: readonly string[];
  readonly total: number;
  readonly invited: number;
  readonly applied: number;
  readonly accepted: number;
}

type JoiningPage = Exchange<'partners.joining'>['answer'];

/** Who is on the way in, in figures (PAR-9): the strip above the list. An open invitation is somebody, too. */
export class ArrivingDesk extends Pages<
  PartnerRow,
  Record<never, never>,
  JoiningPage & { readonly arriving: Arriving }
> {
  constructor(host: ReactiveControllerHost) {
    super(host, {}, async (client, _, asked, signal) => {
      const [page, invitations] = await Promise.all([
        client.call('partners.joining', { query: asked, signal }),
        client.call('invitations.list', { query: { state: 'sent', limit: 50 }, signal }),
      ]);
      const of = (state: string) =>
        page.counts.reduce((sum, { relation, count }) => sum + (relation === state ? count : 0), 0);
      // Whoever came by a link is a partner already, and stands in the page.
      const open = invitations.items.filter(({ partner }) => !partner);
      const names = [...page.items.map(({ name }) => name), ...open.map(({ name, address }) => name ?? address ?? '')];
      const arriving = {
        names: names.filter(Boolean),
        total: page.total + open.length,
        invited: of('invited') + open.length,
        applied: of('applied'),
        accepted: of('accepted') + of('suspended'),
      };
      return { ...page, arriving };
    });
  }
}
