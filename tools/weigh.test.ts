import { describe, expect, it } from 'vitest';
import { FROM_SOURCES, forbiddenIn, weigh } from './weigh.ts';

process.chdir(new URL('..', import.meta.url).pathname);

describe('the size check', () => {
  it('counts the static graph and leaves out what is loaded later', async () => {
    const eager = await weigh(`import { LitElement } from 'lit'; console.log(LitElement)`);
    const lazy = await weigh(`import('lit').then(({ LitElement }) => console.log(LitElement))`);
    expect(eager.gzip).toBeGreaterThan(4000);
    expect(lazy.gzip).toBeLessThan(1000);
  });

  it('fails when Leaflet enters a static graph, and lets it be loaded later', async () => {
    const view = './packages/widgets/src/components/map/leaflet-view.ts';
    const eager = await weigh(`import { LeafletView } from '${view}'; console.log(LeafletView)`, FROM_SOURCES);
    const lazy = await weigh(`import('${view}').then(console.log)`, FROM_SOURCES);
    const map = await weigh(`import '@pasar/widgets/map/define'`, FROM_SOURCES);
    expect(forbiddenIn(eager.modules)).toEqual(['leaflet']);
    expect(forbiddenIn(lazy.modules)).toEqual([]);
    expect(forbiddenIn(map.modules)).toEqual([]);
    expect(map.lazyGzip).toBeGreaterThan(40_000);
  });

  it('finds zod behind a schema file', async () => {
    const { modules } = await weigh(
      `import { SCHEMAS } from '@pasar/core/contract/schemas'; console.log(SCHEMAS)`,
      FROM_SOURCES,
    );
    expect(forbiddenIn(modules)).toEqual(['zod']);
  });
});
