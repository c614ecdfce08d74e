import fc from 'fast-check';
import { type Components, resolved, type Schema } from './schema-check.ts';

/** Values that are there: an id by what it is of (`UUIDv7 of a request`), so that generated requests reach something. */
export type Pool = Readonly<Record<string, readonly string[]>>;

export interface Surroundings {
  readonly components: Components;
  readonly pool: Pool;
  /** Milliseconds since 1970, about which generated instants lie. */
  readonly now: number;
}

const HOUR = 3_600_000;

/** What a schema says an id is of. */
export function kindOfId({ description }: Schema): string | undefined {
  return /UUIDv7 of an? (\w+)/.exec(String(description))?.[1];
}

/** Values that fit a schema of the OpenAPI document, as far as the schema says. */
export function valuesOf(unresolved: Schema, around: Surroundings): fc.Arbitrary<unknown> {
  const schema = resolved(unresolved, around.components);
  const either = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, around)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => valuesOf({ ...schema, type }, around)));
  }
  switch (schema.type) {
    case 'string':
      return texts(schema, around);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const {
        minItems = 0,
        maxItems = 3,
        items = {},
      } = schema as { minItems?: number; maxItems?: number; items?: Schema };
      const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
      return fc.array(valuesOf(items, around), length);
    }
    case 'object':
      return objects(schema, around);
    default:
      return fc.jsonValue();
  }
}

function objects(schema: Schema, around: Surroundings): fc.Arbitrary<unknown> {
  const {
    properties = {},
    required = [],
    additionalProperties,
    propertyNames,
  } = schema as {
    properties?: Components;
    required?: readonly string[];
    additionalProperties?: Schema;
    propertyNames?: Schema;
  };
  if (additionalProperties) {
    const names = propertyNames ? valuesOf(propertyNames, around) : fc.string();
    return fc.dictionary(names as fc.Arbitrary<string>, valuesOf(additionalProperties, around), { maxKeys: 3 });
  }
  const members = Object.entries(properties).map(([name, member]) => [name, valuesOf(member, around)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: required.filter((name) => name in properties) });
}

function texts(schema: Schema, { pool, now }: Surroundings): fc.Arbitrary<string> {
  const {
    minLength = 0,
    maxLength = 60,
    pattern,
    format,
  } = schema as {
    minLength?: number;
    maxLength?: number;
    pattern?: string;
    format?: string;
  };
  const kind = kindOfId(schema);
  if (kind && pool[kind]) {
    // Looked up when a value is made: the pool grows meanwhile.
    const known = pool[kind];
    return fc.nat().map((which) => known[which % known.length]!);
  }
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date-time')
    return fc.integer({ min: -48, max: 600 }).map((hours) => new Date(now + hours * HOUR).toISOString());
  if (format === 'date')
    return fc.integer({ min: -2, max: 25 }).map((days) => new Date(now + days * 24 * HOUR).toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  // Scripts, emoji, controls, and what looks like markup or SQL.
  const odd = fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    "'; drop table requests; --",
    '\u202e',
    '\0',
    'a\ud800',
    'ﷺ',
    '\r\n\r\n',
    '%',
    '_',
    '\\',
  );
  return fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }),
    odd.filter((text) => text.length <= maxLength),
  );
}

function numbers(schema: Schema): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Record<string, number | undefined>;
  if (schema.type === 'integer') {
    const min =
      minimum ?? (exclusiveMinimum === undefined ? Number.MIN_SAFE_INTEGER : Math.floor(exclusiveMinimum) + 1);
    const max = maximum ?? (exclusiveMaximum === undefined ? Number.MAX_SAFE_INTEGER : Math.ceil(exclusiveMaximum) - 1);
    const small = fc.integer({ min: Math.max(min, Math.min(1, max)), max: Math.max(min, Math.min(max, 5)) });
    return fc.oneof(small, fc.integer({ min, max }));
  }
  return fc.double({ min: minimum ?? -1e9, max: maximum ?? 1e9, noNaN: true });
}

const ANYTHING = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    0,
    2 ** 53,
    1e308,
    '',
    '\0',
    '\ud800',
    '__proto__',
    [],
    {},
    'x'.repeat(5000),
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
  ),
);

/** `valid` with one to three of its parts replaced by anything, left out, or grown by a member nobody knows. */
export function mutantsOf(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const step = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'leave-out', 'add'),
    by: ANYTHING,
  });
  return fc.tuple(valid, fc.array(step, { minLength: 1, maxLength: 3 })).map(([value, steps]) => {
    let mutant = structuredClone(value);
    for (const { at, how, by } of steps) mutant = mutated(mutant, at, how, by);
    return mutant;
  });
}

function mutated(value: unknown, at: number, how: string, by: unknown): unknown {
  const places: { of: Record<string, unknown>; name: string }[] = [];
  const walk = (of: unknown) => {
    if (typeof of !== 'object' || of === null || of instanceof Uint8Array) return;
    for (const [name, member] of Object.entries(of)) {
      places.push({ of: of as Record<string, unknown>, name });
      walk(member);
    }
  };
  walk(value);
  const place = places[at % (places.length + 1)];
  if (!place) return by;
  if (how === 'leave-out') delete place.of[place.name];
  else if (how === 'add') place.of[`${place.name}-of-nobody`] = by;
  else place.of[place.name] = by;
  return value;
}
