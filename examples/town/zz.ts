import { openPglite } from '../../packages/server-adapter/src/database/pglite.ts';
import { readySnapshot } from '../../packages/server-adapter/src/database/snapshot.ts';
import { seedMarketplace } from '../../packages/server-adapter/src/seed/seed-marketplace.ts';
import { openServer } from '../../packages/server-adapter/src/testing/server.ts';
import * as town from './src/index.ts';

const db = await openPglite({ snapshot: await readySnapshot() });
const s = await openServer(db);
const doc = town.townSeed();
const t2 = performance.now();
const keys = await seedMarketplace(s, doc);
console.log('seed ms', Math.round(performance.now() - t2), keys);
for (const org of doc.organizations) {
  const site = org.places.find((p: any) => p.level === 'site')!;
  const r = await s.call('catalog.list', {
    token: keys.find((k) => k.organization === org.id)?.publishable ?? org.keys!.publishable,
    query: { site: site.id, limit: 1 },
    language: org.locale,
  });
  console.log(r.status, r.answer.total, r.answer.categories.length, JSON.stringify(r.answer.items[0]));
  const p = await s.call('pictures.read', { params: { picture: r.answer.items[0]!.kind.picture.slice(13) } });
  console.log(p.status, p.text.length, p.text.slice(0, 300));
  const f = await s.call('order-form.read', {
    token: org.keys!.publishable,
    params: { kind: r.answer.items[0]!.kind.id },
    query: { site: site.id },
    language: org.locale,
  });
  console.log(f.status, f.answer.price, f.answer.expect);
}
