import { refuse } from '@pasar/core/kernel';
import { prefillFrom, RegistryUnavailable } from '@pasar/core/registry';
import { route } from '../http/route.ts';

/** PAR-1: looking legal entities up, in the built-in table or wherever the deployment's registry is. */
export const registryRoutes = [
  route('registry.search', async ({ tx, house, query: { q, country, limit } }) =>
    orUnavailable(async () => ({ items: await house.registry(tx).search(q, { country, limit }) })),
  ),
  route('registry.read', async ({ tx, house, params: { country, taxId } }) =>
    orUnavailable(async () => {
      const entity = await house.registry(tx).read(country, taxId);
      return entity ? { entity, prefill: prefillFrom(entity) } : refuse('registry.unknown');
    }),
  ),
];

async function orUnavailable<Answer>(work: () => Promise<Answer>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegistryUnavailable) return refuse('registry.unavailable');
    throw error;
  }
}
