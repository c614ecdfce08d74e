import type { CustomerId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { epochMs, later, SECOND } from '@pasar/core/kernel';
import { NOW, someIds } from '@pasar/core/testing';
import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../tenancy/scope.ts';
import { createTokens, type SigningKey, TOKEN_LIFE, type Tokens } from './tokens.ts';

const id = someIds(7);
const organization = id() as OrganizationId;
const customer = id() as CustomerId;
const scope: Scope = { organization, role: 'customer', subject: customer, customer };
const claims = { org: organization, role: 'customer', sub: customer };

let key: SigningKey;
let tokens: Tokens;
beforeAll(async () => {
  key = { id: 'k1', ...(await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })) };
  tokens = createTokens([key], 'pasar', 'deployment');
});

describe('embed sessions', () => {
  test('carry who is looking, for ten minutes to the second', async () => {
    const partner = id() as PartnerId;
    for (const who of [
      scope,
      { organization, role: 'manager', subject: 'Анна / 12' } as const,
      { organization, role: 'partner', subject: 'host’s', partner } as const,
      { organization: null, role: 'operator', subject: 'support 4' } as const,
      // PRV-4: it reads as a viewer, and says that it is the operator.
      { organization, role: 'viewer', subject: 'support 4', support: id<'support'>() } as const,
    ]) {
      const { token, expiresAt } = await tokens.issue(who, NOW);
      expect(expiresAt).toBe(later(NOW, TOKEN_LIFE));
      expect(await tokens.read(token, later(NOW, TOKEN_LIFE - SECOND))).toEqual({ ok: true, value: who });
      expect(await tokens.read(token, later(NOW, TOKEN_LIFE))).toMatchObject({ refusal: { code: 'token.expired' } });
    }
  });

  test('a key that signs no more still verifies', async () => {
    const newer: SigningKey = { id: 'k2', ...(await generateKeyPair('EdDSA', { crv: 'Ed25519' })) };
    const { token } = await tokens.issue(scope, NOW);
    expect((await createTokens([newer, key], 'pasar', 'deployment').read(token, NOW)).ok).toBe(true);
    expect((await createTokens([newer], 'pasar', 'deployment').read(token, NOW)).ok).toBe(false);
  });
});

describe('what this server did not issue is refused', () => {
  interface Forgery {
    readonly header?: Record<string, string>;
    readonly claims?: JWTPayload;
    readonly audience?: string;
    readonly issuer?: string;
  }
  const sign = (forgery: Forgery = {}) =>
    new SignJWT(forgery.claims ?? claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'pasar-session+jwt', kid: 'k1', ...forgery.header })
      .setAudience(forgery.audience ?? 'pasar')
      .setIssuer(forgery.issuer ?? 'deployment')
      .setExpirationTime(epochMs(NOW) / 1000 + 60)
      .sign(key.privateKey);
  const codeOf = async (token: string) => {
    const read = await tokens.read(token, NOW);
    return read.ok ? 'accepted' : read.refusal.code;
  };

  test('the pattern of the forgeries below is accepted', async () => {
    expect(await codeOf(await sign())).toBe('accepted');
  });

  test.each<[string, Forgery]>([
    ['another type of token', { header: { typ: 'JWT' } }],
    ['another audience', { audience: 'elsewhere' }],
    ['another deployment', { issuer: 'elsewhere' }],
    ['an unknown key', { header: { kid: 'k9' } }],
    ['no organization', { claims: { role: 'customer', sub: customer } }],
    ['an organization that is no id', { claims: { ...claims, org: '*' } }],
    ['an unknown role', { claims: { ...claims, role: 'god' } }],
    ['the server’s own role', { claims: { ...claims, role: 'system' } }],
    ['a role that only keys have', { claims: { ...claims, role: 'host' } }],
    ['a customer that is no id', { claims: { ...claims, sub: 'x' } }],
    ['a partner’s member without a partner', { claims: { ...claims, role: 'partner' } }],
  ])('%s', async (_, forgery) => {
    expect(await codeOf(await sign(forgery))).toBe('token.invalid');
  });

  test('no algorithm at all, or the public key as a shared secret', async () => {
    const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
    const payload = { ...claims, aud: 'pasar', iss: 'deployment', exp: epochMs(NOW) / 1000 + 60 };
    const none = `${part({ alg: 'none', typ: 'pasar-session+jwt', kid: 'k1' })}.${part(payload)}.`;
    expect(await codeOf(none)).toBe('token.invalid');
    const confused = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'pasar-session+jwt', kid: 'k1' })
      .sign(new TextEncoder().encode(await exportSPKI(key.publicKey)));
    expect(await codeOf(confused)).toBe('token.invalid');
  });

  test.each(['', 'a', 'a.b', 'a.b.c', '...', 'é.é.é', 'e30.e30.e30'])('%j', async (text) => {
    expect(await codeOf(text)).toBe('token.invalid');
  });
});
