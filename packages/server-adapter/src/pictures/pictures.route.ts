import type { BrandTokens } from '@pasar/core/brand';
import { refuse } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { route } from '../http/route.ts';
import { forDirectory } from '../tenancy/for-owner.ts';
import { systemScope } from '../tenancy/scope.ts';
import { paint } from './paint.ts';
import { type PictureName, pictureHash, readPictureName } from './picture-address.ts';

const HEADERS = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Cache-Control': 'public, max-age=31536000, immutable',
  // Opened on its own it is a document: nothing in it may run or load.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Public, like the catalog it stands in; only who knows the address of a picture finds it. */
export const pictureRoutes = [
  route('pictures.read', async ({ tx, scope, params }) => {
    const name = readPictureName(params.picture);
    if (!name) return refuse('not-found');
    const found = await withScope(tx, systemScope(name.organization), scope, () => readPicture(tx, name));
    if (!found || pictureHash(found.hash, found.brand_hash) !== name.hash) return refuse('not-found');
    return new Response(paint(found.svg, found.brand), { headers: HEADERS });
  }),
];

interface Picture {
  readonly svg: string;
  readonly hash: string;
  readonly brand: BrandTokens;
  readonly brand_hash: string;
}

/** The organization's own picture of that name before the deployment's. */
async function readPicture(tx: Tx, { organization, slug }: PictureName): Promise<Picture | undefined> {
  const { rows } = await sql<Picture>`
    select p.svg, p.hash, o.brand, o.brand_hash
    from organizations o
    join pictures p on p.slug = ${slug} and ${forDirectory('p', organization)}
    where o.id = ${organization}
    order by p.owner = o.id desc limit 1`.execute(tx);
  return rows[0];
}
