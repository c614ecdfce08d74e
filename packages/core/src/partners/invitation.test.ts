import { describe, expect, test } from 'vitest';
import { DAY, later } from '../kernel/instants.ts';
import { NOW, someIds } from '../testing/index.ts';
import {
  consumeInvitation,
  invitationState,
  LINK_LIFE,
  movesOfInvitation,
  newInvitation,
  resendInvitation,
  sortAddresses,
  withdrawInvitation,
} from './invitation.ts';

const id = someIds(3);
const partner = id<'partner'>();
const open = newInvitation({ id: id(), organization: id(), partner: null, member: null }, NOW);
const end = later(NOW, LINK_LIFE);

describe('PAR-3 a link', () => {
  test('PAR-3 works for 14 days, up to the last millisecond', () => {
    expect(open.expiresAt).toBe(later(NOW, 14 * DAY));
    expect(invitationState(open, later(end, -1))).toBe('sent');
    expect(invitationState(open, end)).toBe('expired');
  });

  test('PAR-3 is used once', () => {
    const used = consumeInvitation(open, partner, NOW);
    expect(used).toMatchObject({ ok: true, value: { state: 'used', partner, usedAt: NOW } });
    if (!used.ok) return;
    for (const again of [
      consumeInvitation(used.value, partner, NOW),
      resendInvitation(used.value, NOW),
      withdrawInvitation(used.value, NOW),
    ]) {
      expect(again).toMatchObject({ ok: false, refusal: { code: 'invitation.used' } });
    }
    // Used in time, it does not expire.
    expect(invitationState(used.value, end)).toBe('used');
  });

  test('PAR-3 an expired one is refused, and good again when it is sent again', () => {
    expect(consumeInvitation(open, partner, end)).toMatchObject({ refusal: { code: 'invitation.expired' } });
    const again = resendInvitation(open, end);
    expect(again).toMatchObject({ value: { links: 2, sentAt: end, expiresAt: later(end, LINK_LIFE), state: 'sent' } });
    expect(movesOfInvitation(open, end)).toEqual(['resend', 'withdraw']);
  });

  test('PAR-3 a withdrawn one stays so', () => {
    const gone = withdrawInvitation(open, NOW);
    if (!gone.ok) throw new Error('not withdrawn');
    expect(consumeInvitation(gone.value, partner, NOW)).toMatchObject({ refusal: { code: 'invitation.withdrawn' } });
    expect(resendInvitation(gone.value, NOW)).toMatchObject({ refusal: { code: 'invitation.withdrawn' } });
    expect(movesOfInvitation(gone.value, NOW)).toEqual([]);
  });
});

test('PAR-3 each address has its outcome, in the given order', () => {
  const invited = new Map([['open@x.org', open.id]]);
  const known = { partners: new Set(['works@x.org', 'open@x.org']), invited };
  const list = ['new@x.org', 'Works@x.org', 'NEW@x.org', 'open@x.org', undefined].map((address) => ({
    input: address ?? 'garbage',
    ...(address && { address }),
  }));
  expect(sortAddresses(list, known).map(({ outcome }) => outcome)).toEqual([
    'sent',
    'already-partner',
    'duplicate',
    'duplicate',
    'malformed',
  ]);
});
