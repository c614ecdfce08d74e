import { type Call, route } from '../http/route.ts';
import { actorOf } from '../tenancy/scope.ts';
import { lockToMove } from './admission.store.ts';
import { readOrganizationMoves } from './organizations.store.ts';
import { switchModule } from './switch-module.ts';

type Working = Pick<Call<'organization.read'>, 'tx' | 'scope'>;

/** What an organization is called, what it lets partners do (PAR-7), and whether its marketplace is on (ORG-5). */
export const organizationRoutes = [
  route('organization.read', (call) => readOrganization(call)),
  route('organization.edit', async (call) => {
    const { tx, scope, body } = call;
    const { name, privacyUrl: privacy_url, takesApplications: takes_applications } = body;
    await tx
      .updateTable('organizations')
      .set({ name, privacy_url, takes_applications })
      .where('id', '=', scope.organization!)
      .execute();
    return readOrganization(call);
  }),
  route('organization.switch', async (call) => {
    const { tx, scope, house, body, now } = call;
    const id = scope.organization!;
    const carrying = { now, actor: actorOf(scope), newId: house.ids };
    await call.asSystem(async () => switchModule(tx, (await lockToMove(tx, id))!, body.on, carrying));
    call.afterCommit(() => house.delivery.nudge());
    return readOrganization(call);
  }),
];

async function readOrganization({ tx, scope }: Working) {
  const id = scope.organization!;
  const { privacy_url, takes_applications, state_since, ...row } = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'locale', 'currency', 'country', 'zone', 'privacy_url', 'takes_applications'])
    .select(['module', 'state', 'state_since'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const suspension = row.state === 'suspended' && (await readOrganizationMoves(tx, id)).find(isSuspension);
  return {
    ...row,
    privacyUrl: privacy_url,
    takesApplications: takes_applications,
    suspended: suspension ? { since: state_since ?? suspension.at, reason: suspension.reason ?? '' } : null,
    can: scope.role === 'owner' ? (['edit', 'switch'] as const) : [],
  };
}

const isSuspension = ({ event }: { readonly event: string }) => event === 'suspended';
