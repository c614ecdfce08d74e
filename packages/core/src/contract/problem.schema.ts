import * as z from 'zod';
import { Point } from '../kernel/kernel.schema.ts';
import { LISTED_TYPES } from '../kernel/result.ts';

/** One field's error inside a problem: `field` is a JSON path, `code` stable, `detail` in the person's language. */
export const FieldProblem = z
  .object({ field: z.string(), code: z.string(), detail: z.string() })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = Readonly<z.output<typeof FieldProblem>>;

/** One thing that stands in the way. */
export const ListedProblem = z
  .object({
    type: z.enum(LISTED_TYPES),
    id: z.string(),
    /** The type and the thing's own name, in the person's language. */
    what: z.string(),
    label: z.string(),
    at: z.string().optional(),
    /** `at` in words, by the clock of the place that it is about. */
    when: z.string().optional(),
  })
  .meta({ id: 'ListedProblem' });
export type ListedProblem = Readonly<z.output<typeof ListedProblem>>;

/** RFC 9457. `type` is relative (`/problems/request.closed`), `remedy` says what would pass (ERR-1). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    remedy: z.string().optional(),
    field: z.string().optional(),
    errors: z.array(FieldProblem).optional(),
    /** What stands in the way, one by one: the jobs in hand, the documents that are missing. */
    listed: z.array(ListedProblem).optional(),
    /** Of an area: where on the map it is wrong (PAR-11). */
    place: Point.optional(),
    /** For support; also in the `Request-Id` header. */
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = Readonly<z.output<typeof Problem>>;
