import type { RefusalCode } from '@pasar/core/contract';
import { type Result, refuse, type ServiceId } from '@pasar/core/kernel';
import {
  type DecidedOffering,
  type DecidedService,
  editService,
  flawInPrice,
  offerService,
  proposeService,
  recallService,
  type Service,
  submitService,
  withdrawService,
} from '@pasar/core/services';
import { sql } from 'kysely';
import * as z from 'zod';
import { withScope } from '../database/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, type Refused, route } from '../http/route.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { ownerOnly, readOwnRole } from '../partners/own-side.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf, DEPLOYMENT } from '../tenancy/scope.ts';
import { type CarryingService, carryOffering, tellOfService } from './carry-service.ts';
import { readServiceRows } from './service-rows.store.ts';
import { viewServices } from './service-view.ts';
import { addService, hasServiceOf, lockService, readCurrencies, readOffering, saveService } from './services.store.ts';

const Cursor = z.strictObject({ id: z.uuidv7(), state: z.string() });

/** A partner's own side of its services (PAR-8). What binds the company, its owners do (ORG-6). */
export const ownServiceRoutes = [
  route('own-services.list', async (call) => {
    const { tx, scope, query } = call;
    const { limit, state } = query;
    const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
    if (query.cursor !== undefined && after?.state !== (state ?? ''))
      return refuse('cursor.invalid', { field: 'cursor' });
    const where = sql<boolean>`${forOwner('s', scope.partner!)}
      ${state ? sql`and s.state = ${state}` : sql``} ${after ? sql`and s.id < ${after.id}::uuid` : sql``}`;
    const rows = await readServiceRows(tx, scope.organization!, { where, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: [...(await viewServices(tx, scope.organization!, page, await looking(call)))],
      next: rows.length > limit && last ? encodeCursor({ id: last.id, state: state ?? '' }) : null,
    };
  }),
  route('own-services.create', (call) => create(call)),
  route('own-services.edit', (call) => change(call, (service) => editService(service, call.body, call))),
  route('own-services.submit', (call) => change(call, (service) => submitService(service, call))),
  route('own-services.recall', (call) => change(call, (service) => recallService(service, call))),
  route('own-services.withdraw', (call) => change(call, (service) => withdrawService(service, call))),
  route('own-services.offer', (call) => offer(call)),
];

type Own = Pick<Call<'own-services.submit'>, 'tx' | 'scope' | 'now' | 'locale' | 'house'>;

async function create(call: Call<'own-services.create'>) {
  const { tx, scope, body, now, house } = call;
  const [owner, partner] = [scope.organization!, scope.partner!];
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const kind = (await readKinds(tx, owner, [body.kind])).get(body.kind);
  if (!kind) return refuse('kind.unknown', { field: 'kind' });
  const exists = await hasServiceOf(tx, partner, body.kind);
  const proposed = proposeService(body, { id: house.ids<ServiceId>(), partner, exists, now });
  if (!proposed.ok) return proposed;
  const service = proposed.value.state;
  if (!(await addService(tx, service, kind.owner))) return refuse('service.exists', { field: 'kind' });
  const offered = await offerHere(call, service);
  if (!offered.ok) return offered;
  call.about('service', service.id);
  return viewOwn(call, service.id);
}

type Change = 'own-services.edit' | 'own-services.submit' | 'own-services.recall' | 'own-services.withdraw';

/** A change of the service itself, under its lock; each organization that it is offered to hears of it, in its own trail as well. */
async function change(call: Call<Change>, decide: (service: Service) => DecidedService<RefusalCode>) {
  const { tx, scope, params, house } = call;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const service = await lockHere(call, params.service);
  if (!service) return refuse('service.unknown');
  const decided = decide(service);
  if (!decided.ok) return decided;
  const { price } = decided.value.state;
  const flaw = price !== service.price ? flawInPrice(price, await currenciesOf(call, service, 'taken')) : undefined;
  if (flaw) return flaw;
  await saveService(tx, decided.value.state);
  const told = await withScope(tx, DEPLOYMENT, scope, () =>
    tellOfService(tx, service, decided.value, carryingOf(call)),
  );
  for (const organization of [scope.organization!, ...told]) call.about('service', service.id, { organization });
  call.afterCommit(() => house.delivery.nudge());
  return viewOwn(call, service.id);
}

async function offer(call: Call<'own-services.offer'>) {
  const { tx, scope, params, house } = call;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const service = await lockHere(call, params.service);
  if (!service) return refuse('service.unknown');
  // The price as it stands was said where it was offered first, whatever became of that.
  const flaw = flawInPrice(service.price, await currenciesOf(call, service, 'all'));
  if (flaw) return flaw;
  const offered = await offerHere(call, service);
  if (!offered.ok) return offered;
  call.afterCommit(() => house.delivery.nudge());
  return viewOwn(call, service.id);
}

/** One's own, of a kind that the organization's directory has. */
async function lockHere({ tx, scope }: Own, id: ServiceId): Promise<Service | undefined> {
  const service = await lockService(tx, scope.partner!, id);
  const kinds = service && (await readKinds(tx, scope.organization!, [service.kind]));
  return kinds?.has(service!.kind) ? service : undefined;
}

/** Of this organization, and of those that it is offered to besides. @param service locked */
function currenciesOf({ tx, scope }: Own, service: Service, others: 'all' | 'taken'): Promise<readonly string[]> {
  return withScope(tx, DEPLOYMENT, scope, () => readCurrencies(tx, service, scope.organization!, others));
}

async function offerHere(
  call: Own & Pick<Call<'own-services.offer'>, 'asSystem'>,
  service: Service,
): Promise<Result<unknown, 'service.closed'> | Refused> {
  const { tx, scope, now } = call;
  const organization = scope.organization!;
  return call.asSystem(async (): Promise<DecidedOffering<'service.closed'>> => {
    const before = await readOffering(tx, organization, service.id);
    const decided = offerService(service, before ?? null, { organization, now });
    if (decided.ok) await carryOffering(tx, service, decided.value, carryingOf(call));
    return decided;
  });
}

async function viewOwn(call: Own, id: ServiceId) {
  const { tx, scope } = call;
  const where = sql<boolean>`${forOwner('s', scope.partner!)} and s.id = ${id}`;
  const rows = await readServiceRows(tx, scope.organization!, { where });
  const [view] = await viewServices(tx, scope.organization!, rows, await looking(call));
  return view!;
}

async function looking({ tx, scope, now, locale }: Own) {
  return { side: 'partner', mayAct: (await readOwnRole(tx, scope)) === 'owner', now, locale } as const;
}

function carryingOf({ scope, now, house }: Own): CarryingService {
  return { now, actor: actorOf(scope), deployment: house.deployment, newId: house.ids };
}
