import { type Role, STAFF_ROLES } from '../../people/role.ts';

export const STAFF = STAFF_ROLES;
export const MANAGERS = ['manager', 'community-manager', 'owner'] as const satisfies readonly Role[];
/** ORG-3: who may ask for new partners. */
export const COMMUNITY = ['community-manager', 'owner'] as const satisfies readonly Role[];
/** Everybody who looks at a widget inside an organization. */
export const EMBEDDED = ['customer', 'partner', ...STAFF] as const satisfies readonly Role[];

/** One line of the table of endpoints. */
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
  /** Bytes of a binary body, where more than a photo's 8 MB are taken. */
  readonly limit?: number;
  readonly answer?: 'binary' | 'events';
  /** Media types of what is binary; photos unless said otherwise. */
  readonly media?: readonly string[];
  /** The HTTP status of success; 200 unless said otherwise. */
  readonly status?: 201 | 204;
  /** A write that may be repeated without harm: it takes no `Idempotency-Key`, and no answer of it is kept. */
  readonly repeatable?: true;
  /**
   * ORG-7: does it lead to something new? Writes do and reads do not, unless said otherwise; while the organization is suspended,
   * what does is refused. `false`: it only carries on, ends or takes back what is there.
   */
  readonly begins?: boolean;
  /** ORG-5: it stays open while the organization's marketplace is switched off: what the switch needs, and what a person is owed anyway. */
  readonly withoutModule?: true;
}
