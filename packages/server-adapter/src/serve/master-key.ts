import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newMasterKey } from '../people/seal.ts';

/**
 * The master key of a data folder, made on the first start and readable by its owner only. It lies beside what it seals:
 * enough against a stolen backup of the database alone; for more, keep it elsewhere and give it as PASAR_MASTER_KEY.
 */
export async function folderMasterKey(folder: string): Promise<string> {
  const file = join(folder, 'master.key');
  try {
    await writeFile(file, `${newMasterKey()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Several servers on one PostgreSQL share its master key: none of them may make one up. */
export class MissingMasterKey extends Error {
  constructor() {
    super(
      'PostgreSQL needs a master key that all servers share: set PASAR_MASTER_KEY to 32 bytes in base64 ' +
        '(openssl rand -base64 32), and keep it safe',
    );
    this.name = 'MissingMasterKey';
  }
}
