import { type Call, route } from '../http/route.ts';
import { ownerOnly, readOwnRole } from './own-side.ts';

/** What a partner says of itself. */
export const profileRoutes = [
  route('profile.read', (call) => readProfile(call)),
  route('profile.edit', async (call) => {
    const { tx, scope, body, now } = call;
    const refused = await ownerOnly(tx, scope);
    if (refused) return refused;
    const { name, base, phone, email, listed, ownJobsOnly } = body;
    await tx
      .updateTable('partners')
      .set({
        name,
        lat: base.lat,
        lng: base.lng,
        phone,
        email,
        listed,
        own_jobs_only: ownJobsOnly,
        confirmed_at: now,
      })
      .where('id', '=', scope.partner!)
      .execute();
    call.about('partner', scope.partner!);
    return readProfile(call);
  }),
];

async function readProfile({ tx, scope }: Pick<Call<'profile.read'>, 'tx' | 'scope'>) {
  const { lat, lng, own_jobs_only, confirmed_at, ...row } = await tx
    .selectFrom('partners')
    .select([
      'id',
      'name',
      'country',
      'lat',
      'lng',
      'phone',
      'email',
      'listed',
      'own_jobs_only',
      'account',
      'confirmed_at',
    ])
    .where('id', '=', scope.partner!)
    .executeTakeFirstOrThrow();
  const isOwner = (await readOwnRole(tx, scope)) === 'owner';
  const can: ('edit' | 'edit-members')[] = isOwner ? ['edit', 'edit-members'] : [];
  return { ...row, base: { lat, lng }, ownJobsOnly: own_jobs_only, confirmed: confirmed_at !== null, can };
}
