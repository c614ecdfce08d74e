import { route } from '../http/route.ts';
import { readBrand } from './brand.store.ts';

export const brandRoutes = [route('brand.read', ({ tx, scope }) => readBrand(tx, scope.organization!))];
