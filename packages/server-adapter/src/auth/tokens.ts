import { ROLES, type Role } from '@pasar/core/contract';
import { accept, epochMs, type Instant, instantOf, isId, later, type Result, refuse } from '@pasar/core/kernel';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Scope } from '../tenancy/scope.ts';

/** Milliseconds an embed session's token is good for. */
export const TOKEN_LIFE = 10 * 60_000;

/** Fixed: what a token's own header claims is never believed. */
const ALGORITHM = 'EdDSA';
const TYPE = 'pasar-session+jwt';

export interface SigningKey {
  readonly id: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

export interface Tokens {
  /** A token that carries `scope` and nothing else. */
  issue(scope: Scope, now: Instant): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  read(token: string, now: Instant): Promise<Result<Scope, 'token.invalid' | 'token.expired'>>;
}

/** Who may be in an embed session's token; keys speak for the others. */
const EMBEDDED: ReadonlySet<string> = new Set(ROLES.filter((role) => role !== 'host' && role !== 'public'));

/** @param keys of this deployment, newest first: it signs, all of them verify */
export function createTokens(keys: readonly [SigningKey, ...SigningKey[]], audience: string, issuer: string): Tokens {
  return {
    async issue(scope, now) {
      const [{ id, privateKey }] = keys;
      const expiresAt = later(now, TOKEN_LIFE);
      const token = await new SignJWT(claimsOf(scope))
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: id })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(seconds(now))
        .setExpirationTime(seconds(expiresAt))
        .sign(privateKey);
      return { token, expiresAt: instantOf(seconds(expiresAt) * 1000) };
    },
    async read(token, now) {
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => verifier(keys, kid), {
          algorithms: [ALGORITHM],
          typ: TYPE,
          audience,
          issuer,
          requiredClaims: ['exp', 'sub', 'role'],
          currentDate: new Date(epochMs(now)),
        });
        const scope = scopeOf(payload);
        return scope ? accept(scope) : refuse('token.invalid');
      } catch (error) {
        if (error instanceof errors.JWTExpired) return refuse('token.expired');
        if (error instanceof errors.JOSEError || error instanceof TypeError) return refuse('token.invalid');
        throw error;
      }
    },
  };
}

function verifier(keys: readonly SigningKey[], kid: string | undefined): CryptoKey {
  const key = keys.find(({ id }) => id === kid);
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key.publicKey;
}

function seconds(at: Instant): number {
  return Math.floor(epochMs(at) / 1000);
}

function claimsOf({ organization, role, subject, partner, member, support }: Scope): JWTPayload {
  // PRV-4: it says who looks; what that lets one do is the server's to know.
  if (support) return { org: organization!, role: 'operator', sub: subject!, support };
  return {
    ...(organization && { org: organization }),
    role,
    sub: subject!,
    ...(partner && { partner }),
    ...(member && { member }),
  };
}

/** Undefined for whatever this server would not have issued. */
function scopeOf({ org, role, sub, partner, member, support }: JWTPayload): Scope | undefined {
  if (typeof role !== 'string' || !EMBEDDED.has(role) || typeof sub !== 'string' || sub === '') return undefined;
  // The operator's speaks for the deployment that issued it, and for no organization, unless it looks into one.
  if (role === 'operator' && org === undefined) return { organization: null, role, subject: sub };
  if (typeof org !== 'string' || !isId<'organization'>(org)) return undefined;
  if (role === 'operator') {
    if (typeof support !== 'string' || !isId<'support'>(support)) return undefined;
    return { organization: org, role: 'viewer', subject: sub, support };
  }
  const scope = { organization: org, role: role as Role, subject: sub };
  if (role === 'customer') return isId<'customer'>(sub) ? { ...scope, customer: sub } : undefined;
  if (role !== 'partner') return scope;
  if (typeof partner !== 'string' || !isId<'partner'>(partner)) return undefined;
  const isMember = typeof member === 'string' && isId<'member'>(member);
  return { ...scope, partner, ...(isMember && { member }) };
}
