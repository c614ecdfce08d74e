import * as z from 'zod';

/** What one endpoint is asked with, and what it answers. */
export interface Shape {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/** A shape for each endpoint of an area: none is missing, none is too many. */
export type Shapes<Area> = { readonly [Id in keyof Area]: Shape };

export const Binary = z.string().meta({ format: 'binary' });
