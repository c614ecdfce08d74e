import type { EndpointId, Exchange } from '@pasar/core/contract';
import type { ServiceId } from '@pasar/core/kernel';
import { openAgreementTown } from '../../agreements/testing/agreement-town.ts';
import type { Database } from '../../database/database.ts';
import type { SmallTown } from '../../testing/small-town.ts';

export type ServiceTown = Awaited<ReturnType<typeof openServiceTown>>;
type NewService = Exchange<'own-services.create'>['body'];

const ZONE: NewService['zone'] = { type: 'radius', centre: { lat: -6.2, lng: 106.82 }, metres: 8_000 };

/** A small town in which the newcomer could offer one more kind of service: locks. */
export async function openServiceTown(database: Database, change: (town: SmallTown) => void = () => {}) {
  const town = await openAgreementTown(database, change);
  const { house, clock, call, asPartner } = town;

  const locks = (changes: Partial<NewService> = {}): NewService => ({
    kind: town.town.locks.id,
    summary: { en: 'Doors opened', id: 'Buka pintu' },
    description: { en: 'Day and night, without damage.', id: 'Siang malam, tanpa merusak.' },
    price: 250_000_00,
    from: true,
    warrantyDays: 90,
    zone: ZONE,
    ...changes,
  });
  /** As the operator. */
  const asOperator = async <Id extends EndpointId>(id: Id, asking: object = {}) => {
    const { token } = await house.tokens.issue(
      { organization: null, role: 'operator', subject: 'operator' },
      clock.now(),
    );
    return call(id, { token, ...asking });
  };
  const on = (service: ServiceId, body: object = {}) => ({ params: { service }, body });

  async function propose(changes: Partial<NewService> = {}, index?: number): Promise<ServiceId> {
    const { status, answer, text } = await asPartner('own-services.create', { body: locks(changes) }, index);
    if (status !== 201) throw new Error(text);
    return answer.id;
  }
  async function submitted(changes: Partial<NewService> = {}): Promise<ServiceId> {
    const id = await propose(changes);
    await asPartner('own-services.submit', on(id));
    return id;
  }
  async function moderated(changes: Partial<NewService> = {}): Promise<ServiceId> {
    const id = await submitted(changes);
    await asOperator('moderation.approve', on(id));
    return id;
  }
  const own = async (id: ServiceId) =>
    (await asPartner('own-services.list')).answer.items.find((service) => service.id === id)!;

  return { ...town, locks, asOperator, on, propose, submitted, moderated, own };
}
