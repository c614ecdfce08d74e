import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import {
  type Agreement,
  type AgreementDecided,
  type AgreementVersion,
  about,
  endOf,
  moved,
  offeredOf,
  withVersion,
} from './agreement.ts';
import type { AgreementEvent } from './agreement-events.ts';
import { isOver } from './conditions.ts';

/** Who answers for the partner. */
interface Answering {
  readonly now: Instant;
  /** ORG-6: an owner of the partner's account binds it; its workers do not. */
  readonly isOwner: boolean;
}

type AnswerRefusal =
  | 'agreement.unknown'
  | 'agreement.superseded'
  | 'agreement.not-open'
  | 'agreement.expired'
  | 'member.not-owner';

/** AGR-5: the partner has a version before its eyes. Noted once; any that was ever sent may be looked at. */
export function openAgreement(
  agreement: Agreement,
  command: { readonly version: number },
  { now }: { readonly now: Instant },
): AgreementDecided<'agreement.unknown'> {
  const version = agreement.versions.find((one) => one.version === command.version);
  if (!version?.sentAt) return refuse('agreement.unknown');
  if (version.openedAt) return accept({ state: agreement, events: [] });
  const opened = { ...version, openedAt: now };
  return accept({
    state: withVersion(agreement, opened),
    events: [{ type: 'agreement.opened', ...about(agreement, opened, now) }],
  });
}

/**
 * AGR-4, AGR-5: the partner accepts the newest version that was sent, having read it, by the hash of what it read. From now
 * on it holds; the one before is superseded.
 */
export function acceptAgreement(
  agreement: Agreement,
  command: { readonly version: number; readonly sha256: string },
  facts: Answering,
): AgreementDecided<AnswerRefusal | 'agreement.unread' | 'agreement.text-changed'> {
  const { now } = facts;
  const open = answerable(agreement, command.version, facts);
  if (!open.ok) return open;
  if (!open.value.openedAt) return refuse('agreement.unread');
  if (open.value.sha256 !== command.sha256) return refuse('agreement.text-changed', { field: 'sha256' });

  const events: AgreementEvent[] = [];
  let state = agreement;
  for (const version of agreement.versions.filter(({ state }) => state === 'accepted')) {
    state = withVersion(state, moved(version, 'supersede', { endedAt: now }));
    events.push({ type: 'agreement.superseded', ...about(agreement, version, now) });
  }
  const accepted = moved(open.value, 'accept', { answeredAt: now });
  events.push({ type: 'agreement.accepted', ...about(agreement, accepted, now) });
  return accept({ state: withVersion(state, accepted), events });
}

/** AGR-2: the partner declines, and says why; what is in force holds on. */
export function declineAgreement(
  agreement: Agreement,
  command: { readonly version: number; readonly reason: string },
  facts: Answering,
): AgreementDecided<AnswerRefusal> {
  const { now } = facts;
  const open = answerable(agreement, command.version, facts);
  if (!open.ok) return open;
  const declined = moved(open.value, 'decline', { answeredAt: now, reason: command.reason, endedAt: now });
  return accept({
    state: withVersion(agreement, declined),
    events: [{ type: 'agreement.declined', ...about(agreement, declined, now) }],
  });
}

/** Only the newest that was sent can be answered, and only until its day. */
function answerable(
  agreement: Agreement,
  number: number,
  { now, isOwner }: Answering,
): Result<AgreementVersion, AnswerRefusal> {
  const version = agreement.versions.find((one) => one.version === number);
  const offered = offeredOf(agreement);
  if (!version?.sentAt || !offered) return refuse('agreement.unknown');
  if (!isOwner) return refuse('member.not-owner');
  if (version !== offered || version.state === 'superseded') return refuse('agreement.superseded');
  if (version.state === 'expired') return refuse('agreement.expired');
  if (version.state !== 'sent') return refuse('agreement.not-open');
  if (isOver(version.answerBy, now) || isOver(endOf(version), now)) return refuse('agreement.expired');
  return accept(version);
}
