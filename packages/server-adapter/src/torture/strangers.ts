import { ROLES, type Role } from '@pasar/core/contract';
import type { OrganizationId } from '@pasar/core/kernel';
import { generateKeyPair } from 'jose';
import { addKey, hashOfKey, type KeyKind, newApiKey } from '../auth/keys.ts';
import { createTokens } from '../auth/tokens.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { openServer } from '../testing/server.ts';
import type { Deployment } from './deployment.ts';

/** Somebody with a token that once was good, or is good elsewhere. */
export interface Stranger {
  readonly who: string;
  readonly token: string | undefined;
  readonly code: 'token.missing' | 'token.invalid' | 'token.expired';
  /** Asks when the ten minutes of an embed session are over. */
  readonly isLate: boolean;
}

/**
 * Of every role: from another deployment, for another audience, too late, and revoked: a key that was taken back, or an
 * embed session whose signing key was.
 */
export async function strangersTo(here: Deployment, elsewhere: Deployment): Promise<readonly Stranger[]> {
  const { house, clock } = here.server;
  const toOthers = (await openServer(house.database, { audience: 'elsewhere' })).house.tokens;
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const withdrawn = createTokens([{ id: 'withdrawn', ...pair }], 'pasar', house.deployment);
  const found: Stranger[] = [{ who: 'nobody', token: undefined, code: 'token.missing', isLate: false }];
  for (const role of ROLES) {
    const add = (how: string, token: string, code: Stranger['code'] = 'token.invalid') =>
      found.push({ who: `${role} ${how}`, token, code, isLate: code === 'token.expired' });
    add('of another deployment', await elsewhere.owner.as(role));
    const kind = KEYS[role];
    if (kind) {
      add('with a revoked key', await revokedKey(here, kind));
      continue;
    }
    const good = await here.owner.as(role);
    const scope = await house.tokens.read(good, clock.now());
    if (!scope.ok) throw new Error(`${role}: ${scope.refusal.code}`);
    add('for another audience', (await toOthers.issue(scope.value, clock.now())).token);
    add('by a withdrawn signing key', (await withdrawn.issue(scope.value, clock.now())).token);
    add('too late', good, 'token.expired');
  }
  return found;
}

/** Roles that a key speaks for; it does not expire, and knows no audience. */
const KEYS: { readonly [As in Role]?: KeyKind } = { host: 'secret', public: 'publishable' };

async function revokedKey({ server, owner }: Deployment, kind: KeyKind): Promise<string> {
  const key = newApiKey(kind);
  const hash = await hashOfKey(key);
  await transaction(server.house.database, DEPLOYMENT, async (tx) => {
    await addKey(tx, owner.organization.id as OrganizationId, server.house.ids(), key);
    await tx.updateTable('api_keys').set({ revoked_at: server.clock.now() }).where('hash', '=', hash).execute();
  });
  return key;
}
