import type { RefusalCode } from '@pasar/core/contract';

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  'token.missing': 401,
  'token.invalid': 401,
  'token.expired': 401,
  'role.forbidden': 403,
  'session.key': 403,
  'not-found': 404,
  'method.not-allowed': 405,
  'body.malformed': 400,
  'body.too-large': 413,
  'body.type': 415,
  'query.invalid': 400,
  'cursor.invalid': 400,
  'idempotency.missing': 400,
  'file.size': 413,
  'file.type': 415,
  'form.version': 409,
  'kind.inactive': 409,
  'request.closed': 409,
  'request.taken': 409,
  'request.assigned': 409,
  'request.not-shortlisted': 409,
  'request.not-takeable': 409,
  'request.not-proposable': 409,
  'proposal.exists': 409,
  'proposal.closed': 409,
  'proposal.not-standing': 409,
  'proposal.changed': 409,
  'partner.not-eligible': 409,
  'points.too-few': 409,
  'undo.over': 409,
  'registry.unavailable': 503,
  'server.busy': 503,
  'server.error': 500,
};

/**
 * The HTTP status of a refusal: what is not there, or not theirs, is 404 either way (ORG-2); what came too late or
 * stands against it is 409; what was asked for wrongly is 422.
 */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? (code.endsWith('.unknown') ? 404 : 422);
}
