import { auditRoutes } from './audit/audit.route.ts';
import { sessionRoutes } from './auth/sessions.route.ts';
import { brandRoutes } from './brand/brand.route.ts';
import { catalogRoutes } from './catalog/catalog.route.ts';
import { orderFormRoutes } from './catalog/order-form.route.ts';
import { fileRoutes } from './files/files.route.ts';
import { healthRoutes } from './http/health.route.ts';
import type { Route } from './http/route.ts';
import { inboxRoutes } from './inbox/inbox.route.ts';
import { liveRoutes } from './live/live.route.ts';
import { openApiRoutes } from './openapi/openapi.route.ts';
import { meRoutes } from './people/me.route.ts';
import { pictureRoutes } from './pictures/pictures.route.ts';
import { walletRoutes } from './points/wallet.route.ts';
import { proposalRoutes } from './proposals/proposals.route.ts';
import { registryRoutes } from './registry/registry.route.ts';
import { requestRoutes } from './requests/requests.route.ts';

/** A route for every endpoint of the contract. */
export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...brandRoutes,
  ...meRoutes,
  ...pictureRoutes,
  ...catalogRoutes,
  ...orderFormRoutes,
  ...fileRoutes,
  ...requestRoutes,
  ...inboxRoutes,
  ...proposalRoutes,
  ...walletRoutes,
  ...auditRoutes,
  ...registryRoutes,
  ...liveRoutes,
  ...openApiRoutes,
];
