import type { Instant } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Something that happened to an aggregate: a request, a ticket, a licence. */
export interface Happening {
  /** `ticket.paid`: its first part is the aggregate's kind, which webhooks call its id by. */
  readonly type: string;
  readonly at: Instant;
  /** Ids, states, numbers; never what names a person, nor words that somebody wrote. */
  readonly data: object;
  /** Is it told to outsiders, such as the host's own systems? */
  readonly isTold: boolean;
}

export interface RecordedHappening {
  readonly type: string;
  readonly sequence: number;
  /** Its place among those that outsiders are told of; null when it is not one of them. */
  readonly told: number | null;
}

/**
 * PRV-3: what happened to an aggregate, in order, with who did it. Numbered without gaps under the aggregate's lock; so are,
 * once more, those that outsiders are told of (MSG-2).
 * @param tx in the system's scope of `owner`; the act it belongs to has a row in that owner's trail (`call.about`)
 */
export async function recordHappenings(
  tx: Tx,
  owner: DirectoryOwner,
  aggregate: string,
  happenings: readonly Happening[],
  by: { readonly actor: string; readonly newId: () => string },
): Promise<readonly RecordedHappening[]> {
  if (happenings.length === 0) return [];
  const { last, lastTold } = await tx
    .selectFrom('events')
    .select(({ fn }) => [fn.max('sequence').as('last'), fn.max('told').as('lastTold')])
    .where(forOwner('events', owner))
    .where('aggregate', '=', aggregate)
    .executeTakeFirstOrThrow();
  let told = lastTold ?? 0;
  const numbered = happenings.map(({ isTold, ...happening }, index) => ({
    ...happening,
    sequence: (last ?? 0) + index + 1,
    told: isTold ? ++told : null,
  }));
  await tx
    .insertInto('events')
    .values(
      numbered.map(({ data, ...rest }) => ({
        owner,
        aggregate,
        ...rest,
        id: by.newId(),
        actor: by.actor,
        data: json(data),
      })),
    )
    .execute();
  return numbered.map(({ type, sequence, told }) => ({ type, sequence, told }));
}
