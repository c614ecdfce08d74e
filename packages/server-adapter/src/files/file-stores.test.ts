import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderFiles } from './folder-files.ts';
import { memoryFiles } from './memory-files.ts';
import { s3Files } from './s3-files.ts';
import { describeFileStore } from './testing/file-store.contract.ts';
import { startS3 } from './testing/s3-server.ts';

describeFileStore('memory', async () => ({ store: memoryFiles(), close: async () => {} }));

describeFileStore('folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pasar-files-'));
  return { store: folderFiles(folder), close: () => rm(folder, { recursive: true }) };
});

describeFileStore('S3', async () => {
  const server = await startS3();
  return { store: s3Files({ ...server.options, prefix: 'pasar/' }), close: server.close };
});

test('folder: a file is there whole or not at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pasar-files-'));
  try {
    const store = folderFiles(folder);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => store.put('owner/file', new Uint8Array(100_000).fill(i), '')),
    );
    const bytes = (await store.get('owner/file')) ?? new Uint8Array();
    expect(bytes.length).toBe(100_000);
    expect(new Set(bytes).size).toBe(1);
    expect(await readdir(join(folder, 'owner'))).toEqual(['file']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('S3: a wrong secret is refused, and nothing is stored', async () => {
  const server = await startS3();
  try {
    const right = s3Files(server.options);
    const wrong = s3Files({ ...server.options, secretAccessKey: 'not-the-secret' });
    await expect(wrong.put('a/b', new Uint8Array([1]), 'image/png')).rejects.toThrow(/signature/i);
    expect(await right.get('a/b')).toBeUndefined();
    await right.put('a/b', new Uint8Array([1]), 'image/png');
    await expect(wrong.get('a/b')).rejects.toThrow(/signature/i);
  } finally {
    await server.close();
  }
});

test('S3: a bucket that is not there is an error, not an absent file', async () => {
  const server = await startS3();
  try {
    await expect(s3Files({ ...server.options, bucket: 'elsewhere' }).get('a/b')).rejects.toThrow();
  } finally {
    await server.close();
  }
});
