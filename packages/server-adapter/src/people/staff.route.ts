import { refuse, type StaffId } from '@pasar/core/kernel';
import { moveStaff, type StaffCard, type StaffContact, type StaffMove, staffMoves } from '@pasar/core/people';
import { type Call, route } from '../http/route.ts';
import { erasePerson, keepDetails, readDetails } from './personal-details.store.ts';
import { insertStaff, lockStaff, readStaff, saveStaff } from './staff.store.ts';

type Working = Pick<Call<'staff.list'>, 'tx' | 'scope' | 'house' | 'now' | 'asSystem'>;

/** ORG-3, ORG-4: the organization's people, whose cards its owners keep. */
export const staffRoutes = [
  route('staff.list', async (call) => ({ items: await readCards(call) })),

  route('staff.add', async (call) => {
    const { tx, house, scope, body, now } = call;
    const owner = scope.organization!;
    const id = house.ids<StaffId>();
    const { subject, role, contact } = body;
    if (!(await insertStaff(tx, owner, { id, subject, role, since: now }))) {
      return refuse('staff.exists', { field: 'subject' });
    }
    call.about('staff', id);
    if (contact) await call.asSystem(() => keepDetails(tx, house.seal, { owner, id, subject: id }, contact));
    return readOne(call, id);
  }),

  route('staff.grant', async (call) => {
    const { tx, house, scope, params, body } = call;
    const granted = await move(call, params.staff, { move: 'grant', role: body.role });
    if (!granted.ok) return granted;
    const owner = scope.organization!;
    const of = { owner, id: params.staff, subject: params.staff };
    await call.asSystem(() =>
      body.contact ? keepDetails(tx, house.seal, of, body.contact) : erasePerson(tx, owner, params.staff),
    );
    return readOne(call, params.staff);
  }),

  route('staff.revoke', async (call) => {
    const revoked = await move(call, call.params.staff, { move: 'revoke' });
    return revoked.ok ? readOne(call, call.params.staff) : revoked;
  }),

  route('staff.restore', async (call) => {
    const restored = await move(call, call.params.staff, { move: 'restore' });
    return restored.ok ? readOne(call, call.params.staff) : restored;
  }),
];

async function move({ tx, scope, now }: Working, id: StaffId, how: StaffMove) {
  const owner = scope.organization!;
  const moved = moveStaff(await lockStaff(tx, owner), id, how, now);
  if (moved.ok) await saveStaff(tx, owner, moved.value);
  return moved;
}

async function readOne(call: Working, id: StaffId): Promise<StaffCard> {
  return (await readCards(call)).find((card) => card.id === id)!;
}

async function readCards({ tx, house, scope, asSystem }: Working): Promise<StaffCard[]> {
  const owner = scope.organization!;
  const staff = await readStaff(tx, owner);
  const ids = staff.map(({ id }) => id);
  const contacts = await asSystem(() => readDetails<StaffContact>(tx, house.seal, owner, ids));
  return staff.map((member) => ({
    id: member.id,
    subject: member.subject,
    role: member.role,
    state: member.revokedAt === null ? 'active' : 'revoked',
    contact: contacts.get(member.id) ?? null,
    self: member.subject === scope.subject,
    since: member.since,
    revokedAt: member.revokedAt,
    can: staffMoves(staff, member),
  }));
}
