import type { OrganizationId, PartnerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Listed, type Result, refuse } from '../kernel/result.ts';
import type { RelationOrigin } from './partner.schema.ts';
import { RELATION_LIFE, type RelationState } from './relation-life.ts';

/** One partner × one organization, as the rules see it. */
export interface Relation {
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  readonly state: RelationState;
  readonly origin: RelationOrigin;
  /** Since when it has been in this state. */
  readonly since: Instant;
  /** A suspension that ends by itself (PAR-7, QLT-2). */
  readonly suspendedUntil: Instant | null;
}

export type RelationEventName = (typeof RELATION_LIFE)['transitions'][number]['event'];
export type RelationActor = 'organization' | 'partner' | 'operator' | 'clock' | 'system';

/** What happened, with its words: they stand in the relation's own history, never in events (PRV-3). */
export interface RelationMoved {
  readonly event: RelationEventName;
  readonly from: RelationState | null;
  readonly to: RelationState;
  readonly by: RelationActor;
  readonly at: Instant;
  readonly reason: string | null;
  readonly until: Instant | null;
}

export interface RelationDecision {
  readonly relation: Relation;
  readonly moved: RelationMoved;
}

export type MoveRefusal = 'relation.state';
type Decided<Code extends string = MoveRefusal> = Result<RelationDecision, Code>;

/** What a move says besides its name. */
interface Saying {
  readonly reason?: string;
  readonly until?: Instant | null;
}

/**
 * One step of the relation's life, by somebody who may take it. Refusals: `relation.state`.
 */
export function moveRelation(
  relation: Relation,
  event: RelationEventName,
  by: RelationActor,
  now: Instant,
  { reason, until = null }: Saying = {},
): Decided {
  const row = RELATION_LIFE.transitions.find(
    (row) => row.event === event && row.from.includes(relation.state as never),
  );
  if (!row || !(row.by as readonly string[]).includes(by)) {
    return refuse('relation.state', { params: { state: relation.state } });
  }
  const moved = { event, from: relation.state, to: row.to, by, at: now, reason: reason ?? null, until };
  return accept({ relation: { ...relation, state: row.to, since: now, suspendedUntil: until }, moved });
}

/** A relation that begins. */
export function beginRelation(
  { organization, partner }: Pick<Relation, 'organization' | 'partner'>,
  state: 'invited' | 'applied',
  origin: RelationOrigin,
  now: Instant,
): RelationDecision {
  const byPartner = state === 'applied';
  return {
    relation: { organization, partner, state, origin, since: now, suspendedUntil: null },
    moved: {
      event: byPartner ? 'apply' : 'invite',
      from: null,
      to: state,
      by: byPartner ? 'partner' : 'organization',
      at: now,
      reason: null,
      until: null,
    },
  };
}

/** Who finds whom: the two ids, and what they have with each other already. */
export interface Pair {
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  readonly relation: Relation | null;
}

/**
 * PAR-4: the organization's one click: a referenced partner is asked. One that applied by itself in the same moment need
 * not be asked: its application is there to be accepted. Refusals: `relation.state`.
 */
export function askToConnect(pair: Pair, now: Instant): Decided {
  if (!pair.relation) return accept(beginRelation(pair, 'invited', 'connect', now));
  const asked = moveRelation(pair.relation, 'invite', 'organization', now);
  return asked.ok ? accept({ ...asked.value, relation: { ...asked.value.relation, origin: 'connect' } }) : asked;
}

/** PAR-4: the partner's one click. Only who was asked to connect is connected; who came by a link applies (PAR-5). */
export function connect(relation: Relation, now: Instant): Decided {
  if (relation.origin !== 'connect') return refuse('relation.state', { params: { state: relation.state } });
  return moveRelation(relation, 'connect', 'partner', now);
}

export interface ApplyingFacts {
  readonly now: Instant;
  /** PAR-5: what the organization requires and the partner has not given, or not in force. */
  readonly missing: readonly Listed[];
}

/**
 * PAR-5: an application goes out only when every required document is there.
 * Refusals: `relation.state` · `application.documents-missing`, which lists them.
 */
export function apply(
  pair: Pair,
  { now, missing }: ApplyingFacts,
): Decided<MoveRefusal | 'application.documents-missing'> {
  const applied = pair.relation
    ? moveRelation(pair.relation, 'apply', 'partner', now)
    : accept(beginRelation(pair, 'applied', 'asked', now));
  if (!applied.ok || missing.length === 0) return applied;
  return refuse('application.documents-missing', { params: { count: missing.length }, listed: missing });
}

/** PAR-7, PAR-15: at once; `until` ahead of now, or until somebody ends it. Refusals: `relation.state` · `suspension.past`. */
export function suspend(
  relation: Relation,
  { reason, until }: { readonly reason: string; readonly until: Instant | null },
  by: 'organization' | 'operator' | 'system',
  now: Instant,
): Decided<MoveRefusal | 'suspension.past'> {
  if (until !== null && until <= now) return refuse('suspension.past', { field: 'until' });
  return moveRelation(relation, 'suspend', by, now, { reason, until });
}

/**
 * PAR-7: deactivation and deletion wait until no work is under way or upcoming.
 * Refusals: `relation.state` · `relation.work-in-hand`, which lists that work.
 */
export function endRelation(
  relation: Relation,
  event: 'deactivate' | 'delete',
  reason: string,
  { now, inHand }: { readonly now: Instant; readonly inHand: readonly Listed[] },
): Decided<MoveRefusal | 'relation.work-in-hand'> {
  const ended = moveRelation(relation, event, 'organization', now, { reason });
  if (!ended.ok || inHand.length === 0) return ended;
  return refuse('relation.work-in-hand', { params: { count: inHand.length }, listed: inHand });
}

/** What time alone brings about: a suspension's end (QLT-2). Null: nothing is due. */
export function dueForRelation(relation: Relation, now: Instant): RelationDecision | null {
  const { state, suspendedUntil } = relation;
  if (state !== 'suspended' || suspendedUntil === null || now < suspendedUntil) return null;
  const decided = moveRelation(relation, 'reinstate', 'clock', now);
  return decided.ok ? decided.value : null;
}

const STAFF_MOVES = ['accept', 'refuse', 'suspend', 'reinstate', 'deactivate', 'reactivate', 'delete'] as const;
const PARTNER_MOVES = ['apply', 'connect', 'decline'] as const;

/** What staff may do now, in the table's order: connecting and inviting go by other ways than the card's buttons. */
export function movesOfStaff({ state }: Pick<Relation, 'state'>): readonly (typeof STAFF_MOVES)[number][] {
  return STAFF_MOVES.filter((event) => RELATION_LIFE.next(state, event) !== undefined);
}

/** What the partner may do now. Who came by a link applies; only who was asked to connect is connected (PAR-4). */
export function movesOfPartner({
  state,
  origin,
}: Pick<Relation, 'state' | 'origin'>): readonly (typeof PARTNER_MOVES)[number][] {
  return PARTNER_MOVES.filter((event) => RELATION_LIFE.next(state, event) !== undefined).filter(
    (event) => event !== 'connect' || origin === 'connect',
  );
}
