import { type Endpoint, STAFF } from './endpoint.ts';

/** What a customer sees and fills in (CAT-3, FRM-1). */
export const CATALOG = {
  'pictures.read': {
    method: 'GET',
    path: '/v1/pictures/{picture}',
    roles: 'anyone',
    refusals: [],
    answer: 'binary',
    media: ['image/svg+xml'],
    summary: "A service kind's picture in the brand's colours. Immutable: its address carries its hash.",
  },
  'catalog.list': {
    method: 'GET',
    path: '/v1/catalog',
    roles: ['public', 'customer', ...STAFF],
    begins: true,
    refusals: ['site.unknown'],
    summary: "The services active at a site, in the customer's order (CAT-3).",
  },
  'order-form.read': {
    method: 'GET',
    path: '/v1/kinds/{kind}/order-form',
    roles: ['public', 'customer', ...STAFF],
    begins: true,
    refusals: ['site.unknown', 'kind.unknown', 'service.unknown'],
    summary: "A kind's order form, with prices and clocks, for a site (FRM-1).",
  },
} as const satisfies Record<string, Endpoint>;
