import type { PHOTO_TYPES } from '@pasar/core/files';
import { type FileId, type OrganizationId, refuse } from '@pasar/core/kernel';
import { type Call, route } from '../http/route.ts';
import { findRequest } from '../requests/sight.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf } from '../tenancy/scope.ts';
import { readPhoto } from './photo.ts';

/** Photos: stored by whoever takes part, read by those who may see what they belong to. */
export const fileRoutes = [
  route('files.create', async ({ tx, scope, house, body, now, about }) => {
    const photo = await readPhoto(body);
    if (!photo.ok) return photo;
    const { type, bytes } = photo.value;
    const owner = scope.organization!;
    const id = house.ids<FileId>();
    const key = keyOf(owner, id);
    // Bytes without a row harm nobody; a row without its bytes would.
    await house.files.put(key, bytes, type);
    await tx
      .insertInto('files')
      .values({
        owner,
        id,
        uploaded_by: actorOf(scope),
        type,
        bytes: bytes.length,
        storage_key: key,
        attached_to: null,
        created_at: now,
      })
      .execute();
    about('file', id);
    return { id, type, bytes: bytes.length };
  }),

  route('files.read', async (call) => {
    const file = await findFile(call);
    const bytes = file && (await call.house.files.get(file.storage_key));
    if (!bytes) return refuse('file.unknown');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': file.type,
        'Content-Length': String(bytes.length),
        // What an id names never changes; who may see it can: only the reader's own browser keeps it.
        'Cache-Control': 'private, max-age=3600, immutable',
        // And not for the next person who signs in there.
        Vary: 'Authorization',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  }),
];

type PhotoType = (typeof PHOTO_TYPES)[number];

function keyOf(owner: OrganizationId, id: FileId): string {
  return `${owner}/${id}`;
}

/** ORG-2: one's own, or of a request that one may see. */
async function findFile({ tx, scope, params }: Call<'files.read'>) {
  const file = await tx
    .selectFrom('files')
    .select(['uploaded_by', 'attached_to', 'type', 'storage_key'])
    .where(forOwner('files', scope.organization!))
    .where('id', '=', params.file)
    .executeTakeFirst();
  if (!file) return undefined;
  const isOwn = file.uploaded_by === actorOf(scope);
  const isSeen = isOwn || (file.attached_to !== null && (await findRequest(tx, scope, file.attached_to)) !== undefined);
  return isSeen ? { ...file, type: file.type as PhotoType } : undefined;
}
