import type { OrganizationId } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import type { DirectoryOwner } from '../database/tables.ts';
import type { Audience } from './audience.ts';

/** A live update with those who may hear of it. */
export interface Announcement {
  /** An organization, or the deployment: only its operator hears of what is its own. */
  readonly owner: DirectoryOwner;
  readonly audience: readonly Audience[];
  readonly event: LiveEvent;
}

export interface Listener {
  /** Null: the operator, who hears of all owners what is for it. */
  readonly owner: OrganizationId | null;
  readonly audiences: readonly Audience[];
  hear(event: LiveEvent): void;
  /** The server stops. */
  end?(): void;
}

/** The live readers of this process. */
export function createHub() {
  const byOwner = new Map<DirectoryOwner | null, Set<Listener>>();
  return {
    /** @returns how to leave */
    join(listener: Listener): () => void {
      const present = byOwner.get(listener.owner) ?? new Set();
      byOwner.set(listener.owner, present.add(listener));
      return () => {
        present.delete(listener);
        if (present.size === 0 && byOwner.get(listener.owner) === present) byOwner.delete(listener.owner);
      };
    },
    /** Each listener hears it at most once, however many of its audiences it is for. */
    announce({ owner, audience, event }: Announcement): void {
      for (const listeners of [byOwner.get(owner), byOwner.get(null)]) {
        for (const listener of listeners ?? []) {
          if (audience.some((one) => listener.audiences.includes(one))) listener.hear(event);
        }
      }
    },
    /** Sends everybody home. */
    close(): void {
      for (const listeners of [...byOwner.values()]) for (const listener of [...listeners]) listener.end?.();
    },
    size: () => [...byOwner.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
export type Hub = ReturnType<typeof createHub>;
