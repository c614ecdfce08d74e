import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Instant, later } from '../kernel/instants.ts';
import type { Result } from '../kernel/result.ts';
import { flawsOf, NOW, someIds } from '../testing/index.ts';
import { approveService, rejectService, takeDownService } from './moderation.ts';
import { movesOf, type ServiceSide } from './moves.ts';
import {
  acceptOffering,
  deactivateOffering,
  offerService,
  reactivateOffering,
  reduceOffering,
  refuseOffering,
} from './offering.ts';
import { OFFERING_LIFE } from './offering-life.ts';
import { editService, proposeService, recallService, submitService, withdrawService } from './proposing.ts';
import type { ServiceEdit, ServiceView } from './service.schema.ts';
import { isWaiting, type Offering, type Service, sameWords } from './service.ts';
import { SERVICE_LIFE } from './service-life.ts';

const newId = someIds(815);
const [organization, partner] = [newId<'organization'>(), newId<'partner'>()];
const zone = { type: 'radius', centre: { lat: -6.2, lng: 106.8 }, metres: 5000 } as const;
const editOf = (words: number, price: number): ServiceEdit => ({
  summary: { en: `Words ${words}` },
  description: { en: `More words ${words}` },
  price,
  from: true,
  warrantyDays: null,
  zone,
});

interface Standing {
  readonly service: Service;
  readonly offering: Offering | null;
}

function begun(): Standing {
  const facts = { id: newId<'service'>(), partner, exists: false, now: NOW };
  const made = proposeService({ kind: newId<'kind'>(), ...editOf(0, 1) }, facts);
  if (!made.ok) throw new Error(made.refusal.code);
  return { service: made.value.state, offering: null };
}

type Move = ServiceView['can'][number];
const SIDES: Readonly<Record<Move, ServiceSide>> = {
  edit: 'partner',
  submit: 'partner',
  recall: 'partner',
  offer: 'partner',
  withdraw: 'partner',
  approve: 'operator',
  reject: 'operator',
  'take-down': 'operator',
  accept: 'organization',
  refuse: 'organization',
  deactivate: 'organization',
  reactivate: 'organization',
  reduce: 'organization',
};
const MOVES = Object.keys(SIDES) as readonly Move[];

interface Step {
  readonly move: Move;
  readonly words: number;
}
const step = fc.record<Step>({ move: fc.constantFrom(...MOVES), words: fc.integer({ min: 0, max: 3 }) });

type Stepped = Result<{ readonly standing: Standing; readonly types: readonly string[] }>;

function stepped({ service, offering }: Standing, { move, words }: Step, now: Instant): Stepped {
  const reason = { reason: 'So it is' };
  const ofService = (
    decided: ReturnType<typeof submitService | typeof approveService | typeof editService>,
  ): Stepped =>
    decided.ok
      ? {
          ok: true,
          value: {
            standing: { service: decided.value.state, offering },
            types: decided.value.events.map(({ type }) => type),
          },
        }
      : decided;
  const ofOffering = (
    decide: (offering: Offering) => ReturnType<typeof acceptOffering | typeof reduceOffering>,
  ): Stepped => {
    if (!offering) return { ok: false, refusal: { code: 'service.unknown' } };
    const decided = decide(offering);
    if (!decided.ok) return decided;
    return {
      ok: true,
      value: {
        standing: { service, offering: decided.value.state },
        types: decided.value.events.map(({ type }) => type),
      },
    };
  };
  switch (move) {
    case 'edit':
      return ofService(editService(service, editOf(words, words + 1), { now }));
    case 'submit':
      return ofService(submitService(service, { now }));
    case 'recall':
      return ofService(recallService(service, { now }));
    case 'withdraw':
      return ofService(withdrawService(service, { now }));
    case 'approve':
      return ofService(approveService(service, {}, { now }));
    case 'reject':
      return ofService(rejectService(service, reason, { now }));
    case 'take-down':
      return ofService(takeDownService(service, reason, { now }));
    case 'offer': {
      const decided = offerService(service, offering, { organization, now });
      if (!decided.ok) return decided;
      return { ok: true, value: { standing: { service, offering: decided.value.state }, types: ['service.offered'] } };
    }
    case 'accept':
      return ofOffering((one) => acceptOffering(service, one, { now }));
    case 'refuse':
      return ofOffering((one) => refuseOffering(service, one, reason, { now }));
    case 'deactivate':
      return ofOffering((one) => deactivateOffering(service, one, reason, { now }));
    case 'reactivate':
      return ofOffering((one) => reactivateOffering(service, one, { now }));
    case 'reduce':
      return ofOffering((one) => reduceOffering(service, one, { zone: words ? zone : null }, { now }));
  }
}

const isOf = (life: typeof SERVICE_LIFE | typeof OFFERING_LIFE, from: string, to: string) =>
  from === to || life.transitions.some((row) => (row.from as readonly string[]).includes(from) && row.to === to);

test('PAR-8 the lives of a service and of what is offered are sound', () => {
  expect([...flawsOf(SERVICE_LIFE), ...flawsOf(OFFERING_LIFE)]).toEqual([]);
});

describe('PAR-8 a service, whatever is tried', () => {
  const walks = fc.array(step, { maxLength: 40 });

  it('moves only as its lives allow; a button is there exactly when its move passes; words are shown only after they were read', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let standing = begun();
        let now = NOW;
        /** What the operator has said yes to last. */
        let read: Service | null = null;
        for (const next of walk) {
          now = later(now, 1);
          const { service, offering } = standing;
          const can = movesOf(service, offering, { side: SIDES[next.move], mayAct: true });
          const result = stepped(standing, next, now);
          expect(result.ok, `${next.move} of ${service.state} ${offering?.state}`).toBe(can.includes(next.move));
          expect(movesOf(service, offering, { side: SIDES[next.move], mayAct: false })).toEqual([]);
          if (!result.ok) continue;
          const after = result.value.standing;
          expect(result.value.types.length).toBeGreaterThan(0);
          expect(isOf(SERVICE_LIFE, service.state, after.service.state)).toBe(true);
          if (offering) expect(isOf(OFFERING_LIFE, offering.state, after.offering!.state)).toBe(true);
          if (next.move === 'approve') read = after.service;
          // Whatever anybody is offered has been read by the operator.
          if (after.service.state === 'active') expect(sameWords(after.service, read!)).toBe(true);
          if (after.service.revision) {
            expect(after.service.state).toBe('active');
            expect(sameWords(after.service.revision, after.service)).toBe(false);
          }
          expect(after.service.submittedAt !== null).toBe(isWaiting(after.service));
          if (next.move === 'accept') expect(after.service.state).toBe('active');
          standing = after;
        }
      }),
      { numRuns: 800 },
    );
  });

  it('is never trapped: what is not withdrawn can come to be accepted', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let standing = begun();
        for (const next of walk) {
          const result = stepped(standing, next, NOW);
          if (result.ok && next.move !== 'withdraw') standing = result.value.standing;
        }
        for (const move of ['recall', 'submit', 'approve', 'offer', 'accept', 'reactivate'] as const) {
          const result = stepped(standing, { move, words: 0 }, NOW);
          if (result.ok) standing = result.value.standing;
        }
        expect([standing.service.state, standing.offering?.state]).toEqual(['active', 'accepted']);
      }),
      { numRuns: 300 },
    );
  });
});
