import { type Client, createClient } from '@pasar/core/client';
import { instantOf } from '@pasar/core/kernel';
import { createMarketplace, openPglite, seedMarketplace } from '@pasar/server-adapter';
import type { Persona } from 'town';
import type { TownFile } from '../town-files.ts';
import { picturesInTab } from './pictures-in-tab.ts';

export type TokenSource = () => Promise<string>;

/** A whole marketplace inside this page, in memory: with the page it is gone. */
export interface TownInTab {
  readonly town: Pick<TownFile, 'slug' | 'name' | 'organization' | 'people'>;
  /** For `provider.fetch`; it asks the network nothing. */
  readonly fetch: typeof globalThis.fetch;
  /** What a host's backend does for its page: says who is looking. */
  tokenFor(person: Persona): TokenSource;
  clientFor(person: Persona, locale?: string): Client;
  /** Puts its clock so many milliseconds before or behind the real one. */
  setClock(off: number): void;
}

/**
 * Starts PostgreSQL in WebAssembly from a ready-made database, moves a town in, and lets its timers run.
 *
 * ```ts
 * const town = await openTownInTab('jakarta');
 * provider.fetch = town.fetch;
 * provider.fetchToken = town.tokenFor(town.town.people[0]!);
 * ```
 * @param off what its clock shows, less the real one's, in milliseconds
 */
export async function openTownInTab(slug: string, off = 0): Promise<TownInTab> {
  const get = async (name: string) => {
    // All of it lies beside this module's bundle.
    const response = await fetch(new URL(name, import.meta.url));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  const [pgliteWasmModule, initdbWasmModule, fsBundle, snapshot, town] = await Promise.all([
    WebAssembly.compileStreaming(get('pglite.wasm')),
    WebAssembly.compileStreaming(get('initdb.wasm')),
    get('pglite.data').then((response) => response.blob()),
    get('snapshot.tar.gz').then((response) => response.blob()),
    get(`towns/${slug}.json`).then((response) => response.json() as Promise<TownFile>),
  ]);
  const database = await openPglite({ snapshot, engine: { pgliteWasmModule, initdbWasmModule, fsBundle } });
  let ahead = off;
  const marketplace = await createMarketplace({ database, clock: { now: () => instantOf(Date.now() + ahead) } });
  const [keys] = await seedMarketplace(marketplace, town.seed);
  await marketplace.start();

  const handle = picturesInTab(marketplace.fetch);
  const inTab: typeof globalThis.fetch = (input, init) =>
    handle(new Request(input instanceof Request ? input : new URL(input, location.origin), init));

  const tokenFor = (person: Persona) => async () => {
    // The organization's secret key belongs on a backend; here, the backend is the page.
    const response = await inTab('/v1/sessions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys!.secret}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(person.session),
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { token: string }).token;
  };

  return {
    town,
    fetch: inTab,
    tokenFor,
    clientFor: (person, locale) =>
      createClient({ api: '', token: tokenFor(person), fetch: inTab, ...(locale && { locale }) }),
    setClock(ms) {
      ahead = ms;
    },
  };
}
