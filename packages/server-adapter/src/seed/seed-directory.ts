import { DAY, type Instant, later } from '@pasar/core/kernel';
import { boundsOf } from '@pasar/core/places';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { sha256 } from '../digest.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

/** The deployment's directory of kinds, with forms and pictures. */
export async function seedDirectory(tx: Tx, owner: DeploymentId, { categories, kinds }: CheckedSeed): Promise<void> {
  await insertNew(
    tx,
    'categories',
    categories.map((category, position) => ({ owner, ...category, position })),
  );
  const pictures = kinds.map(async ({ slug, picture }) => ({
    owner,
    slug,
    hash: (await sha256(picture)).slice(0, 16),
    svg: picture,
  }));
  await insertNew(tx, 'pictures', await Promise.all(pictures));
  await insertNew(
    tx,
    'kinds',
    kinds.map(({ id, slug, category, icon, names, synonyms = {}, unit, leadPoints, form }) => ({
      owner,
      id,
      slug,
      category,
      icon,
      names,
      synonyms,
      unit,
      lead_points: leadPoints,
      form_version: form.version,
    })),
  );
  await insertNew(
    tx,
    'forms',
    kinds.map(({ id, form }) => ({ owner, kind: id, version: form.version, definition: form })),
  );
}

/** Partners with their members and services. */
export async function seedPartners(
  tx: Tx,
  directory: DeploymentId,
  { partners }: CheckedSeed,
  now: Instant,
): Promise<void> {
  await insertNew(
    tx,
    'partners',
    partners.map((partner) => ({
      id: partner.id,
      name: partner.name,
      country: partner.country,
      lat: partner.base.lat,
      lng: partner.base.lng,
      account: partner.account,
      licence_until: partner.licenceUntil,
      away: partner.away,
      listed: partner.listed,
      phone: partner.phone,
      email: partner.email,
      confirmed_at: partner.account === 'invited' ? null : now,
      stars: partner.stars,
      reviews: partner.reviews,
      response_minutes: partner.record.responseMinutes,
      won: partner.record.won,
      completed: partner.record.completed,
    })),
  );
  await insertNew(
    tx,
    'members',
    partners.flatMap(({ id: owner, members }) => members.map(({ id, subject }) => ({ owner, id, subject }))),
  );
  await insertNew(
    tx,
    'services',
    partners.flatMap(({ id: owner, services }) =>
      services.map(({ id, kind, summary, description, price, from, warrantyDays, zone, ...service }) => ({
        owner,
        id,
        kind_owner: directory,
        kind,
        summary,
        description,
        price,
        price_from: from,
        warranty_days: warrantyDays,
        zone,
        ...boundsOf(zone),
        state: service.state,
        reason: service.reason,
        revision: service.revision,
        submitted_at: service.waitingDays === null ? null : later(now, -service.waitingDays * DAY),
      })),
    ),
  );
}
