import type { Commission } from '../commissions/commission.schema.ts';
import type { Explained } from '../commissions/commission.ts';
import type { AgreementId, Id, KindId, OrganizationId, PartnerId, ServiceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { invariant, type Result } from '../kernel/result.ts';
import type { AgreementParty, AgreementSide, AgreementState } from './agreement.schema.ts';
import type { AgreementEvent } from './agreement-events.ts';
import { AGREEMENT_LIFE } from './agreement-life.ts';

export type LegalEntityId = Id<'legal-entity'>;

/** One service and what the organization takes of its work. */
export interface AgreementLine {
  /** From 1, as the text counts them. */
  readonly line: number;
  readonly service: ServiceId;
  readonly kind: KindId;
  /** As the text calls it, in the text's language. */
  readonly name: string;
  readonly commission: Commission;
}

/** What is agreed on, without its words. */
export interface Terms {
  /** The organization's; null for one from before agreements had texts. */
  readonly legalEntity: LegalEntityId | null;
  readonly lines: readonly AgreementLine[];
  /** The end of its term, exclusive; null: with no end. */
  readonly until: Instant | null;
  /** Days, in the organization's calendar. */
  readonly noticeDays: number;
}

/** The exact text, and what tells it from any other. */
export interface Wording {
  readonly locale: string;
  readonly title: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly parties: { readonly organization: AgreementParty; readonly partner: AgreementParty };
}

export interface Notice {
  readonly by: AgreementSide;
  readonly at: Instant;
  readonly reason: string;
  readonly endsAt: Instant;
}

/** One version (AGR-4). Once sent, neither terms nor wording change. */
export interface AgreementVersion extends Terms, Wording {
  /** From 1, without gaps. */
  readonly version: number;
  readonly state: AgreementState;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  /** Until when it can be answered, exclusive. */
  readonly answerBy: Instant | null;
  /** When the partner first had it before its eyes. */
  readonly openedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly notice: Notice | null;
  /** Why it was declined. */
  readonly reason: string | null;
  readonly endedAt: Instant | null;
  /** The last of `WARN_DAYS` that both sides were told of. */
  readonly warned: number | null;
}

/** All that an organization and a partner have agreed on, or wanted to: what one decision reads and changes, under one lock. */
export interface Agreement {
  readonly id: AgreementId;
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  /** Oldest first; at least one. At most one is accepted, at most one is a draft. */
  readonly versions: readonly AgreementVersion[];
}

/** What a rule on an agreement decides. Versions that did not change are the very same objects as before. */
export interface AgreementDecision {
  readonly state: Agreement;
  readonly events: readonly AgreementEvent[];
}

export type AgreementDecided<Code extends string> = Result<AgreementDecision, Code>;

export function newestOf({ versions }: Agreement): AgreementVersion {
  const newest = versions.at(-1);
  invariant(newest, 'an agreement has a version');
  return newest;
}

/** The newest that the partner was ever sent: what it may answer; undefined before the first. */
export function offeredOf({ versions }: Agreement): AgreementVersion | undefined {
  return versions.findLast(({ sentAt }) => sentAt !== null);
}

/** When an accepted version ends: by notice or by its term, whichever is sooner; null: not foreseen. */
export function endOf({ until, notice }: Pick<AgreementVersion, 'until' | 'notice'>): Instant | null {
  if (!notice) return until;
  return until && until < notice.endsAt ? until : notice.endsAt;
}

/** AGR-3: the accepted one whose end lies ahead. The clock's command may come later than the end: it holds no longer. */
export function inForce({ versions }: Agreement, now: Instant): AgreementVersion | undefined {
  return versions.find((version) => {
    const end = endOf(version);
    return version.state === 'accepted' && (end === null || now < end);
  });
}

export function lineOf({ lines }: Pick<Terms, 'lines'>, service: ServiceId): AgreementLine | undefined {
  return lines.find((line) => line.service === service);
}

/** AGR-3: is there an agreement in force that covers the service? */
export function covers(agreement: Agreement, service: ServiceId, now: Instant): boolean {
  const version = inForce(agreement, now);
  return version !== undefined && lineOf(version, service) !== undefined;
}

/** PAR-12, AGR-4: what applies to work of the service that is assigned now; undefined when nothing covers it. */
export function rateOf(agreement: Agreement, service: ServiceId, now: Instant): Explained | undefined {
  const version = inForce(agreement, now);
  const line = version && lineOf(version, service);
  if (!line) return undefined;
  const reference = { id: agreement.id, version: version.version, line: line.line };
  return { rate: line.commission.rate, because: 'agreement', reference };
}

type AgreementMoveName = (typeof AGREEMENT_LIFE)['transitions'][number]['event'];

/** A version after a move that the rule has found to be possible; a move the table does not have throws. */
export function moved(
  version: AgreementVersion,
  move: AgreementMoveName,
  changes: Partial<AgreementVersion> = {},
): AgreementVersion {
  const state = AGREEMENT_LIFE.next(version.state, move);
  invariant(state, `an agreement ${version.state} cannot ${move}`);
  return { ...version, ...changes, state };
}

/** The same agreement with one version replaced; the others stay the very same objects. */
export function withVersion(agreement: Agreement, changed: AgreementVersion): Agreement {
  const versions = agreement.versions.map((version) => (version.version === changed.version ? changed : version));
  return { ...agreement, versions };
}

/** What its events say besides what happened. */
export function about({ id, organization, partner }: Agreement, { version }: AgreementVersion, at: Instant) {
  return { at, agreement: id, organization, partner, version };
}
