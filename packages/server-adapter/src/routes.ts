import { sessionRoutes } from './auth/sessions.route.ts';
import { brandRoutes } from './brand/brand.route.ts';
import { catalogRoutes } from './catalog/catalog.route.ts';
import { orderFormRoutes } from './catalog/order-form.route.ts';
import { healthRoutes } from './http/health.route.ts';
import type { Route } from './http/route.ts';
import { meRoutes } from './people/me.route.ts';
import { pictureRoutes } from './pictures/pictures.route.ts';

/** A route for every endpoint of the contract. */
export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...brandRoutes,
  ...meRoutes,
  ...pictureRoutes,
  ...catalogRoutes,
  ...orderFormRoutes,
];
