import * as z from 'zod';
import { CatalogPage, CatalogQuery, OrderForm } from '../../catalog/catalog.schema.ts';
import { id } from '../../kernel/kernel.schema.ts';
import type { CATALOG } from '../endpoints/catalog.ts';
import { Binary, type Shapes } from './shape.ts';

export const CATALOG_SHAPES = {
  'pictures.read': { params: z.object({ picture: z.string().regex(/^[\w-]{1,120}\.svg$/) }), answer: Binary },
  'catalog.list': { query: CatalogQuery, answer: CatalogPage },
  'order-form.read': {
    params: z.object({ kind: id('kind') }),
    query: z.object({ site: id('place'), service: id('service').optional() }),
    answer: OrderForm,
  },
} as const satisfies Shapes<typeof CATALOG>;
