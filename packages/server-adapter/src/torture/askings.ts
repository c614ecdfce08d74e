import type { EndpointId } from '@pasar/core/contract';
import { windowIn } from '@pasar/core/testing';
import { JPEG } from '../files/testing/sample-photos.ts';
import type { Asking } from '../testing/server.ts';
import { COMPANY } from '../testing/small-town.ts';
import { type BelongingName, type Belongings, orderOf, PROPOSAL } from './belongings.ts';

type Row = (ids: Belongings) => Asking;

/** Asked with nothing but who asks. */
const PLAIN: Row = () => ({});

/** Asked of what the path names: `of('request')`, and with a body when it writes: `of('request', {})`. */
const of =
  (name: BelongingName, body?: unknown): Row =>
  (ids) => ({ params: { [name]: ids[name] }, ...(body !== undefined && { body }) });

/**
 * How each endpoint is asked for something that is there, by the ids of whoever has it: a row an endpoint. The isolation
 * matrix and the generated requests begin from here; an endpoint of the contract without a row does not compile, and
 * fails.
 */
export const ASKINGS: { readonly [Id in EndpointId]: Row } = {
  'health.read': PLAIN,
  'openapi.read': PLAIN,
  'pictures.read': of('picture'),
  'sessions.create': ({ site }) => ({ body: { role: 'customer', subject: 'somebody', sites: [site], tags: [] } }),
  'brand.read': PLAIN,
  'me.read': PLAIN,
  'catalog.list': ({ site }) => ({ query: { site } }),
  'order-form.read': ({ site, kind, service }) => ({ params: { kind }, query: { site, service } }),
  'files.create': () => ({ body: JPEG }),
  'files.read': of('file'),
  'requests.create': ({ site, kind, service }) => ({ body: { ...orderOf(site, kind), way: 'direct', service } }),
  'requests.list': PLAIN,
  'requests.read': of('request'),
  'requests.cancel': of('request', {}),
  'requests.choose': ({ request, proposal }) => ({
    params: { request },
    body: { proposal, price: PROPOSAL.price, window: PROPOSAL.window },
  }),
  'inbox.list': PLAIN,
  'inbox.read': of('request'),
  'inbox.take': of('request', { checklist: ['tools'] }),
  'inbox.undo': of('request', {}),
  'inbox.decline': of('request', { reason: 'Too far' }),
  'proposals.create': of('request', PROPOSAL),
  'proposals.edit': of('proposal', { price: { amount: 1_000, currency: 'IDR' }, window: windowIn(24), message: '' }),
  'proposals.withdraw': of('proposal', {}),
  'registry.search': () => ({ query: { q: COMPANY.name, country: COMPANY.country } }),
  'registry.read': () => ({ params: { country: COMPANY.country, taxId: COMPANY.taxId } }),
  'wallet.read': PLAIN,
  'audit.list': PLAIN,
  'live.read': PLAIN,
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
