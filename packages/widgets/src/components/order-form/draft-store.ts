import { plainJson } from '@pasar/core/client';
import type { Draft } from './draft.ts';

export interface DraftStore<Kept = Draft> {
  /** As it was kept, unchecked: see `restoreDraft`. */
  read(): unknown;
  /** When it was kept, in milliseconds; undefined when the device does not let us (private window, full). */
  write(draft: Kept): number | undefined;
  clear(): void;
}

/** One person's draft of one thing at one organization, on this device. The name is hashed: it holds who they are. */
export function draftStore<Kept = Draft>(...name: readonly string[]): DraftStore<Kept> {
  const key = `pasar-draft:${hash(name.join('\n'))}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return undefined;
      }
    },
    write(draft) {
      try {
        localStorage.setItem(key, plainJson(draft));
        return Date.now();
      } catch {
        return undefined;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {}
    },
  };
}

/** FNV-1a over two lanes: 64 bits to tell drawers apart, nothing more. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
