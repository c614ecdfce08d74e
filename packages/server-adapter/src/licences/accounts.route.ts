import { DAY, later, type PartnerId, refuse } from '@pasar/core/kernel';
import { endLicence } from '@pasar/core/licences';
import { ACCOUNT_LIFE, reinstatedAccount } from '@pasar/core/partners';
import * as z from 'zod';
import { writeUpdates } from '../delivery/outbox.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { listedJob, readWorkInHand } from '../partners/jobs-in-hand.store.ts';
import { actorOf } from '../tenancy/scope.ts';
import { accountRow, viewAccount } from './account-view.ts';
import {
  addAccountMove,
  type LockedAccount,
  lockAccount,
  readAccounts,
  readRelationsOf,
  readStood,
  saveAccount,
} from './accounts.store.ts';
import { carryOutLicence } from './carry-out-licence.ts';
import { lockLicence } from './licences.store.ts';
import { readLicensing } from './licensing.store.ts';
import { tellPartner } from './tell-of-licence.ts';

const Cursor = z.strictObject({
  name: z.string(),
  until: z.iso.datetime({ precision: 3 }).nullable(),
  id: z.uuidv7(),
  of: z.string(),
});

const DONE = { suspend: 'suspended', reinstate: 'reinstated', close: 'closed' } as const;
type Move = keyof typeof DONE;

/** The operator's accounts: the deployment's partners, whatever their organizations think of them. */
export const accountRoutes = [
  route('accounts.list', (call) =>
    call.asSystem(async () => {
      const { tx, query, now } = call;
      const { account, search, ending, limit } = query;
      const of = JSON.stringify([account, search, ending]);
      const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
      if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
      const endsBefore = ending === undefined ? undefined : later(now, ending * DAY);
      const found = await readAccounts(tx, { account, search, endsBefore, after: after as never, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const place = last && { name: last.name, until: last.licenceUntil, id: last.partner, of };
      return { items: items.map(accountRow), next: found.length > limit ? encodeCursor(place) : null };
    }),
  ),
  route('accounts.read', (call) =>
    call.asSystem(async () => (await viewOf(call, call.params.partner)) ?? refuse('partner.unknown')),
  ),
  route('accounts.suspend', (call) => move(call, 'suspend')),
  route('accounts.reinstate', (call) => move(call, 'reinstate')),
  route('accounts.close', (call) => move(call, 'close')),
];

type Acting = Pick<
  Call<'accounts.suspend'>,
  'tx' | 'house' | 'scope' | 'now' | 'params' | 'body' | 'afterCommit' | 'asSystem'
>;

/** PAR-15, PAR-7: one step of an account's life, with its reason; matching heeds it from this commit on. */
function move(call: Acting, name: Move) {
  const { tx, house, scope, now, params, body } = call;
  const { partner } = params;
  return call.asSystem(async () => {
    const known = await lockAccount(tx, partner);
    if (!known) return refuse('partner.unknown');
    const account = name === 'reinstate' ? await reinstated(call, known) : ACCOUNT_LIFE.next(known.account, name);
    if (!account) return refuse('account.state', { params: { state: known.account } });
    if (name === 'close') {
      const work = await workOf(tx, partner);
      if (work.length > 0) {
        return refuse('account.work-in-hand', { params: { count: work.length }, listed: work.map(listedJob) });
      }
    }
    const { deployment, ids: newId } = house;
    const carrying = { now, actor: actorOf(scope), newId, deployment };
    await saveAccount(tx, partner, account);
    const { account: stood } = known;
    await addAccountMove(tx, deployment, { partner, event: DONE[name], reason: body.reason, stood }, carrying);
    if (name === 'close') await end(tx, partner, carrying);
    const letter = account === 'licence-due' ? 'account.reinstated-due' : (`account.${DONE[name]}` as const);
    await tellPartner(tx, letter, partner, carrying);
    await writeUpdates(tx, deployment, now, [{ type: 'licence.changed', audience: ['operator'] }]);
    call.afterCommit(() => house.delivery.nudge());
    return (await viewOf(call, partner))!;
  });
}

async function reinstated({ tx, house, params, now }: Acting, known: LockedAccount) {
  const { partner } = params;
  const stood = await readStood(tx, house.deployment, partner);
  const relations = (await readRelationsOf(tx, partner)).map(({ state }) => state);
  return reinstatedAccount(known.account, { stood, relations, licenceUntil: known.licenceUntil }, now);
}

async function workOf(tx: Acting['tx'], partner: PartnerId) {
  const work = [];
  for (const { organization } of await readRelationsOf(tx, partner)) {
    work.push(...(await readWorkInHand(tx, organization, partner)));
  }
  return work;
}

async function end(
  tx: Acting['tx'],
  partner: PartnerId,
  carrying: Omit<Parameters<typeof carryOutLicence>[2], 'zone' | 'aheadDays'>,
): Promise<void> {
  const licence = await lockLicence(tx, partner);
  const ended = licence && endLicence(licence, carrying);
  if (!ended?.ok) return;
  const { calendar, aheadDays } = await readLicensing(tx, carrying.deployment);
  await carryOutLicence(tx, ended.value, { ...carrying, zone: calendar.zone, aheadDays });
}

const viewOf = ({ tx, house, now }: Pick<Acting, 'tx' | 'house' | 'now'>, partner: PartnerId) =>
  viewAccount(tx, house.deployment, partner, now);
