import type { EndpointId } from '@pasar/core/contract';
import { windowIn } from '@pasar/core/testing';
import { JPEG } from '../files/testing/sample-photos.ts';
import type { Asking } from '../testing/server.ts';
import { type BelongingName, type Belongings, orderOf, PROPOSAL } from './belongings.ts';

const NOTHING = () => ({});
const ofRequest = ({ request }: Belongings) => ({ params: { request } });
const write = ({ request }: Belongings) => ({ params: { request }, body: {} });

/**
 * How each endpoint is asked for something that is there, by the ids of whoever has it. The isolation matrix and the
 * generated requests begin from here; an endpoint of the contract without a row does not compile.
 */
export const ASKINGS: { readonly [Id in EndpointId]: (ids: Belongings) => Asking } = {
  'health.read': NOTHING,
  'openapi.read': NOTHING,
  'pictures.read': ({ picture }) => ({ params: { picture } }),
  'sessions.create': ({ site }) => ({ body: { role: 'customer', subject: 'somebody', sites: [site], tags: [] } }),
  'brand.read': NOTHING,
  'me.read': NOTHING,
  'catalog.list': ({ site }) => ({ query: { site } }),
  'order-form.read': ({ site, kind, service }) => ({ params: { kind }, query: { site, service } }),
  'files.create': () => ({ body: JPEG }),
  'files.read': ({ file }) => ({ params: { file } }),
  'requests.create': ({ site, kind, service }) => ({ body: { ...orderOf(site, kind), way: 'direct', service } }),
  'requests.list': NOTHING,
  'requests.read': ofRequest,
  'requests.cancel': write,
  'requests.choose': ({ request, proposal }) => ({
    params: { request },
    body: { proposal, price: PROPOSAL.price, window: PROPOSAL.window },
  }),
  'inbox.list': NOTHING,
  'inbox.read': ofRequest,
  'inbox.take': ({ request }) => ({ params: { request }, body: { checklist: ['tools'] } }),
  'inbox.undo': write,
  'inbox.decline': ({ request }) => ({ params: { request }, body: { reason: 'Too far' } }),
  'proposals.create': ({ request }) => ({ params: { request }, body: PROPOSAL }),
  'proposals.edit': ({ proposal }) => ({
    params: { proposal },
    body: { price: { amount: 1_000, currency: 'IDR' }, window: windowIn(24), message: 'Cheaper' },
  }),
  'proposals.withdraw': ({ proposal }) => ({ params: { proposal }, body: {} }),
  'wallet.read': NOTHING,
  'live.read': NOTHING,
};

/** The ids an endpoint is told: those its row reads. */
export function namesIn(id: EndpointId): readonly BelongingName[] {
  const read = new Set<BelongingName>();
  const noted = new Proxy({} as Belongings, {
    get(_, name: string) {
      read.add(name as BelongingName);
      return '';
    },
  });
  ASKINGS[id](noted);
  return [...read];
}
