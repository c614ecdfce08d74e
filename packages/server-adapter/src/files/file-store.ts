/**
 * Where the bytes of stored files lie. Who may read them is decided before this port is asked; keys are made by the
 * server (`<owner>/<file id>`), never by a caller.
 */
export interface FileStore {
  /** Overwrites. Resolves once the bytes can be read back. */
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** Deleting what is not there is no error: a deletion may be tried twice. */
  delete(key: string): Promise<void>;
}

const KEY = /^[A-Za-z0-9][\w-]*(\/[A-Za-z0-9][\w-]*)*$/;

/** Throws on a key that could leave the store (`..`, an absolute path): only a bug makes one. */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.length > 200) throw new Error(`not a file key: ${JSON.stringify(key)}`);
  return key;
}
