import { type Call, route } from '../http/route.ts';

type Working = Pick<Call<'organization.read'>, 'tx' | 'scope'>;

/** What an organization is called, and what it lets partners do (PAR-7). */
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
];

async function readOrganization({ tx, scope }: Working) {
  const { privacy_url, takes_applications, ...row } = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'locale', 'currency', 'country', 'zone', 'privacy_url', 'takes_applications'])
    .where('id', '=', scope.organization!)
    .executeTakeFirstOrThrow();
  const can = scope.role === 'owner' ? (['edit'] as const) : [];
  return { ...row, privacyUrl: privacy_url, takesApplications: takes_applications, can };
}
