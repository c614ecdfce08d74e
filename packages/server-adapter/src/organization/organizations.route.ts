import { type Instant, type OrganizationId, refuse } from '@pasar/core/kernel';
import { moveOrganization, movesOfOrganization, type OrganizationMove } from '@pasar/core/organization';
import * as z from 'zod';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { readWorkInHand } from '../partners/jobs-in-hand.store.ts';
import { readSupport, viewSupport } from '../support/support.store.ts';
import { actorOf, DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { lockToMove } from './admission.store.ts';
import { announce } from './announce.ts';
import { cancelRequests, declineTickets, endPartnerships, openTickets, revokeKeys } from './close-organization.ts';
import { makeOrganization } from './new-organization.ts';
import {
  countOrganizations,
  type OperatedRecord,
  readOrganizationMoves,
  readOrganizations,
  saveOrganizationState,
} from './organizations.store.ts';
import { switchModule } from './switch-module.ts';
import { tellOwners } from './tell-owners.ts';

const Cursor = z.strictObject({ name: z.string(), id: z.uuidv7(), of: z.string() });

const DONE = { suspend: 'suspended', reinstate: 'reinstated', close: 'closed' } as const;

/** ORG-7: the deployment's organizations, in the operator's hands. */
export const operatingRoutes = [
  route('organizations.list', (call) => call.asSystem(() => list(call))),

  route('organizations.create', (call) =>
    call.asSystem(async () => {
      const { tx, house, scope, body, now } = call;
      const { deployment, ids: newId } = house;
      const carrying = { now, actor: actorOf(scope), newId };
      const { organization: id, publishable, secret } = await makeOrganization(tx, house, body, carrying);
      call.about('deployment', deployment);
      call.about('organization', id);
      await tellOwners(tx, 'organization.created', id, { deployment, now, newId });
      call.afterCommit(() => house.delivery.nudge());
      return { id, organization: (await viewOrganization(tx, id, now))!, keys: { publishable, secret } };
    }),
  ),

  route('organizations.read', (call) =>
    call.asSystem(
      async () =>
        (await viewOrganization(call.tx, call.params.organization, call.now)) ?? refuse('organization.unknown'),
    ),
  ),

  route('organizations.suspend', (call) => move(call, 'suspend')),
  route('organizations.reinstate', (call) => move(call, 'reinstate')),
  route('organizations.close', (call) => move(call, 'close')),
  route('organizations.switch', (call) => turn(call)),
];

async function list({ tx, query }: Call<'organizations.list'>) {
  const { state, search, limit } = query;
  // A place in one selection is none in another.
  const of = JSON.stringify([state, search]);
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
  const found = await readOrganizations(tx, { state, search, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(rowOf),
    next: found.length > limit && last ? encodeCursor({ name: last.sorted, id: last.id, of }) : null,
    counts: await countOrganizations(tx),
  };
}

type Moving = Call<'organizations.suspend'> | Call<'organizations.reinstate'> | Call<'organizations.close'>;

/** One step of an organization's life, with its reason; it holds from this commit on. */
function move(call: Moving, name: OrganizationMove) {
  const { tx, house, scope, now, params, body } = call;
  const { organization: id } = params;
  const { deployment, ids: newId } = house;
  const carrying = { now, actor: actorOf(scope), newId };
  const closing = { ...carrying, ...body };
  return call.asSystem(async () => {
    const known = await lockToMove(tx, id);
    if (!known) return refuse('organization.unknown');
    const isClosing = name === 'close' && movesOfOrganization(known).includes('close');
    const inHand = isClosing ? await within(tx, id, () => cancelRequests(tx, id, carrying)) : [];
    const moved = moveOrganization(known, name, { inHand });
    if (!moved.ok) return moved;
    if (isClosing) {
      const tickets = await within(tx, id, async () => {
        await endPartnerships(tx, house.seal, id, closing);
        await revokeKeys(tx, id, now);
        return openTickets(tx, id);
      });
      await declineTickets(tx, house, tickets, closing);
    }
    await within(tx, id, async () => {
      await saveOrganizationState(tx, moved.value, now);
      await announce(tx, id, { event: DONE[name], reason: body.reason }, carrying);
    });
    await tellOwners(tx, `organization.${DONE[name]}`, id, { deployment, now, newId });
    call.about('deployment', deployment);
    call.about('organization', id, { state: moved.value.state });
    call.afterCommit(() => house.delivery.nudge());
    return (await viewOrganization(tx, id, now))!;
  });
}

/** ORG-5: the operator's hand on the switch; the owners hear of it. */
function turn({ tx, house, scope, now, params, body, ...call }: Call<'organizations.switch'>) {
  const { organization: id } = params;
  const { deployment, ids: newId } = house;
  return call.asSystem(async () => {
    const known = await lockToMove(tx, id);
    if (!known) return refuse('organization.unknown');
    if (!maySwitch(known)) return refuse('organization.state', { params: { state: known.state } });
    const carrying = { now, actor: actorOf(scope), newId };
    const event = await within(tx, id, () => switchModule(tx, known, body.on, carrying));
    if (event) await tellOwners(tx, `organization.${event}`, id, { deployment, now, newId });
    call.about('deployment', deployment);
    call.about('organization', id);
    call.afterCommit(() => house.delivery.nudge());
    return (await viewOrganization(tx, id, now))!;
  });
}

/** A part of the operator's work as the server of that one organization. */
function within<Value>(tx: Tx, organization: OrganizationId, work: () => Promise<Value>): Promise<Value> {
  return withScope(tx, systemScope(organization), DEPLOYMENT, work);
}

const maySwitch = ({ state }: Pick<OperatedRecord, 'state'>) => state !== 'closed';

function rowOf({ sorted: _, ...record }: OperatedRecord) {
  const moves = movesOfOrganization(record);
  return { ...record, can: maySwitch(record) ? [...moves, 'switch' as const] : [...moves] };
}

/** How many times of support stand with it. */
const SUPPORT = 20;

/** @param tx in the deployment's scope */
async function viewOrganization(tx: Tx, id: OrganizationId, now: Instant) {
  const [record] = await readOrganizations(tx, { id, limit: 1 });
  if (!record) return undefined;
  return within(tx, id, async () => {
    const inHand = (await readWorkInHand(tx, id)).length;
    const support = (await readSupport(tx, id, { limit: SUPPORT })).map((grant) => viewSupport(grant, now, true));
    return { ...rowOf(record), inHand, history: [...(await readOrganizationMoves(tx, id))], support };
  });
}
