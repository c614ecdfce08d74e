import { type OrganizationId, refuse } from '@pasar/core/kernel';
import { endSupport, openSupport, type SupportGrant, type SupportId } from '@pasar/core/support';
import * as z from 'zod';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { webhooksOf } from '../messages/tell.ts';
import { tellOwners } from '../organization/tell-owners.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { actorOf, DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { addSupport, findSupport, lockSupport, readSupport, saveSupport, viewSupport } from './support.store.ts';

const Cursor = z.uuidv7();

/** PRV-4: the operator looks into an organization, which knows who, why and until when, and may end it. */
export const supportRoutes = [
  route('support.open', (call) => call.asSystem(() => open(call))),

  route('support.list', async ({ tx, scope, query, now }) => {
    const before = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
    if (query.cursor !== undefined && before === undefined) return refuse('cursor.invalid', { field: 'cursor' });
    const found = await readSupport(tx, scope.organization!, { before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const mayEnd = scope.role === 'owner';
    return {
      items: page.map((grant) => viewSupport(grant, now, mayEnd)),
      next: found.length > query.limit ? encodeCursor(page.at(-1)!.id) : null,
    };
  }),

  route('support.end', (call) => call.asSystem(() => end(call))),
];

async function open(call: Call<'support.open'>) {
  const { tx, house, scope, params, body, now } = call;
  const { organization } = params;
  const known = await tx.selectFrom('organizations').select('id').where('id', '=', organization).executeTakeFirst();
  if (!known) return refuse('organization.unknown');
  const { deployment, ids: newId } = house;
  const grant = openSupport({ id: newId<SupportId>(), organization, subject: scope.subject! }, body, now);
  const carrying = { now, actor: actorOf(scope), newId };
  await withScope(tx, systemScope(organization), DEPLOYMENT, async () => {
    await addSupport(tx, grant);
    await announce(tx, grant, 'support.opened', carrying);
  });
  await tellOwners(tx, 'support.opened', organization, { deployment, now, newId }, grant.id);
  call.about('deployment', deployment);
  call.about('support', grant.id, { organization });
  call.afterCommit(() => house.delivery.nudge());
  return viewSupport(grant, now, true);
}

/** By an owner of the organization, or the operator. */
async function end(call: Call<'support.end'>) {
  const { tx, house, scope, params, now } = call;
  const organization = scope.organization ?? (await findSupport(tx, params.support))?.organization;
  if (!organization) return refuse('support.unknown');
  const by = scope.organization ? 'organization' : 'operator';
  const back = scope.organization ? systemScope(organization) : DEPLOYMENT;
  return withScope(tx, systemScope(organization), back, async () => {
    const grant = await lockSupport(tx, organization, params.support);
    if (!grant) return refuse('support.unknown');
    call.about('support', grant.id, { organization });
    const ended = endSupport(grant, by, now);
    if (ended !== grant) {
      await saveSupport(tx, ended);
      await announce(tx, ended, 'support.ended', { now, actor: actorOf(scope), newId: house.ids });
      call.afterCommit(() => house.delivery.nudge());
    }
    return viewSupport(ended, now, true);
  });
}

/** @param tx in the system's scope of the organization */
async function announce(
  tx: Tx,
  { id: about, organization: owner }: Pick<SupportGrant, 'id'> & { readonly organization: OrganizationId },
  type: string,
  carrying: Carrying,
): Promise<void> {
  const { now: at, newId } = carrying;
  const recorded = await recordHappenings(tx, owner, about, [{ type, at, data: {}, isTold: true }], carrying);
  const told = await webhooksOf(tx, owner, recorded);
  await queueMessages(
    tx,
    told.map((message) => ({ ...message, owner, about, id: newId() })),
    at,
  );
  await writeUpdates(tx, owner, at, [{ type: 'organization.changed', audience: ['staff', 'operator'] }]);
}
