import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { openPglite } from './pglite.ts';
import { readySnapshot } from './snapshot.ts';

/**
 * The embedded database in a folder of its own, locked for this process. It survives the death of the process, not a
 * power cut (PGlite never calls fsync): for more, use PostgreSQL.
 * @throws FolderInUse
 */
export async function openFolder(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const release = lockFolder(folder);
  try {
    const dataDir = join(folder, 'database');
    const isNew = !existsSync(join(dataDir, 'PG_VERSION'));
    const database = await openPglite({ dataDir, ...(isNew && { snapshot: await readySnapshot() }) });
    const close = async () => {
      await database.close();
      release();
    };
    return { ...database, close };
  } catch (error) {
    release();
    throw error;
  }
}
