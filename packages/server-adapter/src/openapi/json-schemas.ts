import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is read, or what is written: they differ by defaults. */
export type Direction = 'output' | 'input';

/**
 * Turns zod schemas into JSON Schema 2020-12, the dialect of OpenAPI 3.1. Those with an id become components; one that
 * is written otherwise than it is read has a second one, named `…Input`.
 */
export function jsonSchemas() {
  const components = new Map<string, JsonSchema>();

  function of(schema: z.ZodType, io: Direction): JsonSchema {
    const { $schema: _, $defs, ...root } = z.toJSONSchema(schema, { io, override }) as Record<string, unknown>;
    const defs = Object.entries(($defs ?? {}) as Record<string, JsonSchema>);
    // Definitions refer to each other, so that a difference in one makes a difference in those that hold it.
    const names = new Map(defs.map(([id]) => [id, id]));
    for (let settled = false; !settled; ) {
      settled = true;
      for (const [id, def] of defs) {
        const known = components.get(names.get(id)!);
        if (names.get(id) !== id || !known || isSame(known, pointed(def, names))) continue;
        names.set(id, `${id}Input`);
        settled = false;
      }
    }
    for (const [id, def] of defs) components.set(names.get(id)!, pointed(def, names));
    return pointed(root, names);
  }

  return { of, components };
}

function override({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  // Answers may gain members: a closed answer would make every addition a break.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // The calendar's leap years as a regular expression: `format` says it.
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern;
}

function isSame(a: JsonSchema, b: JsonSchema): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** With its references to `$defs` leading to the components of these names. */
function pointed(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key !== '$ref') return value;
    const id = String(value).slice('#/$defs/'.length);
    return `#/components/schemas/${names.get(id)}`;
  });
}
