import { type Instant, later } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { transaction } from '../database/transaction.ts';
import { sha256 } from '../digest.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf, DEPLOYMENT, type Scope } from '../tenancy/scope.ts';

/** Milliseconds for which an answer is kept. */
const KEPT = 24 * 3_600_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

export interface Answered {
  readonly status: number;
  /** JSON text, byte for byte as it was answered. */
  readonly answer: string;
}

export type Claim = { readonly is: 'mine' } | { readonly is: 'mismatch' } | ({ readonly is: 'answered' } & Answered);

export function isIdempotencyKey(text: string | null | undefined): text is string {
  return KEY.test(text ?? '');
}

/** SHA-256 over method, path with query, and body: what makes two requests the same. */
export async function fingerprintOf(request: Request, body: Uint8Array): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const head = new TextEncoder().encode(`${request.method} ${pathname}${search}\n`);
  const whole = new Uint8Array(head.byteLength + body.byteLength);
  whole.set(head);
  whole.set(body, head.byteLength);
  return sha256(whole);
}

/** One caller's key, and the master key's seal. */
export interface Keyed {
  /** The caller's organization, or the deployment. */
  readonly owner: DirectoryOwner;
  readonly scope: Scope;
  readonly key: string;
  readonly seal: Seal;
}

const NOTHING = new Uint8Array();

/**
 * Claims the key in the transaction of the effect. Another request with the same key waits here until the first one has
 * committed, then finds its answer; if the first one rolled back, the key is free again.
 */
export async function claimKey(
  tx: Tx,
  { owner, scope, key, seal }: Keyed,
  fingerprint: string,
  now: Instant,
): Promise<Claim> {
  const actor = actorOf(scope);
  const mine = await tx
    .insertInto('idempotency_keys')
    .values({ owner, actor, key, fingerprint, status: 0, answer: NOTHING, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'actor', 'key'])
        .doUpdateSet({ fingerprint, status: 0, answer: NOTHING, created_at: now })
        .where('idempotency_keys.created_at', '<', later(now, -KEPT)),
    )
    .returning('key')
    .executeTakeFirst();
  if (mine) return { is: 'mine' };
  const first = await tx
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'status', 'answer'])
    .where(forOwner('idempotency_keys', owner))
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.fingerprint !== fingerprint) return { is: 'mismatch' };
  const answer = new TextDecoder().decode(await seal.open(first.answer, contextOf({ owner, scope, key })));
  return { is: 'answered', status: first.status, answer };
}

/** Sealed: an answer may name people, whose details are nowhere kept in the clear. */
export async function keepAnswer(
  tx: Tx,
  { owner, scope, key, seal }: Keyed,
  { status, answer }: Answered,
): Promise<void> {
  const sealed = await seal.seal(new TextEncoder().encode(answer), contextOf({ owner, scope, key }));
  await tx
    .updateTable('idempotency_keys')
    .set({ status, answer: sealed })
    .where(forOwner('idempotency_keys', owner))
    .where('actor', '=', actorOf(scope))
    .where('key', '=', key)
    .execute();
}

function contextOf({ owner, scope, key }: Omit<Keyed, 'seal'>): string {
  return `${owner}/${actorOf(scope)}/${key}`;
}

/** Forgets what is older than a day. */
export async function sweepIdempotencyKeys(database: Database, now: Instant): Promise<void> {
  await transaction(database, DEPLOYMENT, (tx) =>
    sql`delete from idempotency_keys where created_at < ${later(now, -KEPT)}`.execute(tx),
  );
}
