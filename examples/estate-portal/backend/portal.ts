import { towns } from 'town';
import { asset } from './assets.ts';
import type { Handler } from './node-http.ts';
import { page } from './pages.ts';
import { mintSession, peopleOf, type Wanted } from './sessions.ts';

/** Where the marketplace is mounted in this portal. */
export const API = '/pasar';

/** The portal: its pages, its files, who may look as whom, and the marketplace under `/pasar`. */
export function portal(marketplace: Handler): Handler {
  return async (request, connection) => {
    const { pathname, searchParams, origin } = new URL(request.url);
    if (pathname === API || pathname.startsWith(`${API}/`)) return marketplace(request, connection);
    if (pathname === '/demo/session' && request.method === 'POST') {
      const wanted = (await request.json().catch(() => ({}))) as Wanted;
      return mintSession(marketplace, origin + API, wanted);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    if (pathname === '/demo/people') return peopleOf(searchParams.get('town'));
    if (pathname === '/') return page('start');
    if (pathname === '/privacy') return page('privacy');
    if (towns.some(({ slug }) => pathname === `/${slug}`)) return page('portal');
    return (await asset(pathname)) ?? page('start', 404);
  };
}
