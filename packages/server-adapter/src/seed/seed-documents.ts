import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

/** PAR-5: partners' papers, with their bytes. What is there already, or was there once, stays as it is. */
export async function seedDocuments(
  tx: Tx,
  { files, clock }: Pick<House, 'files' | 'clock'>,
  { partners }: CheckedSeed,
): Promise<void> {
  const known = await tx.selectFrom('documents').select('id').execute();
  const isKnown = new Set<string>(known.map(({ id }) => id));
  const now = clock.now();
  const fresh = partners.flatMap(({ id: owner, documents }) =>
    documents.filter(({ id }) => !isKnown.has(id)).map((document) => ({ owner, ...document })),
  );
  const content_type = 'application/pdf';
  const rows = [];
  for (const { owner, id, type, name, pdf, validUntil: valid_until } of fresh) {
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
    const storage_key = `${owner}/${id}`;
    await files.put(storage_key, bytes, content_type);
    const about = { owner, id, type, name, content_type, bytes: bytes.length, storage_key, valid_until };
    rows.push({ ...about, state: 'valid', actor: 'seed', created_at: now });
  }
  await insertNew(tx, 'documents', rows);
}
