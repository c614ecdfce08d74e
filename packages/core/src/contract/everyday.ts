import { CATALOG } from './endpoints/catalog.ts';
import { HOSTING } from './endpoints/hosting.ts';
import { REQUESTS } from './endpoints/requests.ts';

/** What residents call all day: comes with the client. The rest of the table follows when it is called. */
export const EVERYDAY = {
  ...HOSTING,
  ...CATALOG,
  ...REQUESTS,
} as const;
