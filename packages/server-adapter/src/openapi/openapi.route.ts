import manifest from '../../package.json' with { type: 'json' };
import { route } from '../http/route.ts';
import { openApiOnce } from './openapi.ts';

export const openApiRoutes = [
  route(
    'openapi.read',
    async ({ house }) =>
      ({ ...openApiOnce({ version: manifest.version, prefix: house.basePath }) }) as Record<string, object>,
  ),
];
