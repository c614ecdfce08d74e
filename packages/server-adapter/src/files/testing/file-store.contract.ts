import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from '../file-store.ts';

/** What every file store must do; run by each implementation's own test. */
export function describeFileStore(name: string, open: () => Promise<{ store: FileStore; close(): Promise<void> }>) {
  describe(`file store: ${name}`, () => {
    let store: FileStore;
    let close: () => Promise<void>;
    const aKey = () => `${randomUUID()}/${randomUUID()}`;
    const some = new Uint8Array([0, 255, 13, 10, 0, 1]);

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(() => close());

    test('gives back exactly the bytes that were put', async () => {
      const key = aKey();
      await store.put(key, some, 'image/png');
      expect(await store.get(key)).toEqual(some);
    });

    test('keeps a file of the largest size whole', async () => {
      const large = new Uint8Array(8 * 1024 * 1024).map((_, i) => (i * 31) & 255);
      const key = aKey();
      await store.put(key, large, 'image/jpeg');
      expect(Buffer.from((await store.get(key)) ?? []).equals(large)).toBe(true);
    });

    test('keeps its own copy: changing the array afterwards changes nothing', async () => {
      const key = aKey();
      const bytes = some.slice();
      await store.put(key, bytes, 'image/png');
      bytes[0] = 99;
      expect(await store.get(key)).toEqual(some);
    });

    test('answers undefined for a key it has not', async () => {
      expect(await store.get(aKey())).toBeUndefined();
    });

    test('overwrites', async () => {
      const key = aKey();
      await store.put(key, new Uint8Array([1]), 'image/png');
      await store.put(key, some, 'image/png');
      expect(await store.get(key)).toEqual(some);
    });

    test('deletes, and twice is no error', async () => {
      const key = aKey();
      await store.put(key, some, 'image/png');
      await store.delete(key);
      await store.delete(key);
      expect(await store.get(key)).toBeUndefined();
    });

    test.each(['../escape', '/etc/passwd', 'a/../../b', 'a//b', '', 'a\\b', 'a/./b'])(
      'refuses the key %j',
      async (key) => {
        await expect(store.put(key, some, 'image/png')).rejects.toThrow('not a file key');
        await expect(store.get(key)).rejects.toThrow('not a file key');
        await expect(store.delete(key)).rejects.toThrow('not a file key');
      },
    );
  });
}
