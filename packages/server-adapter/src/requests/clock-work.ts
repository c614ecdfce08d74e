import type { JobId } from '@pasar/core/kernel';
import { standProposal } from '@pasar/core/proposals';
import {
  type ClockCommand,
  type Decision,
  due,
  endOffer,
  finishTaking,
  lapseRequest,
  sendShortlist,
} from '@pasar/core/requests';
import { type Carrying, carryOut } from './carry-out.ts';
import type { Case } from './case.ts';

/** Carries out all that is due at a request now, and whatever becomes due by that. @returns whether anything was */
export async function runDue(open: Case, carrying: Carrying): Promise<boolean> {
  let { dispatch } = open;
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const command of due(dispatch, carrying.now)) {
      const decision = await decisionOn({ ...open, dispatch }, command, carrying);
      // A rule that finds nothing to do answers what it was shown.
      if (decision.state === dispatch) continue;
      dispatch = await carryOut(open.tx, dispatch, decision, carrying);
      isMoving = true;
    }
  }
  return dispatch !== open.dispatch;
}

async function decisionOn(open: Case, command: ClockCommand, { newId }: Carrying): Promise<Decision> {
  const { dispatch, facts } = open;
  switch (command.type) {
    case 'stand-proposal':
      return standProposal(dispatch, command.proposal, facts);
    case 'send-shortlist':
      return sendShortlist(dispatch, facts);
    case 'lapse-request':
      return lapseRequest(dispatch, facts);
    case 'end-offer':
      return endOffer(dispatch, { ...facts, eligible: await open.eligible() });
    case 'finish-taking': {
      const { taking } = dispatch.request;
      const obstacles = taking ? await open.obstacles(taking.partner) : [];
      return finishTaking(dispatch, { ...facts, obstacles, job: newId<JobId>() });
    }
  }
}
