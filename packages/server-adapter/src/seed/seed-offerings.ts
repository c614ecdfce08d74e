import type { Instant } from '@pasar/core/kernel';
import { boundsOf } from '@pasar/core/places';
import type { OfferingState } from '@pasar/core/services';
import type { Tx } from '../database/database.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];
type Relation = Organization['relations'][number];

/** PAR-8: what partners offer to an organization, and what it says to that. */
export async function seedOfferings(
  tx: Tx,
  { id: owner, relations, activations, offerings }: Organization,
  partners: CheckedSeed['partners'],
  now: Instant,
): Promise<void> {
  const said = new Map(offerings.map((offering) => [`${offering.partner}/${offering.service}`, offering]));
  const on = new Set(activations.map(({ partner, service }) => `${partner}/${service}`));
  const bare = { south: null, west: null, north: null, east: null };
  const rows = relations.flatMap((relation) => {
    const { services } = partners.find(({ id }) => id === relation.partner)!;
    return services.flatMap(({ id: service, state: standing }) => {
      const key = `${relation.partner}/${service}`;
      const { state, reason, reduction } = said.get(key) ?? {
        state: on.has(key) ? 'accepted' : stateOf(relation, standing),
        reason: null,
        reduction: null,
      };
      if (state === 'none') return [];
      const bounds = reduction ? boundsOf(reduction) : bare;
      const times = { offered_at: now, updated_at: now };
      return [{ owner, partner: relation.partner, service, state, reason, reduction, ...bounds, ...times }];
    });
  });
  await insertNew(tx, 'offerings', rows);
}

function stateOf(
  { state: relation }: Relation,
  standing: CheckedSeed['partners'][number]['services'][number]['state'],
): OfferingState | 'none' {
  if (relation === 'applied') return 'offered';
  if (relation !== 'accepted' && relation !== 'suspended' && relation !== 'deactivated') return 'none';
  return standing === 'active' ? 'accepted' : 'offered';
}
