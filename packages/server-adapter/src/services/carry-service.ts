import type { Instant, OrganizationId } from '@pasar/core/kernel';
import type { Offering, OfferingEvent, Service, ServiceEvent } from '@pasar/core/services';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { type RecordedHappening, recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { readOwners, type Told, webhooksOf } from '../messages/tell.ts';
import { offeringsOf, saveOffering } from './services.store.ts';

/** Who carries out, when, and where new ids come from. */
export interface CarryingService {
  readonly now: Instant;
  readonly actor: string;
  readonly deployment: DeploymentId;
  readonly newId: <Made extends string>() => Made;
}

type Happened = ServiceEvent | OfferingEvent;

/** Nobody outside hears of what is still between the partner and the operator. */
const UNTOLD = new Set<Happened['type']>([
  'service.proposed',
  'service.edited',
  'service.submitted',
  'service.recalled',
  'service.rejected',
  'service.revised',
  'service.revision-rejected',
]);

/** What the operator writes to the partner of, in its own name. */
const FROM_OPERATOR = new Set<Happened['type']>([
  'service.approved',
  'service.rejected',
  'service.taken-down',
  'service.revision-approved',
  'service.revision-rejected',
]);

/** What an organization writes to the partner of, in its own name. */
const FROM_ORGANIZATION = new Set<Happened['type']>([
  'service.accepted',
  'service.refused',
  'service.deactivated',
  'service.reactivated',
]);

/**
 * What follows from a change of the service itself, in each organization that it is offered to: events, webhooks, live
 * updates, letters; and the operator's letter to the partner.
 * @param tx in the deployment's scope, holding the service's lock, after it was saved
 * @returns the organizations, for the trail
 */
export async function tellOfService(
  tx: Tx,
  before: Service,
  { state: service, events }: { readonly state: Service; readonly events: readonly ServiceEvent[] },
  carrying: CarryingService,
): Promise<readonly OrganizationId[]> {
  const { now, newId, deployment } = carrying;
  const written = events.filter(({ type }) => FROM_OPERATOR.has(type));
  await queue(tx, deployment, service, await toPartner(tx, service, written), { now, newId });
  await writeUpdates(tx, deployment, now, [{ type: 'service.changed', audience: ['operator'] }]);
  const offerings = await offeringsOf(tx, service);
  for (const offering of offerings) {
    const { organization: owner } = offering;
    const recorded = await record(tx, offering, events, carrying);
    const told = [...toOffice(offering, before, service), ...(await webhooksOf(tx, owner, recorded))];
    await queue(tx, owner, service, told, { now, newId });
    const isOffered = offering.state === 'accepted' && (before.state === 'active' || service.state === 'active');
    await announce(tx, offering, isOffered, now);
  }
  return offerings.map(({ organization }) => organization);
}

/**
 * Saves what was decided between a partner and an organization, and what follows from it there.
 * @param tx in the system's scope of the organization, holding the service's lock
 */
export async function carryOffering(
  tx: Tx,
  service: Service,
  { state: offering, events }: { readonly state: Offering; readonly events: readonly OfferingEvent[] },
  carrying: CarryingService,
): Promise<void> {
  const { now, newId } = carrying;
  const { organization: owner } = offering;
  await saveOffering(tx, offering, now);
  const recorded = await record(tx, offering, events, carrying);
  const written = events.filter(({ type }) => FROM_ORGANIZATION.has(type));
  const isNew = events.some(({ type }) => type === 'service.offered') && service.state === 'active';
  const told = [
    ...(await toPartner(tx, service, written)),
    ...(isNew ? [office(owner, 'service.offered')] : []),
    ...(await webhooksOf(tx, owner, recorded)),
  ];
  await queue(tx, owner, service, told, { now, newId });
  // Before it is accepted nobody is offered it, and switched on it is later.
  await announce(tx, offering, events.some(changesCatalog), now);
}

function changesCatalog({ type }: OfferingEvent): boolean {
  return type !== 'service.offered' && type !== 'service.refused';
}

function record(
  tx: Tx,
  { organization, partner, service }: Offering,
  events: readonly Happened[],
  by: CarryingService,
) {
  const happenings = events.map(({ type, at }) => ({ type, at, data: { partner }, isTold: !UNTOLD.has(type) }));
  return recordHappenings(tx, organization, service, happenings, by) as Promise<readonly RecordedHappening[]>;
}

/** A letter for each owner of the partner's account. */
async function toPartner(tx: Tx, { partner }: Service, events: readonly Happened[]): Promise<readonly Told[]> {
  const owners = events.length > 0 ? await readOwners(tx, [partner]) : [];
  return events.flatMap(({ type: template }) =>
    owners.map(({ id: receiver }): Told => ({ way: 'mail', template, receiver, partner, event: null })),
  );
}

/** An organization hears of what it is to answer, and of what it had and has no more. */
function toOffice({ organization, state }: Offering, before: Service, after: Service): readonly Told[] {
  if (before.state === after.state) return [];
  if (state === 'offered' && after.state === 'active') return [office(organization, 'service.offered')];
  if (state === 'accepted' && before.state === 'active') return [office(organization, 'service.gone')];
  return [];
}

function office(receiver: OrganizationId, template: string): Told {
  return { way: 'mail', template, receiver, partner: null, event: null };
}

async function queue(
  tx: Tx,
  owner: OrganizationId | DeploymentId,
  { id: about }: Service,
  told: readonly Told[],
  { now, newId }: Pick<CarryingService, 'now' | 'newId'>,
): Promise<void> {
  await queueMessages(
    tx,
    told.map((message) => ({ ...message, owner, about, id: newId() })),
    now,
  );
}

async function announce(tx: Tx, { organization, partner }: Offering, isOffered: boolean, now: Instant): Promise<void> {
  await writeUpdates(tx, organization, now, [
    { type: 'service.changed', audience: ['staff', `partner:${partner}`] },
    ...(isOffered ? [{ type: 'catalog.changed', audience: ['everyone'] } as const] : []),
  ]);
}
