import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartnerId, ProposalId } from '../kernel/ids.ts';
import { DAY, HOUR, type Instant, later, SECOND } from '../kernel/instants.ts';
import { leadMoves } from '../points/lead-moves.ts';
import { editProposal } from '../proposals/edit-proposal.ts';
import { isLive } from '../proposals/proposal.ts';
import { propose } from '../proposals/propose.ts';
import { standProposal } from '../proposals/stand-proposal.ts';
import { withdrawProposal } from '../proposals/withdraw-proposal.ts';
import { aDispatch, anOffer, CHECKLIST, NOW, someFacts, someIds, windowIn } from '../testing/index.ts';
import { endOffer } from './broadcast-request.ts';
import { cancelRequest } from './cancel-request.ts';
import { chooseProposal } from './choose.ts';
import { declineRequest } from './decline.ts';
import { appointed, due } from './due.ts';
import { changedProposals, type Decided, type Decision, type Dispatch } from './request.ts';
import type { RequestEvent } from './request-events.ts';
import { REQUEST_LIFE } from './request-life.ts';
import { lapseRequest, sendShortlist } from './shortlist.ts';
import { storyOf } from './story.ts';
import { finishTaking, takeRequest } from './take.ts';
import { undoTaking } from './undo-taking.ts';

/**
 * Many partners and one customer do whatever they like, at any time, while the clocks run; nobody in between is polite.
 * What must hold after every step stands in `check`.
 */

const id = someIds(11);
const PARTNERS: readonly PartnerId[] = Array.from({ length: 6 }, () => id<'partner'>());

type Step =
  | { readonly do: 'propose' | 'take' | 'undo' | 'decline'; readonly by: number; readonly eligible: boolean }
  | { readonly do: 'edit' | 'withdraw' | 'choose'; readonly which: number; readonly eligible: boolean }
  | { readonly do: 'cancel' | 'run-clocks' | 'open-contact' }
  | { readonly do: 'wait'; readonly seconds: number; readonly awake: boolean };

const by = fc.nat(PARTNERS.length - 1);
const which = fc.nat(7);
const eligible = fc.integer({ min: 0, max: 5 }).map((chance) => chance > 0);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('propose' as const), by, eligible }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'undo' as const, 'decline' as const), by, eligible }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('edit' as const, 'withdraw' as const, 'choose' as const),
      which,
      eligible,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), which, eligible }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'open-contact' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('run-clocks' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      awake: fc.boolean(),
      seconds: fc.constantFrom(1, 59, 60, 3600, 12 * 3600, 2 * 86_400, 15 * 86_400),
    }),
  },
);

const start = fc.constantFrom<() => Dispatch>(
  () => aDispatch(),
  () => aDispatch({ way: 'first' }),
  () => ({ ...aDispatch(), request: anOffer(PARTNERS[0] as PartnerId) }),
);

class Town {
  now: Instant = NOW;
  readonly events: RequestEvent[] = [];
  readonly declined = new Set<PartnerId>();
  readonly reached = new Set<string>();
  /** Whose points are held for the lead. */
  readonly holding = new Set<PartnerId>();
  dispatch: Dispatch;

  constructor(dispatch: Dispatch) {
    this.dispatch = dispatch;
  }

  play(step: Step): void {
    switch (step.do) {
      case 'wait':
        this.now = later(this.now, step.seconds * SECOND);
        if (step.awake) this.runClocks();
        break;
      case 'run-clocks':
        this.runClocks();
        break;
      case 'open-contact':
        this.decide(finishTaking(this.dispatch, { ...this.facts(), job: id(), opened: true }));
        break;
      case 'cancel':
        this.answer(cancelRequest(this.dispatch, { by: 'customer' }, this.facts()));
        break;
      case 'propose':
      case 'take':
      case 'undo':
      case 'decline':
        this.answer(this.byPartner(step.do, PARTNERS[step.by] as PartnerId, this.facts(step.eligible)));
        break;
      default:
        this.answer(
          this.onProposal(step.do, this.dispatch.proposals[step.which]?.id ?? id(), this.facts(step.eligible)),
        );
    }
  }

  private byPartner(
    act: 'propose' | 'take' | 'undo' | 'decline',
    partner: PartnerId,
    facts: ReturnType<Town['facts']>,
  ): Decided<string> {
    const terms = {
      price: { amount: 1_000, currency: 'IDR' },
      window: this.wished(),
      message: '',
      checklist: CHECKLIST,
    };
    if (act === 'propose') return propose(this.dispatch, { ...terms, partner }, { ...facts, id: id() });
    if (act === 'take') return takeRequest(this.dispatch, { partner, checklist: CHECKLIST }, facts);
    if (act === 'undo') return undoTaking(this.dispatch, { partner }, facts);
    const declining = { ...facts, declined: this.declined.has(partner), othersAsked: 1 };
    const answer = declineRequest(this.dispatch, { partner }, declining);
    if (answer.ok) this.declined.add(partner);
    return answer;
  }

  private onProposal(
    act: 'edit' | 'withdraw' | 'choose',
    proposal: ProposalId,
    facts: ReturnType<Town['facts']>,
  ): Decided<string> {
    const terms = { price: { amount: 2_000, currency: 'IDR' }, window: this.wished(), message: '' };
    if (act === 'edit') return editProposal(this.dispatch, { ...terms, proposal }, facts);
    if (act === 'withdraw') return withdrawProposal(this.dispatch, { proposal }, facts);
    const seen = this.dispatch.proposals.find(({ id }) => id === proposal) ?? terms;
    return chooseProposal(this.dispatch, { proposal, price: seen.price, window: seen.window }, { ...facts, job: id() });
  }

  private runClocks(): void {
    for (const command of due(this.dispatch, this.now)) {
      const facts = this.facts();
      if (command.type === 'stand-proposal') this.decide(standProposal(this.dispatch, command.proposal, facts));
      else if (command.type === 'finish-taking') this.decide(finishTaking(this.dispatch, { ...facts, job: id() }));
      else if (command.type === 'end-offer') this.decide(endOffer(this.dispatch, facts));
      else if (command.type === 'send-shortlist') this.decide(sendShortlist(this.dispatch, facts));
      else this.decide(lapseRequest(this.dispatch, facts));
    }
  }

  private answer(result: Decided<string>): void {
    if (result.ok) this.decide(result.value);
  }

  private decide({ state, events }: Decision): void {
    check(this, state, events);
    checkPoints(this, state, events);
    this.dispatch = state;
    this.events.push(...events);
    this.reached.add(state.request.state);
  }

  private facts(isEligible = true) {
    const obstacles = isEligible ? [] : (['away'] as const);
    return { ...someFacts({ eligible: PARTNERS }), now: this.now, obstacles };
  }

  /** An hour of a wished window still ahead; when all are over, one that the rules must refuse. */
  private wished() {
    const start = later(this.now, HOUR);
    return start < windowIn(48).end ? { start, end: windowIn(51).end } : windowIn(24);
  }
}

function check(before: Town, state: Dispatch, events: readonly RequestEvent[]): void {
  const { request, proposals, job } = state;
  const had = before.dispatch;

  // REQ-11: one winner at most, and it never changes.
  const chosen = proposals.filter((proposal) => proposal.state === 'chosen');
  expect(chosen.length).toBeLessThanOrEqual(1);
  if (had.request.winner) expect(request.winner).toEqual(had.request.winner);
  expect([...before.events, ...events].filter(({ type }) => type === 'job.assigned').length).toBe(job ? 1 : 0);
  expect(request.state === 'assigned').toBe(request.winner !== null && job?.partner === request.winner.partner);

  // What was chosen stood before, and its terms are those of the job.
  for (const winner of chosen) {
    const former = had.proposals.find((proposal) => proposal.id === winner.id);
    expect(['standing', 'chosen']).toContain(former?.state);
    expect(job).toMatchObject({ proposal: winner.id, partner: winner.partner, price: winner.price });
  }

  // JOB-4: no contact without an assignment, and then to its winner only.
  for (const event of events) {
    if (event.type === 'contact.disclosed') expect(event.partner).toBe(request.winner?.partner);
  }

  // REQ-10: what is held for one is never held for another without having been free.
  if (had.request.taking && request.taking) expect(request.taking).toBe(had.request.taking);

  // REQ-5: the customer never has an empty shortlist.
  if (request.state === 'shortlisted') expect(proposals.map((proposal) => proposal.state)).toContain('standing');

  // What is closed stays as it was.
  for (const proposal of had.proposals) if (!isLive(proposal)) expect(proposals).toContain(proposal);

  // REQ-15: one live proposal per partner; none once it is over.
  const live = proposals.filter(isLive);
  expect(new Set(live.map(({ partner }) => partner)).size).toBe(live.length);
  const isOver = REQUEST_LIFE.isFinal(request.state) || request.state === 'assigned';
  if (isOver) expect([live, request.taking, appointed(state)]).toEqual([[], null, []]);

  // Every move stands in the table, and every state that is not final has a way out.
  if (request.state !== had.request.state) {
    const moves = REQUEST_LIFE.allowed(had.request.state).map((event) => REQUEST_LIFE.next(had.request.state, event));
    expect(moves).toContain(request.state);
  }
  if (!REQUEST_LIFE.isFinal(request.state)) expect(REQUEST_LIFE.allowed(request.state)).not.toEqual([]);

  // Whatever changed is told, and what is told happens now.
  if (events.length === 0) expect(state).toBe(had);
  else expect(events.every((event) => event.at === before.now && event.request === request.id)).toBe(true);
  const told = new Set(events.flatMap((event) => ('proposal' in event && event.proposal ? [event.proposal] : [])));
  expect(new Set(changedProposals(had, state).map((proposal) => proposal.id))).toEqual(
    new Set(
      [...told].filter((proposal) => !had.proposals.some((one) => one.id === proposal && proposals.includes(one))),
    ),
  );
  expect(told.size).toBe(changedProposals(had, state).length);
}

/** REQ-6: points are held exactly while an answer is open, taken from the winner alone, and never let go of twice. */
function checkPoints({ holding }: Town, { request, proposals }: Dispatch, events: readonly RequestEvent[]): void {
  for (const { partner, do: act } of leadMoves(events)) {
    expect(holding.has(partner)).toBe(act !== 'hold');
    if (act === 'hold') holding.add(partner);
    else holding.delete(partner);
    if (act === 'take') expect(partner).toBe(request.winner?.partner);
  }
  const open = new Set(proposals.filter(isLive).map(({ partner }) => partner));
  if (request.taking) open.add(request.taking.partner);
  expect(holding).toEqual(open);
}

test('REQ-11 JOB-4 whatever partners, customer and clocks do, a request keeps one winner and its secrets', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(start, fc.array(step, { minLength: 10, maxLength: 60 }), (begin, steps) => {
      const town = new Town(begin());
      for (const step of steps) {
        const before = town.dispatch;
        const frozen = JSON.stringify(before);
        town.play(step);
        // Rules change nothing they were given; refused commands change nothing at all.
        expect(JSON.stringify(before)).toBe(frozen);
      }
      for (const state of town.reached) reached.add(state);
      const story = storyOf(town.events.map((event, index) => ({ id: String(index), event })));
      expect(story.filter(({ code }) => code === 'disclosed').length).toBe(town.dispatch.job ? 1 : 0);
    }),
    { numRuns: 3000 },
  );
  // The walk went everywhere it can go.
  expect([...reached].sort()).toEqual(['assigned', 'cancelled', 'lapsed', 'offered', 'open', 'shortlisted']);
});

test('REQ-5 left to its clocks alone, a request comes to rest and does not turn in circles', () => {
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 40 }), (begin, steps) => {
      const town = new Town(begin());
      for (const step of steps) town.play(step);
      for (let turn = 0; turn < 12; turn++) {
        town.play({ do: 'wait', seconds: (20 * DAY) / SECOND, awake: true });
      }
      const { request } = town.dispatch;
      expect(['assigned', 'cancelled', 'lapsed', 'open']).toContain(request.state);
      expect(due(town.dispatch, town.now)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
