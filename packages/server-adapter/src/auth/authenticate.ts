import type { Endpoint } from '@pasar/core/contract';
import { accept, type Instant, type OrganizationId, type Result, refuse } from '@pasar/core/kernel';
import type { Database } from '../database/database.ts';
import type { DeploymentId, DirectoryOwner } from '../database/tables.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT, type Scope } from '../tenancy/scope.ts';
import { findKey, kindOfKey } from './keys.ts';
import type { Tokens } from './tokens.ts';

export type AuthRefusal = 'token.missing' | 'token.invalid' | 'token.expired' | 'role.forbidden';

/** Nobody in particular: sees nothing. */
const ANYONE: Scope = { organization: null, role: 'public', subject: null };

interface Doorkeeper {
  readonly deployment: DeploymentId;
  readonly database: Database;
  readonly tokens: Tokens;
}

/** Who asks, and whether the contract lets them. What it does not name is refused. */
export async function authenticate(
  authorization: string | null,
  { method, roles }: Pick<Endpoint, 'method' | 'roles'>,
  { database, deployment, tokens }: Doorkeeper,
  now: Instant,
): Promise<Result<Scope, AuthRefusal>> {
  if (roles === 'anyone') return accept(ANYONE);
  const token = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(authorization ?? '')?.[1];
  if (!token) return refuse(authorization ? 'token.invalid' : 'token.missing');
  const read = kindOfKey(token) ? await scopeOfKey(database, deployment, token) : await tokens.read(token, now);
  if (!read.ok) return read;
  const { role, support } = read.value;
  // PRV-4: by support one reads; whatever else the operator does, it does in its own session.
  const isLetIn = (roles as readonly string[]).includes(role) && (!support || method === 'GET');
  return isLetIn ? read : refuse('role.forbidden');
}

async function scopeOfKey(
  database: Database,
  deployment: DeploymentId,
  token: string,
): Promise<Result<Scope, 'token.invalid'>> {
  const key = await transaction(database, DEPLOYMENT, (tx) => findKey(tx, token));
  if (!key || key.kind !== kindOfKey(token)) return refuse('token.invalid');
  const organization = isOrganizations(key.owner, deployment) ? key.owner : null;
  return accept({ organization, role: key.kind === 'secret' ? 'host' : 'public', subject: key.id });
}

function isOrganizations(owner: DirectoryOwner, deployment: DeploymentId): owner is OrganizationId {
  return owner !== deployment;
}
