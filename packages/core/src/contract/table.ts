import { AGREEMENTS } from './endpoints/agreements.ts';
import { AUDIT } from './endpoints/audit.ts';
import { DOCUMENTS } from './endpoints/documents.ts';
import { INBOX } from './endpoints/inbox.ts';
import { OPERATING } from './endpoints/operating.ts';
import { ORGANIZATION } from './endpoints/organization.ts';
import { POINTS } from './endpoints/points.ts';
import { PRIVACY } from './endpoints/privacy.ts';
import { REGISTRY } from './endpoints/registry.ts';
import { RELATIONS } from './endpoints/relations.ts';
import { SERVICES } from './endpoints/services.ts';
import { TICKETS } from './endpoints/tickets.ts';
import { EVERYDAY } from './everyday.ts';

export { ROLES, type Role } from '../people/role.ts';
export type { Endpoint } from './endpoints/endpoint.ts';

/**
 * The one table of endpoints, an area a file. Server routes, OpenAPI, the typed client and the authorization matrix of the
 * tests are derived from it; a path or a role written anywhere else is a bug. Plain data.
 */
export const ENDPOINTS = {
  ...EVERYDAY,
  ...INBOX,
  ...POINTS,
  ...DOCUMENTS,
  ...AGREEMENTS,
  ...AUDIT,
  ...REGISTRY,
  ...RELATIONS,
  ...SERVICES,
  ...PRIVACY,
  ...TICKETS,
  ...ORGANIZATION,
  ...OPERATING,
} as const;

export type EndpointId = keyof typeof ENDPOINTS;

/** What any endpoint may answer. */
export const COMMON_REFUSALS = [
  'token.missing',
  'token.invalid',
  'token.expired',
  'role.forbidden',
  'module.off',
  'support.ended',
  'organization.suspended',
  'organization.closed',
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
