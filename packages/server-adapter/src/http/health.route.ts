import { SCHEMA_VERSION } from '../database/database.ts';
import { route } from './route.ts';

/** Every call opens a transaction: an answer means that the database answers too. */
export const healthRoutes = [route('health.read', async () => ({ status: 'up', schema: SCHEMA_VERSION }))];
