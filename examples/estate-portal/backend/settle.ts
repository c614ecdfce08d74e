import { type Marketplace, seedMarketplace } from '@pasar/server-adapter';
import { townSeed } from 'town';
import { API } from './portal.ts';

/** Moves the demo town in, the first time; afterwards it finds it there and does nothing. */
export async function settle(marketplace: Marketplace, tell: (step: string) => void): Promise<void> {
  const seed = townSeed();
  const { organizations, partners, kinds } = seed;
  if (await isThere(marketplace, organizations.at(-1)?.keys?.publishable)) return;
  tell(
    `Moving in: ${organizations.length} organizations, ${partners.length} companies, ${kinds.length} kinds of service …`,
  );
  await seedMarketplace(marketplace, seed);
}

async function isThere({ fetch }: Marketplace, key: string | undefined): Promise<boolean> {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(new Request(`http://localhost${API}/v1/brand`, { headers }))).ok;
}
