import { matcher, searchText } from '@pasar/core/catalog';
import { accept, inLocale, refuse, type ServiceId } from '@pasar/core/kernel';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { kindInFull, readKinds } from '../kinds/kinds.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

const Cursor = z.strictObject({ name: z.string(), id: z.uuidv7(), of: z.string() });

/** An organization's directory, by name in the reader's language. */
export const openKindRoutes = [
  /** What a partner could propose (PAR-8). */
  route('kinds.open', async (call) => {
    const found = await findKinds(call);
    if (!found.ok) return found;
    const services = await servicesByKind(call);
    const { page, next } = found.value;
    return {
      items: page.map((kind) => ({
        ...kindInFull(kind, call.locale),
        leadPoints: kind.leadPoints,
        services: services.get(kind.id) ?? [],
      })),
      next,
    };
  }),

  route('kinds.list', async (call) => {
    const found = await findKinds(call);
    if (!found.ok) return found;
    const { page, next } = found.value;
    return { items: page.map((kind) => kindInFull(kind, call.locale)), next };
  }),
];

async function findKinds({ tx, scope, query, locale }: Pick<Call<'kinds.open'>, 'tx' | 'scope' | 'query' | 'locale'>) {
  const { limit, search = '', category } = query;
  const of = JSON.stringify([search, category, locale]);
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
  const isFound = matcher(search);
  const found = [...(await readKinds(tx, scope.organization!, 'all')).values()]
    .filter((kind) => category === undefined || kind.category === category)
    .filter(({ names, synonyms }) => isFound(searchText(names, synonyms)))
    .map((kind) => ({ kind, name: inLocale(kind.names, locale) }))
    .toSorted((a, b) => byName(a, b, locale))
    .filter(({ kind, name }) => !after || byName({ kind, name }, { kind: after, name: after.name }, locale) > 0);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return accept({
    page: page.map(({ kind }) => kind),
    next: found.length > limit && last ? encodeCursor({ name: last.name, id: last.kind.id, of }) : null,
  });
}

interface Named {
  readonly kind: { readonly id: string };
  readonly name: string;
}

function byName(a: Named, b: Named, locale: string): number {
  return a.name.localeCompare(b.name, locale) || (a.kind.id < b.kind.id ? -1 : Number(a.kind.id > b.kind.id));
}

async function servicesByKind({ tx, scope }: Call<'kinds.open'>): Promise<ReadonlyMap<string, ServiceId[]>> {
  const rows = await tx
    .selectFrom('services')
    .select(['id', 'kind'])
    .where(forOwner('services', scope.partner!))
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
  const services = new Map<string, ServiceId[]>();
  for (const { id, kind } of rows) services.set(kind, [...(services.get(kind) ?? []), id]);
  return services;
}
