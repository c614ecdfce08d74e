import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { daysLater } from '../kernel/zones.ts';
import type { AgreementSide } from './agreement.schema.ts';
import {
  type Agreement,
  type AgreementDecided,
  type AgreementDecision,
  type AgreementVersion,
  about,
  endOf,
  inForce,
  moved,
  withVersion,
} from './agreement.ts';
import type { AgreementEvent } from './agreement-events.ts';
import { AGREEMENT_LIFE } from './agreement-life.ts';

/** Days before the end at which both sides are told, while nobody has given notice. */
export const WARN_DAYS = [30, 7, 1] as const;

interface ClockFacts {
  readonly now: Instant;
  /** The organization's IANA zone: a day later is the same local clock time there. */
  readonly zone: string;
}

/** AGR-2, AGR-6: either side gives notice; the version holds until the notice days are over, or its term if that is sooner. */
export function terminateAgreement(
  agreement: Agreement,
  command: { readonly by: AgreementSide; readonly reason: string },
  facts: ClockFacts & { readonly isOwner: boolean },
): AgreementDecided<'agreement.not-in-force' | 'agreement.notice-given' | 'member.not-owner'> {
  const { now, zone } = facts;
  const version = inForce(agreement, now);
  if (!version) return refuse('agreement.not-in-force');
  if (!facts.isOwner) return refuse('member.not-owner');
  if (version.notice) return refuse('agreement.notice-given');
  const endsAt = daysLater(now, version.noticeDays, zone);
  const given = moved(version, 'give-notice', { notice: { ...command, at: now, endsAt } });
  return accept({
    state: withVersion(agreement, given),
    events: [
      { type: 'agreement.notice-given', ...about(agreement, given, now), by: command.by, endsAt: endOf(given)! },
    ],
  });
}

/** ORG-7: the organization is closed: what is in force ends at once, what is not answered is withdrawn. */
export function closeAgreement(
  agreement: Agreement,
  { reason }: { readonly reason: string },
  { now }: { readonly now: Instant },
): AgreementDecision {
  return agreement.versions.reduce<AgreementDecision>(
    (done, version) => {
      const happening = about(agreement, version, now);
      if (version.state === 'accepted') {
        const notice = version.notice ?? { by: 'organization', at: now, reason, endsAt: now };
        const ended = moved(version, 'terminate', { notice: { ...notice, endsAt: now }, endedAt: now });
        const event: AgreementEvent = { type: 'agreement.ended', ...happening, cause: 'closed' };
        return { state: withVersion(done.state, ended), events: [...done.events, event] };
      }
      if (!AGREEMENT_LIFE.next(version.state, 'withdraw')) return done;
      const withdrawn = moved(version, 'withdraw', { endedAt: now });
      // The letter of the relation's end says it.
      const event: AgreementEvent = { type: 'agreement.withdrawn', ...happening, heard: false };
      return { state: withVersion(done.state, withdrawn), events: [...done.events, event] };
    },
    { state: agreement, events: [] },
  );
}

/** What time alone makes happen to a version. */
export type AgreementCommand =
  /** Nobody has answered it. */
  | { readonly type: 'lapse'; readonly version: number }
  /** AGR-6. */
  | { readonly type: 'end'; readonly version: number }
  | { readonly type: 'warn'; readonly version: number; readonly days: number };

interface Appointed {
  readonly at: Instant;
  readonly command: AgreementCommand;
}

/** What lies ahead if nobody does anything, soonest first: the timers to keep. */
export function appointed(agreement: Agreement, zone: string): readonly Appointed[] {
  return agreement.versions.flatMap((one) => appointedOf(one, zone)).sort((a, b) => (a.at < b.at ? -1 : 1));
}

function appointedOf(one: AgreementVersion, zone: string): readonly Appointed[] {
  const { version, state } = one;
  const end = endOf(one);
  if (state === 'sent') {
    const at = end && end < one.answerBy! ? end : one.answerBy!;
    return [{ at, command: { type: 'lapse', version } }];
  }
  if (state !== 'accepted' || end === null) return [];
  const warnings = one.notice ? [] : WARN_DAYS.filter((days) => one.warned === null || days < one.warned);
  return [
    ...warnings.map((days) => ({ at: daysLater(end, -days, zone), command: { type: 'warn' as const, version, days } })),
    { at: end, command: { type: 'end', version } },
  ];
}

/** Those whose time has come: of several warnings the nearest to the end alone, and none beside the end. */
export function due(agreement: Agreement, { now, zone }: ClockFacts): readonly AgreementCommand[] {
  const ripe = appointed(agreement, zone)
    .filter(({ at }) => at <= now)
    .map(({ command }) => command);
  return ripe.filter((command, index) => {
    const later = ripe.slice(index + 1).some(({ version }) => version === command.version);
    return command.type !== 'warn' || !later;
  });
}

/** Carries out what is due; what came too early or twice does nothing. */
export function passTime(agreement: Agreement, facts: ClockFacts): AgreementDecision {
  return due(agreement, facts).reduce<AgreementDecision>(
    ({ state, events }, command) => {
      const done = carryOut(state, command, facts.now);
      return { state: done.state, events: [...events, ...done.events] };
    },
    { state: agreement, events: [] },
  );
}

function carryOut(agreement: Agreement, command: AgreementCommand, now: Instant): AgreementDecision {
  const version = agreement.versions.find((one) => one.version === command.version)!;
  const happening = about(agreement, version, now);
  switch (command.type) {
    case 'warn':
      return {
        state: withVersion(agreement, { ...version, warned: command.days }),
        events: [{ type: 'agreement.ending', ...happening, days: command.days }],
      };
    case 'lapse':
      return {
        state: withVersion(agreement, moved(version, 'expire', { endedAt: now })),
        events: [{ type: 'agreement.lapsed', ...happening }],
      };
    case 'end': {
      const cause = version.notice && endOf(version) === version.notice.endsAt ? 'notice' : 'term';
      const ended = moved(version, cause === 'notice' ? 'terminate' : 'expire', { endedAt: now });
      return {
        state: withVersion(agreement, ended),
        events: [{ type: 'agreement.ended', ...happening, cause }],
      };
    }
  }
}
