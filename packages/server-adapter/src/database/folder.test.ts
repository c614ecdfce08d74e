import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { openFolder } from './folder.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { transaction } from './transaction.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pasar-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  test('keeps what was committed, and is given back when closed', async () => {
    const id = '01900000-0000-7000-8000-000000000001' as never;
    const first = await openFolder(folder);
    await transaction(first, DEPLOYMENT, (tx) => tx.insertInto('deployments').values({ id }).execute());
    await first.close();
    const second = await openFolder(folder);
    const rows = await transaction(second, DEPLOYMENT, (tx) => tx.selectFrom('deployments').select('id').execute());
    await second.close();
    expect(rows).toEqual([{ id }]);
    expect(await readdir(folder)).toEqual(['database']);
  });

  test('a second opener is refused and told by whom', async () => {
    const release = lockFolder(folder);
    await expect(openFolder(folder)).rejects.toThrow(FolderInUse);
    await expect(openFolder(folder)).rejects.toThrow(`process ${process.pid}`);
    release();
    expect(lockFolder(folder)).toBeTypeOf('function');
  });

  test('another process that lives keeps it, one that was killed does not', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await writeLock({ pid: other.pid!, host: hostname() });
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockFolder(folder)();
  });

  test('a restarted container’s process has the dead one’s id, and takes over all the same', async () => {
    await writeLock({ pid: process.pid, host: hostname() });
    lockFolder(folder)();
    await expect(stat(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });

  test('another host’s fresh lock holds', async () => {
    await writeLock({ pid: 1, host: 'elsewhere' });
    expect(() => lockFolder(folder)).toThrow('on elsewhere');
  });
});

function writeLock(holder: { pid: number; host: string }): Promise<void> {
  return writeFile(join(folder, 'lock'), JSON.stringify({ ...holder, token: 'another' }));
}
