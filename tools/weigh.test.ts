import { describe, expect, it } from 'vitest';
import { forbiddenIn, weigh } from './weigh.ts';

process.chdir(new URL('..', import.meta.url).pathname);

describe('the size check', () => {
  it('counts the static graph and leaves out what is loaded later', async () => {
    const eager = await weigh(`import { LitElement } from 'lit'; console.log(LitElement)`);
    const lazy = await weigh(`import('lit').then(({ LitElement }) => console.log(LitElement))`);
    expect(eager.gzip).toBeGreaterThan(4000);
    expect(lazy.gzip).toBeLessThan(1000);
  });

  it('fails when Leaflet enters a static graph, and lets it be loaded later', async () => {
    const map = `'leaflet/dist/leaflet-src.esm.js'`;
    expect(forbiddenIn((await weigh(`import { map } from ${map}; console.log(map)`)).modules)).toEqual(['leaflet']);
    expect(forbiddenIn((await weigh(`import(${map}).then(console.log)`)).modules)).toEqual([]);
  });

  it('finds zod behind a schema file', async () => {
    const { modules } = await weigh(`import { SCHEMAS } from '@pasar/core/contract/schemas'; console.log(SCHEMAS)`, {
      conditions: ['@pasar/source'],
    });
    expect(forbiddenIn(modules)).toEqual(['zod']);
  });
});
