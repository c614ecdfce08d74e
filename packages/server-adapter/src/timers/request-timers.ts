import type { OrganizationId } from '@pasar/core/kernel';
import { wakeAgreement } from '../agreements/decide-on-agreement.ts';
import type { Rounds } from '../delivery/rounds.ts';
import { wakeDocument } from '../documents/wake-document.ts';
import type { House } from '../house.ts';
import { wakeLicence } from '../licences/wake-licence.ts';
import { wakeRelation } from '../partners/relations.store.ts';
import { wakeRequest } from '../requests/case.ts';
import { wakeTicket } from '../tickets/wake-ticket.ts';
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
      'relation.reinstate': async (tx, { owner, subject, now }) => {
        const partner = await wakeRelation(tx, { owner: owner as OrganizationId, subject, now }, house.ids);
        return partner && { kind: 'partner', id: partner };
      },
      'agreement.due': async (tx, { owner, subject, now }) => {
        const hasMoved = await wakeAgreement(tx, house, { owner: owner as OrganizationId, subject, now });
        return hasMoved ? { kind: 'agreement', id: subject } : null;
      },
      'document.notice': (tx, { owner, subject, now }) =>
        wakeDocument(tx, house, { owner: owner as OrganizationId, subject, now }),
      'ticket.clock': (tx, timer) => wakeTicket(tx, house, timer),
      'licence.clock': (tx, timer) => wakeLicence(tx, house, timer),
    },
    afterCommit: () => house.delivery.nudge(),
    onError: house.onError,
  });
}
