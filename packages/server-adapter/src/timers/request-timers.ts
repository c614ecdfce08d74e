import type { Rounds } from '../delivery/rounds.ts';
import type { House } from '../house.ts';
import { wakeRequest } from '../requests/case.ts';
import { type TimerEffect, timerRounds } from './timer-rounds.ts';

/** The house's timers: each wakes its request, and core decides what is due there. */
export function requestTimers(house: House): Rounds {
  const wake: TimerEffect = async (tx, timer) => {
    const hasMoved = await wakeRequest(tx, house, timer);
    return hasMoved ? { kind: 'request', id: timer.subject } : null;
  };
  return timerRounds({
    database: house.database,
    now: () => house.clock.now(),
    effects: {
      'proposal.stands': wake,
      'request.shortlist': wake,
      'request.lapses': wake,
      'offer.lapses': wake,
      'taking.final': wake,
    },
    afterCommit: () => house.delivery.nudge(),
    onError: house.onError,
  });
}
