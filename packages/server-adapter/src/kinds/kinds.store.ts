import type { Kind } from '@pasar/core/catalog';
import type { FormDefinition } from '@pasar/core/forms';
import { inLocale, type KindId, type Localized, type OrganizationId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { pictureAddress, pictureHash } from '../pictures/picture-address.ts';
import { forDirectory, forOwner } from '../tenancy/for-owner.ts';

/** An entry of the directory as an organization sees it: the deployment's, or its own (CAT-6). */
export interface KindEntry {
  readonly id: KindId;
  readonly owner: DirectoryOwner;
  readonly slug: string;
  readonly category: string;
  readonly categoryNames: Localized;
  readonly icon: string;
  readonly names: Localized;
  readonly synonyms: Localized;
  readonly unit: Localized;
  /** REQ-6. */
  readonly leadPoints: number;
  readonly formVersion: number;
  /** A path below the API's address; empty without one. */
  readonly picture: string;
}

/** The entries among `ids`, by id; with `'all'` the whole directory. */
export async function readKinds(
  tx: Tx,
  organization: OrganizationId,
  ids: readonly KindId[] | 'all',
): Promise<ReadonlyMap<KindId, KindEntry>> {
  const { rows } = await sql<Omit<KindEntry, 'picture'> & { drawing: string | null; brand: string }>`
    select k.id, k.owner, k.slug, k.category, c.names as "categoryNames", k.icon, k.names, k.synonyms, k.unit,
      k.lead_points as "leadPoints", k.form_version as "formVersion", p.hash as drawing, o.brand_hash as brand
    from kinds k
    join categories c on c.owner = k.owner and c.id = k.category
    join organizations o on o.id = ${organization}
    left join pictures p on p.owner = k.owner and p.slug = k.slug
    where ${forDirectory('k', organization)}
      ${ids === 'all' ? sql`` : sql`and k.id = any(${[...ids]}::uuid[])`}`.execute(tx);
  return new Map(
    rows.map(({ drawing, brand, ...kind }) => {
      const picture = drawing
        ? pictureAddress({ organization, slug: kind.slug, hash: pictureHash(drawing, brand) })
        : '';
      return [kind.id, { ...kind, picture }];
    }),
  );
}

/** As the wire has it, in the reader's language. */
export function kindView({ id, names, category, icon, picture }: KindEntry, locale: string): Kind {
  return { id, name: inLocale(names, locale), category, icon, picture };
}

/** As those see it who choose among kinds or judge one: with its category by name. */
export function kindInFull(kind: KindEntry, locale: string) {
  return { ...kindView(kind, locale), categoryName: inLocale(kind.categoryNames, locale) };
}

/** FRM-1: the version asked for, or the one in force. */
export async function readForm(
  tx: Tx,
  kind: Pick<KindEntry, 'owner' | 'id' | 'formVersion'>,
  version = kind.formVersion,
): Promise<FormDefinition | undefined> {
  const row = await tx
    .selectFrom('forms')
    .select('definition')
    .where(forOwner('forms', kind.owner))
    .where('kind', '=', kind.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.definition;
}
