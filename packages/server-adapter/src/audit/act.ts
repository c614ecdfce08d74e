import type { AuditRole, Changed } from '@pasar/core/audit';
import type { SubjectKind } from '@pasar/core/contract';
import { type Instant, invariant, type OrganizationId, shortCode } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DeploymentId } from '../database/tables.ts';
import { withScope } from '../database/transaction.ts';
import { DEPLOYMENT, type Scope, systemScope } from '../tenancy/scope.ts';
import type { Origin } from './origin.ts';

/** What an act is about. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** Whose trail says so; by itself the actor's organization, or the one that the act is about. */
  readonly organization?: OrganizationId;
  /** The state it led to, where ids and names of fields do not say it. */
  readonly state?: string;
  /** Of a session: whom it lets in, `manager:anna`. */
  readonly person?: string;
}

export interface Act {
  /** UUIDv7. `events` and `disclosures` of the act lead to it (`transaction(…, act)`). */
  readonly id: string;
  readonly at: Instant;
  /** By itself whoever the scope says. */
  readonly role?: AuditRole;
  /** An endpoint of the contract, a timer, a command. */
  readonly action: string;
  readonly changed?: Changed;
  readonly from?: Origin;
  /** Of the same organization the last one counts; none at all is about the organization, or the deployment. */
  readonly subjects: readonly Subject[];
  /** Whose it is when the scope has no organization. */
  readonly deployment?: DeploymentId;
}

const NOTHING: Changed = { fields: [], ids: {} };

/**
 * PRV-3: the act's row in the trail, in its own transaction; one more for each further organization it is about. The row
 * is written in the actor's own name: row security lets nobody write it in another's.
 */
export async function recordAct(tx: Tx, scope: Scope, act: Act): Promise<void> {
  const own = scope.organization ?? act.deployment;
  invariant(own, 'an act is somebody’s');
  for (const [owner, subject] of byOwner(own, act)) {
    const insert = () => insertAct(tx, scope, owner, subject, act);
    if (owner === own) await insert();
    else await withScope(tx, scopeOf(owner, act), scope, insert);
  }
}

type Owner = OrganizationId | DeploymentId;

function byOwner(own: Owner, { subjects, deployment }: Act): ReadonlyMap<Owner, Subject> {
  const owners = new Map<Owner, Subject>();
  for (const subject of subjects) {
    const isAboutOne = subject.kind === 'organization';
    owners.set(subject.organization ?? (isAboutOne ? (subject.id as OrganizationId) : own), subject);
  }
  if (owners.size === 0) owners.set(own, { kind: own === deployment ? 'deployment' : 'organization', id: own });
  return owners;
}

function scopeOf(owner: Owner, { deployment }: Act): Scope {
  return owner === deployment ? DEPLOYMENT : systemScope(owner as OrganizationId);
}

async function insertAct(
  tx: Tx,
  { role, subject, partner }: Scope,
  owner: Owner,
  { kind, id, state, person }: Subject,
  { id: act, at, role: as, action, changed = NOTHING, from }: Act,
): Promise<void> {
  const ids = [id, ...Object.values(changed.ids).flat(), ...(partner ? [partner] : [])];
  await tx
    .insertInto('audit_trail')
    .values({
      owner,
      id: act,
      at,
      role: as ?? role,
      subject,
      partner: partner ?? null,
      action,
      about_kind: kind,
      about: id,
      code: shortCode(id),
      ids: [...new Set(ids)],
      changed: json<unknown>({ ...changed, ...(state && { state }), ...(person && { person }) }),
      network: from?.network ?? null,
      agent: from?.agent ?? null,
      page: from?.page ?? null,
    })
    .execute();
}
