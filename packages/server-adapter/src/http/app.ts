import { ENDPOINTS, type EndpointId } from '@pasar/core/contract';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Connection } from '../audit/origin.ts';
import { isBusy } from '../database/retry.ts';
import type { House } from '../house.ts';
import { exchange } from './exchange.ts';
import { preferredLanguage } from './language.ts';
import { type Denial, problemResponse } from './problem.ts';
import type { Route } from './route.ts';

/** Any page may embed the widgets: tokens are sent by hand, there are no cookies, so another origin gains nothing. */
const CORS = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Accept-Language', 'Idempotency-Key', 'Last-Event-ID'],
  exposeHeaders: ['Request-Id', 'Content-Language', 'Retry-After'],
  maxAge: 86_400,
});

const SECURE = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  // The host's own business: one server may answer for others than Pasar.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
});

/** Of answers that have none of their own: opened as a document, nothing loads or runs. */
const POLICY = "default-src 'none'; frame-ancestors 'none'";

interface Env {
  /** Given with the request by whoever took the connection. */
  Bindings: Connection;
  Variables: { requestId: string; language: string };
}

/**
 * The API: `routes` under the house's prefix, and problem documents for everything else. `checkComplete` says whether
 * they are all the contract has.
 */
export function createApp(routes: readonly Route[], house: House): Hono<Env> {
  const app = new Hono<Env>().basePath(house.basePath);
  app.use(CORS, SECURE, async (c, next) => {
    c.set('requestId', house.ids());
    c.set('language', preferredLanguage(c.req.header('Accept-Language')));
    await next();
    c.header('Request-Id', c.get('requestId'));
    c.header('Vary', 'Accept-Language', { append: true });
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY);
  });

  const refused = (denial: Denial, language: string, requestId: string) =>
    problemResponse(denial, { language, requestId });

  for (const route of routes) {
    const { method, path } = route.endpoint;
    app.on(method, honoPath(path), async (c) => {
      const { requestId, language } = c.var;
      const outcome = await exchange(route, house, {
        request: c.req.raw,
        params: c.req.param(),
        language,
        requestId,
        connection: c.env ?? {},
      });
      if (!outcome.ok) return refused(outcome.denial, language, requestId);
      return c.req.raw.method === 'HEAD' ? withoutBody(outcome.response) : outcome.response;
    });
  }
  for (const [path, methods] of methodsByPath()) {
    app.all(honoPath(path), (c) =>
      refused({ code: 'method.not-allowed', headers: { Allow: methods.join(', ') } }, c.var.language, c.var.requestId),
    );
  }
  app.notFound((c) => refused({ code: 'not-found' }, c.var.language ?? 'en', c.var.requestId ?? house.ids()));
  app.onError((error, c) => {
    const { requestId, language } = c.var;
    if (isBusy(error)) return refused({ code: 'server.busy', headers: { 'Retry-After': '1' } }, language, requestId);
    house.onError(error, { requestId, method: c.req.method, route: c.req.routePath });
    return refused({ code: 'server.error' }, language, requestId);
  });
  return app;
}

/** For HEAD. Nobody reads the body: a stream of events would stay open. */
async function withoutBody({ body, status, headers }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}

/** `/v1/kinds/{kind}/order-form` in Hono's words. */
function honoPath(path: string): string {
  return path.replace(/{(\w+)}/g, ':$1');
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of Object.values(ENDPOINTS)) {
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  return methods;
}

/** @throws when an endpoint of the contract has no route, or two */
export function checkComplete(routes: readonly Route[]): void {
  const bound = routes.map(({ id }) => id);
  const missing = (Object.keys(ENDPOINTS) as EndpointId[]).filter((id) => !bound.includes(id));
  const twice = bound.filter((id, i) => bound.indexOf(id) !== i);
  if (missing.length || twice.length) {
    throw new Error(
      `every endpoint has one route; without: ${missing.join(', ') || '–'}; twice: ${twice.join(', ') || '–'}`,
    );
  }
}
