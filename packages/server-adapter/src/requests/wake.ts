import { type Appointed, appointed, type ClockCommand, type Dispatch } from '@pasar/core/requests';
import type { Timer, TimerKind } from '../timers/timer.ts';

/** The timer of each clock command; every one of them wakes its request. */
const TIMER: Readonly<Record<ClockCommand['type'], TimerKind>> = {
  'stand-proposal': 'proposal.stands',
  'finish-taking': 'taking.final',
  'end-offer': 'offer.lapses',
  'send-shortlist': 'request.shortlist',
  'lapse-request': 'request.lapses',
};

/** The timers that a change makes necessary: what lies ahead now and did not before. */
export function newTimers(before: Dispatch | undefined, after: Dispatch): readonly Timer[] {
  const { organization: owner, id: subject } = after.request;
  const known = new Set((before ? appointed(before) : []).map(nameOf));
  return appointed(after)
    .filter((ahead) => !known.has(nameOf(ahead)))
    .map(({ at, command }) => ({ owner, kind: TIMER[command.type], subject, dueAt: at }));
}

function nameOf({ at, command }: Appointed): string {
  return `${command.type} ${'proposal' in command ? command.proposal : ''} ${at}`;
}
