import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, later } from '../kernel/instants.ts';
import { clockTime } from '../kernel/zones.ts';
import { flawsOf, NOW, someIds } from '../testing/index.ts';
import { taxInside } from './invoice.ts';
import { INVOICE_LIFE } from './invoice-life.ts';
import {
  beginLicence,
  endLicence,
  invoiceRenewal,
  type Licence,
  type LicenceEvent,
  licenceEnd,
  renewLicence,
} from './licence.ts';
import { appointedLicence, dueLicence, lapseLicence, tellOfEnd } from './licence-clock.ts';
import { LICENCE_LIFE } from './licence-life.ts';

const partner = someIds(5)<'partner'>();
const zone = 'Europe/Paris';
const facts = { zone, aheadDays: 30 };

/** One look of the clock, as the server carries it out. */
function look(licence: Licence, now = NOW): { readonly state: Licence; readonly events: readonly LicenceEvent[] } {
  let state = licence;
  const events: LicenceEvent[] = [];
  for (const command of dueLicence(licence, now, facts)) {
    const done =
      command.type === 'lapse'
        ? lapseLicence(state, now)
        : command.type === 'tell'
          ? tellOfEnd(state, command.days, now)
          : invoiceRenewal(state, { now });
    if ('ok' in done && !done.ok) throw new Error('the clock asked for what cannot be');
    const decision = 'ok' in done ? done.value : done;
    state = decision.state;
    events.push(...decision.events);
  }
  return { state, events };
}

test('PAR-16 the lives of licence and invoice are sound', () => {
  expect([...flawsOf(LICENCE_LIFE), ...flawsOf(INVOICE_LIFE)]).toEqual([]);
});

describe('PAR-16 a licence', () => {
  it('ends at a local midnight, and many short terms end where one long one does', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 }),
        (day, terms) => {
          const now = later(NOW, day * DAY);
          const [first, ...rest] = terms as [number, ...number[]];
          let licence = beginLicence(partner, { months: first }, { now, zone }).state;
          for (const months of rest) {
            const renewed = renewLicence({ ...licence, state: 'renewal-invoiced' }, { months }, { now, zone });
            if (!renewed.ok) throw new Error(renewed.refusal.code);
            licence = renewed.value.state;
          }
          expect(licence.until).toBe(
            licenceEnd(
              now,
              terms.reduce((a, b) => a + b),
              zone,
            ),
          );
          expect(clockTime(licence.until, zone)).toBe('00:00');
        },
      ),
    );
  });

  it('tells of its end and lapses once, however often or seldom the clock looks; nothing of it comes too early', () => {
    const looks = fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(looks, fc.integer({ min: 1, max: 14 }), (hours, months) => {
        let { state } = beginLicence(partner, { months }, { now: NOW, zone });
        const { until } = state;
        const told: LicenceEvent[] = [];
        let now = NOW;
        for (const ahead of hours) {
          now = later(now, ahead * 3_600_000);
          const looked = look(state, now);
          expect(look(looked.state, now).events, 'a second look finds nothing').toEqual([]);
          state = looked.state;
          told.push(...looked.events);
        }
        const days = told.flatMap((event) => (event.type === 'licence.expiring' ? [event.days] : []));
        expect(days).toEqual([...new Set(days)].sort((a, b) => b - a));
        expect(told.filter(({ type }) => type === 'licence.lapsed')).toHaveLength(now >= until ? 1 : 0);
        expect(told.filter(({ type }) => type === 'licence.renewal-invoiced').length).toBeLessThanOrEqual(1);
        for (const { at, type } of told) expect(type === 'licence.lapsed').toBe(at >= until);
        expect(state.state === 'lapsed').toBe(now >= until);
        if (state.state === 'lapsed') expect(appointedLicence(state, facts)).toEqual([]);
      }),
    );
  });

  it('walked at random, moves only as its life allows', () => {
    const move = fc.constantFrom('invoice-renewal', 'renew', 'end', 'look');
    fc.assert(
      fc.property(fc.array(fc.tuple(move, fc.nat(60)), { maxLength: 30 }), (steps) => {
        let licence = beginLicence(partner, { months: 2 }, { now: NOW, zone }).state;
        let now = NOW;
        for (const [name, days] of steps) {
          now = later(now, days * DAY);
          const before = licence.state;
          if (name === 'look') {
            licence = look(licence, now).state;
            continue;
          }
          const decided =
            name === 'renew'
              ? renewLicence(licence, { months: 2 }, { now, zone })
              : name === 'end'
                ? endLicence(licence, { now })
                : invoiceRenewal(licence, { now });
          expect(decided.ok).toBe(LICENCE_LIFE.next(before, name as 'renew') !== undefined);
          if (decided.ok) licence = decided.value.state;
          if (decided.ok && name === 'renew') expect(licence.until > now).toBe(true);
        }
      }),
    );
  });
});

it('PAR-16 the tax inside is what the net amount is taxed with, to the last unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      const tax = taxInside({ amount, currency: 'EUR' }, rate).amount;
      // Half a unit off at most: |tax × (1 + rate) − amount × rate| ≤ (1 + rate) ÷ 2, in whole numbers.
      const off = BigInt(tax) * BigInt(10_000 + rate) - BigInt(amount) * BigInt(rate);
      expect(2n * (off < 0n ? -off : off) <= BigInt(10_000 + rate)).toBe(true);
    }),
  );
});
