import { someIds } from '@pasar/core/testing';
import type { SmallTown } from '../testing/small-town.ts';

/** Brings the town's partners to `count`, all of them next door and eligible for the cleaning. */
export function crowd(town: SmallTown, count: number): void {
  const id = someIds(count);
  const { seed, partners, kemang, cleaning } = town;
  const model = partners[3]!;
  while (partners.length < count) {
    const subject = `partner-${partners.length}`;
    const services = model.services.map((service) => ({ ...service, id: id<'service'>() }));
    const members = model.members.map((member) => ({ ...member, id: id<'member'>(), subject }));
    const partner = { ...model, id: id<'partner'>(), name: subject, services, members };
    partners.push(partner);
    const about = { partner: partner.id };
    kemang.seed.relations.push({ ...about, state: 'accepted', houseDocumentsAccepted: true, guideDone: true });
    kemang.seed.agreements.push({
      ...about,
      id: id<'agreement'>(),
      kinds: [cleaning.id],
      state: 'accepted',
      expiresAt: null,
      commission: 0,
    });
    for (const service of services) {
      kemang.seed.activations.push({ ...about, service: service.id, place: kemang.group, category: 'climate' });
    }
  }
  seed.partners = partners;
}

/** The same order for the same seed (Fisher and Yates, mulberry32). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
