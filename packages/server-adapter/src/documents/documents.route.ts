import { civilDate, type OrganizationId, type PartnerId, refuse } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { type Call, route } from '../http/route.ts';
import { ownerOnly } from '../partners/own-side.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf, DEPLOYMENT, type Scope, systemScope } from '../tenancy/scope.ts';
import { readDocumentType } from './document-bytes.ts';
import { type DocumentId, documentView, findDocument } from './documents.store.ts';
import { readPapers } from './papers.ts';
import { readAsks, readRequirements, refreshPapers } from './requirements.store.ts';

/** What a partner has to show (PAR-5). */
export const documentRoutes = [
  route('documents.list', ({ tx, scope, now }) => readPapers(tx, scope.organization!, scope.partner!, now)),
  route('partner-documents.list', async ({ tx, scope, params, now }) => {
    const known = await readRelatedPartner(tx, scope.organization!, params.partner);
    return known ? readPapers(tx, scope.organization!, params.partner, now) : refuse('partner.unknown');
  }),
  route('documents.create', (call) => createDocument(call)),
  route('documents.remove', (call) => removeDocument(call)),
  route('documents.read', async ({ tx, scope, params, house }) => {
    const reader = scope.partner ? { partner: scope.partner } : { organization: scope.organization! };
    const document = await findDocument(tx, params.document as DocumentId, reader);
    const bytes = document && document.state !== 'removed' && (await house.files.get(document.storageKey));
    if (!bytes) return refuse('document.unknown');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': document.contentType,
        'Content-Length': String(bytes.length),
        // Never run in the API's origin, whatever a PDF or picture carries.
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  }),
  route('requirements.read', async ({ tx, scope }) => ({
    items: [...(await readRequirements(tx, scope.organization!))],
  })),
  route('requirements.set', (call) => setRequirements(call)),
];

async function createDocument(call: Call<'documents.create'>) {
  const { tx, scope, house, query, body, now } = call;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const content = await readDocumentType(body);
  if (!content.ok) return content;
  const organization = scope.organization!;
  const partner = scope.partner!;
  const { type, name, validUntil = null } = query;
  const { requirements, zone } = await readAsks(tx, organization);
  const asked = requirements.find((requirement) => requirement.type === type);
  if (asked?.expires && validUntil === null) return refuse('document.validity', { field: 'validUntil' });
  if (validUntil !== null && validUntil < civilDate(now, zone)) return refuse('document.past', { field: 'validUntil' });

  const id = house.ids<DocumentId>();
  const storageKey = `${partner}/${id}`;
  // Bytes without a row harm nobody; a row without its bytes would.
  await house.files.put(storageKey, body, content.value);
  if (type !== 'other') {
    await tx
      .updateTable('documents')
      .set({ state: 'replaced' })
      .where(forOwner('documents', partner))
      .where('type', '=', type)
      .where('state', 'in', ['valid', 'lapsed'])
      .execute();
  }
  const row = { type, name, content_type: content.value, bytes: body.length, storage_key: storageKey };
  await tx
    .insertInto('documents')
    .values({
      owner: partner,
      id,
      ...row,
      valid_until: validUntil,
      state: 'valid',
      actor: actorOf(scope),
      created_at: now,
    })
    .execute();
  call.about('document', id);
  await refreshEverywhere(call, partner);
  return documentView((await findDocument(tx, id, { partner }))!, { now, zone });
}

async function removeDocument(call: Call<'documents.remove'>) {
  const { tx, scope, params, house } = call;
  const refused = await ownerOnly(tx, scope);
  if (refused) return refused;
  const removed = await tx
    .updateTable('documents')
    .set({ state: 'removed' })
    .where(forOwner('documents', scope.partner!))
    .where('id', '=', params.document as DocumentId)
    .where('state', 'in', ['valid', 'lapsed'])
    .returning('storage_key')
    .executeTakeFirst();
  if (!removed) return refuse('document.unknown');
  await refreshEverywhere(call, scope.partner!);
  call.afterCommit(() => {
    house.files.delete(removed.storage_key).catch((error) => house.onError(error, { document: params.document }));
  });
  return {};
}

async function setRequirements(call: Call<'requirements.set'>) {
  const { tx, scope, body, now, house } = call;
  const owner = scope.organization!;
  const items = [...new Map(body.items.map((item) => [item.type, item])).values()];
  await tx.deleteFrom('document_requirements').where(forOwner('document_requirements', owner)).execute();
  if (items.length > 0) {
    await tx
      .insertInto('document_requirements')
      .values(items.map(({ type, expires }, position) => ({ owner, type, expires, position })))
      .execute();
  }
  await call.asSystem(async () => {
    const asks = await readAsks(tx, owner);
    for (const { partner } of await partnersOf(tx, owner)) await refreshPapers(tx, { owner, partner }, asks, now);
    await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['everyone'] }]);
  });
  call.afterCommit(() => house.delivery.nudge());
  return { items };
}

function partnersOf(tx: Tx, owner: OrganizationId) {
  return tx
    .selectFrom('relations')
    .select('partner')
    .where(forOwner('relations', owner))
    .where('state', 'not in', ['refused', 'deleted'])
    .execute();
}

/** A partner's papers are its own: every organization that it has something with looks at them anew. */
async function refreshEverywhere(
  {
    tx,
    scope,
    now,
    house,
    afterCommit,
  }: Pick<Call<'documents.create'>, 'tx' | 'scope' | 'now' | 'house' | 'afterCommit'>,
  partner: PartnerId,
): Promise<void> {
  for (const { owner } of await organizationsOf(tx, scope, partner)) {
    await withScope(tx, systemScope(owner), scope, async () => {
      await refreshPapers(tx, { owner, partner }, await readAsks(tx, owner), now);
      await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['staff', `partner:${partner}`] }]);
    });
  }
  afterCommit(() => house.delivery.nudge());
}

function organizationsOf(tx: Tx, scope: Scope, partner: PartnerId) {
  return withScope(tx, DEPLOYMENT, scope, () =>
    tx.selectFrom('relations').select('owner').where('partner', '=', partner).where('state', '<>', 'deleted').execute(),
  );
}
