import type { Role } from '../people/role.ts';

export { ROLES, type Role } from '../people/role.ts';

/**
 * The one table of endpoints. Server routes, OpenAPI, the typed client and the authorization matrix of the tests are
 * derived from it; a path or a role written anywhere else is a bug. Plain data: a browser may import it at no weight.
 */

const STAFF = ['viewer', 'manager', 'community-manager', 'owner'] as const satisfies readonly Role[];
const MANAGERS = ['manager', 'community-manager', 'owner'] as const satisfies readonly Role[];
const EMBEDDED = ['customer', 'partner', ...STAFF] as const satisfies readonly Role[];

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parameters in braces; each is a UUIDv7 unless `schemas.ts` says otherwise. */
  readonly path: string;
  /** Who may call it. `'anyone'`: no token is asked for. */
  readonly roles: readonly Role[] | 'anyone';
  /** Refusals of its own; those every endpoint shares (`COMMON_REFUSALS`) are not repeated. */
  readonly refusals: readonly string[];
  /** One line for OpenAPI and the docs. */
  readonly summary: string;
  /** JSON unless said otherwise. */
  readonly body?: 'binary';
  readonly answer?: 'binary' | 'events';
  /** The HTTP status of success; 200 unless said otherwise. */
  readonly status?: 201 | 204;
  /** A write that may be repeated without harm: it takes no `Idempotency-Key`, and no answer of it is kept. */
  readonly repeatable?: true;
}

export const ENDPOINTS = {
  'health.read': {
    method: 'GET',
    path: '/v1/health',
    roles: 'anyone',
    refusals: [],
    summary: 'Is the server up, and on which schema version.',
  },
  'openapi.read': {
    method: 'GET',
    path: '/v1/openapi.json',
    roles: 'anyone',
    refusals: [],
    summary: 'This API as OpenAPI 3.1.',
  },
  'pictures.read': {
    method: 'GET',
    path: '/v1/pictures/{picture}',
    roles: 'anyone',
    refusals: [],
    answer: 'binary',
    summary: "A service kind's picture in the brand's colours. Immutable: its address carries its hash.",
  },
  'sessions.create': {
    method: 'POST',
    path: '/v1/sessions',
    roles: ['host'],
    status: 201,
    repeatable: true,
    refusals: ['site.unknown', 'partner.unknown'],
    summary: 'Says who is looking; answers a token for the widgets, good for ten minutes.',
  },
  'brand.read': {
    method: 'GET',
    path: '/v1/brand',
    roles: ['public', ...EMBEDDED],
    refusals: [],
    summary: "The organization's brand (WL-1).",
  },
  'me.read': {
    method: 'GET',
    path: '/v1/me',
    roles: EMBEDDED,
    refusals: [],
    summary: 'Who is looking: sites, tags, contact, partner.',
  },
  'catalog.list': {
    method: 'GET',
    path: '/v1/catalog',
    roles: ['public', 'customer', ...STAFF],
    refusals: ['site.unknown'],
    summary: "The services active at a site, in the customer's order (CAT-3).",
  },
  'order-form.read': {
    method: 'GET',
    path: '/v1/kinds/{kind}/order-form',
    roles: ['public', 'customer', ...STAFF],
    refusals: ['site.unknown', 'kind.unknown', 'service.unknown'],
    summary: "A kind's order form, with prices and clocks, for a site (FRM-1).",
  },
  'files.create': {
    method: 'POST',
    path: '/v1/files',
    roles: EMBEDDED,
    body: 'binary',
    status: 201,
    refusals: ['file.type', 'file.size', 'file.empty'],
    summary: 'Stores a photo. The type is read from its bytes, not from its name.',
  },
  'files.read': {
    method: 'GET',
    path: '/v1/files/{file}',
    roles: EMBEDDED,
    answer: 'binary',
    refusals: ['file.unknown'],
    summary: 'A stored photo, for those who may see what it belongs to.',
  },
  'requests.create': {
    method: 'POST',
    path: '/v1/requests',
    roles: ['customer'],
    status: 201,
    refusals: [
      'site.unknown',
      'kind.unknown',
      'kind.inactive',
      'service.unknown',
      'form.version',
      'answers.invalid',
      'window.past',
      'window.too-far',
      'window.notice',
      'window.empty',
      'way.unavailable',
      'file.unknown',
      'phone.invalid',
    ],
    summary: 'Places a request (REQ-1); it goes to every eligible partner (REQ-2).',
  },
  'requests.list': {
    method: 'GET',
    path: '/v1/requests',
    roles: ['customer', ...STAFF],
    refusals: [],
    summary: "The customer's requests, or for staff the organization's; newest first.",
  },
  'requests.read': {
    method: 'GET',
    path: '/v1/requests/{request}',
    roles: ['customer', ...STAFF],
    refusals: ['request.unknown'],
    summary: 'A request with its shortlist, job and story.',
  },
  'requests.cancel': {
    method: 'POST',
    path: '/v1/requests/{request}/cancel',
    roles: ['customer', ...MANAGERS],
    refusals: ['request.unknown', 'request.closed', 'request.assigned'],
    summary: 'Cancels a request that is not assigned yet (REQ-12).',
  },
  'requests.choose': {
    method: 'POST',
    path: '/v1/requests/{request}/choose',
    roles: ['customer'],
    refusals: [
      'request.unknown',
      'request.closed',
      'request.assigned',
      'request.not-shortlisted',
      'proposal.unknown',
      'proposal.not-standing',
      'proposal.changed',
      'window.past',
      'partner.not-eligible',
    ],
    summary: 'Chooses a proposal; customer and partner get each other’s contact (REQ-11, JOB-4).',
  },
  'inbox.list': {
    method: 'GET',
    path: '/v1/inbox',
    roles: ['partner'],
    refusals: [],
    summary: 'The requests a partner was sent: to take, or those it has answered.',
  },
  'inbox.read': {
    method: 'GET',
    path: '/v1/inbox/{request}',
    roles: ['partner'],
    refusals: ['request.unknown'],
    summary: 'One request with answers, photos and checklist; the customer’s details once they are disclosed.',
  },
  'inbox.take': {
    method: 'POST',
    path: '/v1/inbox/{request}/take',
    roles: ['partner'],
    refusals: [
      'request.unknown',
      'request.closed',
      'request.taken',
      'request.not-takeable',
      'checklist.incomplete',
      'partner.not-eligible',
      'points.too-few',
    ],
    summary: 'Takes a `first` or `direct` request (REQ-10); can be undone for 60 seconds.',
  },
  'inbox.undo': {
    method: 'POST',
    path: '/v1/inbox/{request}/undo',
    roles: ['partner'],
    refusals: ['request.unknown', 'undo.over'],
    summary: 'Undoes a taking within its 60 seconds, at no cost (REQ-10).',
  },
  'inbox.decline': {
    method: 'POST',
    path: '/v1/inbox/{request}/decline',
    roles: ['partner'],
    refusals: ['request.unknown', 'request.closed', 'proposal.exists'],
    summary: 'Declines a request; one offered to this partner alone goes out to all (REQ-2).',
  },
  'proposals.create': {
    method: 'POST',
    path: '/v1/inbox/{request}/proposals',
    roles: ['partner'],
    status: 201,
    refusals: [
      'request.unknown',
      'request.closed',
      'request.taken',
      'request.not-proposable',
      'checklist.incomplete',
      'partner.not-eligible',
      'points.too-few',
      'proposal.exists',
      'proposal.price',
      'proposal.currency',
      'window.past',
      'window.not-wished',
    ],
    summary: 'Proposes a price and a time; can be undone for 60 seconds.',
  },
  'proposals.edit': {
    method: 'PUT',
    path: '/v1/proposals/{proposal}',
    roles: ['partner'],
    refusals: [
      'proposal.unknown',
      'proposal.closed',
      'proposal.price',
      'proposal.currency',
      'window.past',
      'window.not-wished',
    ],
    summary: 'Changes a proposal that is not chosen yet (REQ-15).',
  },
  'proposals.withdraw': {
    method: 'POST',
    path: '/v1/proposals/{proposal}/withdraw',
    roles: ['partner'],
    refusals: ['proposal.unknown', 'proposal.closed'],
    summary: 'Withdraws a proposal that is not chosen yet; within 60 seconds nobody has heard of it (REQ-10, REQ-15).',
  },
  'wallet.read': {
    method: 'GET',
    path: '/v1/wallet',
    roles: ['partner'],
    refusals: [],
    summary: "The partner's points with this organization: available, held, and the history with its reasons (PTS-1).",
  },
  'live.read': {
    method: 'GET',
    path: '/v1/live',
    roles: EMBEDDED,
    answer: 'events',
    refusals: [],
    summary: 'Live updates as server-sent events; resumes from `Last-Event-ID`.',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof ENDPOINTS;

/** What any endpoint may answer. */
export const COMMON_REFUSALS = [
  'token.missing',
  'token.invalid',
  'token.expired',
  'role.forbidden',
  'not-found',
  'method.not-allowed',
  'body.malformed',
  'body.invalid',
  'body.too-large',
  'body.type',
  'query.invalid',
  'cursor.invalid',
  'idempotency.missing',
  'idempotency.mismatch',
  'server.busy',
  'server.error',
] as const;

type OwnRefusal = (typeof ENDPOINTS)[EndpointId]['refusals'][number];
/** Every stable code a refusal can carry (ERR-1). */
export type RefusalCode = OwnRefusal | (typeof COMMON_REFUSALS)[number];
