export { agentOf } from './agent.ts';
export type { AuditEntry, AuditPage, AuditQuery, AuditRole, AuditSide, AuditView } from './audit.schema.ts';
export { type Changed, changedBy } from './changed.ts';
export { clientAddress } from './client-address.ts';
export { networkOf } from './network.ts';
