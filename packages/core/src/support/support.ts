import type { Id, OrganizationId } from '../kernel/ids.ts';
import { HOUR, type Instant, later } from '../kernel/instants.ts';

export type SupportId = Id<'support'>;

/** PRV-4: hours for which support can be opened at a time, at most. */
export const LONGEST = 8;

export type SupportSide = 'operator' | 'organization';

/** PRV-4: one person of the operator's may look into one organization, for a stated reason, until a stated time. */
export interface SupportGrant {
  readonly id: SupportId;
  readonly organization: OrganizationId;
  /** Who looks: the operator's own id of the person. Nobody else does by it. */
  readonly subject: string;
  readonly reason: string;
  readonly openedAt: Instant;
  /** Exclusive. */
  readonly until: Instant;
  readonly ended: { readonly at: Instant; readonly by: SupportSide } | null;
}

/** @param hours 1 to `LONGEST` */
export function openSupport(
  whom: Pick<SupportGrant, 'id' | 'organization' | 'subject'>,
  { reason, hours }: { readonly reason: string; readonly hours: number },
  now: Instant,
): SupportGrant {
  return { ...whom, reason, openedAt: now, until: later(now, hours * HOUR), ended: null };
}

/** Read off the clock at each question: what it once allowed, no token keeps. */
export function supportState({ ended, until }: Pick<SupportGrant, 'ended' | 'until'>, now: Instant) {
  if (ended) return 'ended';
  return now < until ? 'open' : 'expired';
}

/** PRV-4: either side ends it, at once; what is over already stays the very same. */
export function endSupport(grant: SupportGrant, by: SupportSide, now: Instant): SupportGrant {
  return supportState(grant, now) === 'open' ? { ...grant, ended: { at: now, by } } : grant;
}
