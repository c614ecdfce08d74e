import { checkKey, type FileStore } from './file-store.ts';

/** Files that last as long as the process: a server in a tab, tests. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(key, bytes) {
      kept.set(checkKey(key), bytes.slice());
    },
    async get(key) {
      return kept.get(checkKey(key))?.slice();
    },
    async delete(key) {
      kept.delete(checkKey(key));
    },
  };
}
