import * as z from 'zod';
import type { Id } from './ids.ts';
import type { Instant, Window } from './instants.ts';
import type { Localized } from './localized.ts';

/** The wire's shared words: ids, instants, civil dates, points, pages. */

/** RFC 9562 takes either case; here it is lower case everywhere, so that one id is one text. */
export function id<Kind extends string>(kind: Kind) {
  return z
    .uuidv7()
    .toLowerCase()
    .meta({ description: `UUIDv7 of a ${kind}` }) as unknown as z.ZodType<Id<Kind>, Id<Kind>>;
}

/** Years with four digits in every zone, before and after whatever is added: that is how instants are compared. */
const isReckoned = (at: string) => at >= '1000' && at < '9000';

export const Instants = z.iso
  .datetime({ precision: 3 })
  .refine(isReckoned)
  .meta({ description: 'RFC 3339, UTC, milliseconds' }) as unknown as z.ZodType<Instant, Instant>;

export const CivilDate = z.iso.date().refine(isReckoned);

export const Windows = z
  .object({ start: Instants, end: Instants })
  .refine((w) => w.start < w.end, { error: 'window.empty' }) as unknown as z.ZodType<Window, Window>;

export const LocalizedText = z
  .record(z.string().regex(/^[a-z]{2}(-[A-Za-z0-9]+)*$/), z.string().max(4000))
  .meta({ description: 'Text by BCP 47 language tag' }) as unknown as z.ZodType<Localized, Localized>;

/** WGS 84, degrees. */
export const Point = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
export type Point = z.output<typeof Point>;

/** Query part of every list: opaque cursor, at most 200 a page. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  // Some carry a name in the reader's language, where a letter may take four bytes.
  cursor: z.string().max(4000).optional(),
});

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export const Empty = z.object({});
