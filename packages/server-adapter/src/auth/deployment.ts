import { exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';
import type { Database, Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DeploymentId } from '../database/tables.ts';
import { transaction } from '../database/transaction.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import type { SigningKey } from './tokens.ts';

export interface Deployment {
  readonly id: DeploymentId;
  /** Newest first. */
  readonly keys: readonly [SigningKey, ...SigningKey[]];
}

/** The database's deployment; the first server to open an empty database makes it, with a signing key. */
export async function openDeployment(
  database: Database,
  master: Seal,
  newId: <Id extends string>() => Id,
): Promise<Deployment> {
  return transaction(database, DEPLOYMENT, async (tx) => {
    // Of several that start at once, one makes it; the others wait here until it is there with its key.
    const made = await tx
      .insertInto('deployments')
      .values({ id: newId<DeploymentId>() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await addSigningKey(tx, master, made.id, newId());
    const { id } = made ?? (await tx.selectFrom('deployments').select('id').executeTakeFirstOrThrow());
    const [newest, ...older] = await readSigningKeys(tx, master, id);
    if (!newest) throw new Error('the deployment has no signing key');
    return { id, keys: [newest, ...older] };
  });
}

async function addSigningKey(tx: Tx, master: Seal, owner: DeploymentId, id: string): Promise<void> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const sealed = await master.seal(new TextEncoder().encode(await exportPKCS8(pair.privateKey)), `${owner}/${id}`);
  const public_jwk = json<unknown>(await exportJWK(pair.publicKey));
  await tx.insertInto('signing_keys').values({ owner, id, public_jwk, sealed }).execute();
}

async function readSigningKeys(tx: Tx, master: Seal, owner: DeploymentId): Promise<readonly SigningKey[]> {
  const rows = await tx
    .selectFrom('signing_keys')
    .select(['id', 'public_jwk', 'sealed'])
    .where(forOwner('signing_keys', owner))
    .orderBy('id', 'desc')
    .execute();
  return Promise.all(
    rows.map(async ({ id, public_jwk, sealed }) => {
      const pkcs8 = await master.open(sealed, `${owner}/${id}`).catch((cause) => {
        throw new Error('the master key is not the one that this database was made with', { cause });
      });
      return {
        id,
        publicKey: (await importJWK(public_jwk as JWK, 'EdDSA')) as CryptoKey,
        privateKey: await importPKCS8(new TextDecoder().decode(pkcs8), 'EdDSA'),
      };
    }),
  );
}
