import type { Tx } from '../database/database.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { sha256 } from '../digest.ts';

export type KeyKind = 'secret' | 'publishable';

const PREFIX = { secret: 'sk_', publishable: 'pk_' } as const satisfies Record<KeyKind, string>;
const SECRET_BYTES = 32;

/** A fresh key with 256 random bits: shown once, stored hashed. */
export function newApiKey(kind: KeyKind): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return PREFIX[kind] + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function kindOfKey(text: string): KeyKind | undefined {
  return text.startsWith(PREFIX.secret) ? 'secret' : text.startsWith(PREFIX.publishable) ? 'publishable' : undefined;
}

/**
 * SHA-256, hexadecimal. A plain hash is enough for 256 random bits, and comparing hashes in an index tells an attacker's
 * clock nothing about the key: a changed key changes the whole hash.
 */
export function hashOfKey(key: string): Promise<string> {
  return sha256(key);
}

export interface FoundKey {
  readonly id: string;
  readonly owner: DirectoryOwner;
  readonly kind: KeyKind;
}

/** @param tx in the deployment's scope: whose key it is, is what is being asked */
export async function findKey(tx: Tx, key: string): Promise<FoundKey | undefined> {
  return tx
    .selectFrom('api_keys')
    .select(['id', 'owner', 'kind'])
    .where('hash', '=', await hashOfKey(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** @param owner an organization, or the deployment: its key is a secret one and opens the operator's sessions */
export async function addKey(tx: Tx, owner: DirectoryOwner, id: string, key: string): Promise<void> {
  const kind = kindOfKey(key);
  if (!kind) throw new Error('a key begins with sk_ or pk_');
  await tx
    .insertInto('api_keys')
    .values({ owner, id, kind, hash: await hashOfKey(key), hint: key.slice(-4) })
    .onConflict((conflict) => conflict.columns(['owner', 'hash']).doNothing())
    .execute();
}
