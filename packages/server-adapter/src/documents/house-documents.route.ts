import { refuse } from '@pasar/core/kernel';
import * as z from 'zod';
import { json } from '../database/json.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { ownerOnly } from '../partners/own-side.ts';
import { readDetails } from '../people/personal-details.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf } from '../tenancy/scope.ts';
import { type HouseDocumentId, readHouseDocuments, refreshReading } from './house-documents.store.ts';

/** What partners read and accept, version by version (PAR-6). */
export const houseDocumentRoutes = [
  route('house-documents.list', async ({ tx, scope }) => ({
    items: [...(await readHouseDocuments(tx, scope.organization!, scope.partner))],
  })),
  route('house-documents.create', async (call) => {
    const { tx, scope, house, body } = call;
    const id = house.ids<HouseDocumentId>();
    await tx
      .insertInto('house_documents')
      .values({ owner: scope.organization!, id, kind: body.kind, version: 1, retired: false })
      .execute();
    await publish(call, id, 1);
    call.about('houseDocument', id);
    return shown(call, id);
  }),
  route('house-documents.revise', async (call) => {
    const { tx, scope, params, body } = call;
    const id = params.houseDocument as HouseDocumentId;
    const document = await lock(call, id);
    if (!document.ok) return document;
    const [current] = await readHouseDocuments(tx, scope.organization!, undefined, { id });
    const isSame = sameText(body.title, current!.title) && sameText(body.text, current!.text);
    if (isSame) return refuse('house-document.same');
    const version = document.value.version + 1;
    await publish(call, id, version);
    await tx
      .updateTable('house_documents')
      .set({ version })
      .where(forOwner('house_documents', scope.organization!))
      .where('id', '=', id)
      .execute();
    await refresh(call);
    return shown(call, id);
  }),
  route('house-documents.retire', async (call) => {
    const { tx, scope, params } = call;
    const id = params.houseDocument as HouseDocumentId;
    const document = await lock(call, id);
    if (!document.ok) return document;
    await tx
      .updateTable('house_documents')
      .set({ retired: true })
      .where(forOwner('house_documents', scope.organization!))
      .where('id', '=', id)
      .execute();
    await refresh(call);
    return shown(call, id);
  }),
  route('house-documents.accept', (call) => acceptHouseDocument(call)),
  route('house-documents.acceptances', (call) => listAcceptances(call)),
];

type Writing = Call<'house-documents.create'> | Call<'house-documents.revise'> | Call<'house-documents.retire'>;

/** The row, so that of two who revise at once the second sees the first's version. */
async function lock({ tx, scope }: Writing, id: HouseDocumentId) {
  const row = await tx
    .selectFrom('house_documents')
    .select(['version', 'retired'])
    .where(forOwner('house_documents', scope.organization!))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('house-document.unknown');
  return row.retired ? refuse('house-document.retired') : ({ ok: true, value: row } as const);
}

async function publish(
  call: Call<'house-documents.create'> | Call<'house-documents.revise'>,
  document: HouseDocumentId,
  version: number,
): Promise<void> {
  const { tx, scope, body, now } = call;
  const words = { title: json(body.title), text: json(body.text) };
  await tx
    .insertInto('house_document_versions')
    .values({ owner: scope.organization!, document, version, ...words, published_at: now })
    .execute();
  await refresh(call);
}

/** Everybody is asked again, or nobody any more. */
async function refresh({ tx, scope, now, house, asSystem, afterCommit }: Writing): Promise<void> {
  const owner = scope.organization!;
  await asSystem(async () => {
    await refreshReading(tx, owner);
    await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['everyone'] }]);
  });
  afterCommit(() => house.delivery.nudge());
}

async function shown({ tx, scope }: Pick<Writing, 'tx' | 'scope'>, id: HouseDocumentId) {
  const [document] = await readHouseDocuments(tx, scope.organization!, scope.partner, { id });
  return document!;
}

function sameText(a: Readonly<Record<string, string | undefined>>, b: typeof a): boolean {
  const languages = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...languages].every((language) => a[language] === b[language]);
}

async function acceptHouseDocument(call: Call<'house-documents.accept'>) {
  const { tx, scope, params, body, now, house, from } = call;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const owner = scope.organization!;
  const partner = scope.partner!;
  const document = params.houseDocument as HouseDocumentId;
  const row = await tx
    .selectFrom('house_documents')
    .select(['version', 'retired'])
    .where(forOwner('house_documents', owner))
    .where('id', '=', document)
    .executeTakeFirst();
  if (!row) return refuse('house-document.unknown');
  if (row.retired) return refuse('house-document.retired');
  if (row.version !== body.version) return refuse('house-document.version', { params: { version: row.version } });
  const by = { partner, member: scope.member ?? null, actor: actorOf(scope), at: now };
  await tx
    .insertInto('house_acceptances')
    .values({ owner, document, version: row.version, ...by, network: from.network, agent: from.agent })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await call.asSystem(async () => {
    await refreshReading(tx, owner, partner);
    await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['staff', `partner:${partner}`] }]);
  });
  call.afterCommit(() => house.delivery.nudge());
  return shown(call, document);
}

const Cursor = z.strictObject({ at: z.string(), partner: z.uuid() });

async function listAcceptances(call: Call<'house-documents.acceptances'>) {
  const { tx, scope, params, query, house } = call;
  const owner = scope.organization!;
  const document = params.houseDocument as HouseDocumentId;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && !after) return refuse('cursor.invalid', { field: 'cursor' });
  if ((await readHouseDocuments(tx, owner, undefined, { id: document })).length === 0)
    return refuse('house-document.unknown');
  const rows = await tx
    .selectFrom('house_acceptances as a')
    .innerJoin('partners as p', 'p.id', 'a.partner')
    .select(['a.partner', 'p.name', 'a.version', 'a.member', 'a.at', 'a.network', 'a.agent'])
    .where(forOwner('a', owner))
    .where('a.document', '=', document)
    .$if(after !== undefined, (some) =>
      some.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('a.at', 'a.partner'), '<', tuple(after!.at as never, after!.partner as never)),
      ),
    )
    .orderBy('a.at', 'desc')
    .orderBy('a.partner', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const names = new Map<string, string>();
  await call.asSystem(async () => {
    for (const { partner, member } of page) {
      if (!member) continue;
      const known = (await readDetails<{ name?: string }>(tx, house.seal, partner, [member])).get(member);
      if (known?.name) names.set(member, known.name);
    }
  });
  const last = page.at(-1);
  return {
    items: page.map(({ partner, name, version, member, at, network, agent }) => ({
      partner: { id: partner, name },
      version,
      by: (member && names.get(member)) ?? null,
      at,
      from: [network, agent].filter(Boolean).join(' · ') || null,
    })),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.at, partner: last.partner }) : null,
  };
}
