import { AuditPage, AuditQuery } from '../../audit/audit.schema.ts';
import type { AUDIT } from '../endpoints/audit.ts';
import type { Shapes } from './shape.ts';

export const AUDIT_SHAPES = {
  'audit.list': { query: AuditQuery, answer: AuditPage },
} as const satisfies Shapes<typeof AUDIT>;
