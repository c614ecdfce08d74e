import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, later } from '../kernel/instants.ts';
import { NOW, someIds } from '../testing/index.ts';
import { endSupport, LONGEST, openSupport, supportState } from './support.ts';

const newId = someIds(404);

test('PRV-4 support is open from its beginning until its end, whichever comes first, and never again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: LONGEST }),
      fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 200 }), ends: fc.boolean() }), { maxLength: 12 }),
      (hours, steps) => {
        const whom = { id: newId<'support'>(), organization: newId<'organization'>(), subject: 'olga' };
        let grant = openSupport(whom, { reason: 'A wrong rate', hours }, NOW);
        let now = NOW;
        let wasOpen = true;
        for (const { minutes, ends } of steps) {
          now = later(now, minutes * 60_000);
          const isOpen = supportState(grant, now) === 'open';
          expect(isOpen).toBe(grant.ended === null && now < later(NOW, hours * HOUR));
          if (!wasOpen) expect(isOpen).toBe(false);
          if (ends) {
            const ended = endSupport(grant, 'organization', now);
            expect(ended === grant).toBe(!isOpen);
            grant = ended;
          }
          wasOpen = supportState(grant, now) === 'open';
        }
      },
    ),
  );
});
