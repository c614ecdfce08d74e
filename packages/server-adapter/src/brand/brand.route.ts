import { route } from '../http/route.ts';
import { readBrand, readOperatorBrand } from './brand.store.ts';

export const brandRoutes = [
  route('brand.read', ({ tx, scope, house }) =>
    scope.organization ? readBrand(tx, scope.organization) : readOperatorBrand(tx, house.deployment),
  ),
];
