/** A JSON Schema of the OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;
export type Components = Readonly<Record<string, Schema>>;

/** The keywords that are understood; one that is not would be a check that nobody makes. */
const CHECKED = new Set([
  ...['$ref', 'allOf', 'anyOf', 'oneOf', 'type', 'enum', 'const', 'properties', 'required', 'additionalProperties'],
  ...['propertyNames', 'items', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);
const SAID = new Set(['description', 'default', 'x-event']);

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/**
 * Holds a value against a schema of the OpenAPI document, strictly: a member that the document does not declare is a
 * flaw, too. Written against JSON Schema 2020-12, not against the library that the server checks by.
 * @returns what is wrong and where; empty when it is as declared
 */
export function flawsIn(value: unknown, schema: Schema, components: Components): readonly string[] {
  return flaws(value, schema, components, '$');
}

/** With its references followed and its `allOf` merged: what is declared of a value in one place. */
export function resolved(schema: Schema, components: Components): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts: Schema[] = ((allOf ?? []) as Schema[]).map((part) => resolved(part, components));
  if (typeof $ref === 'string') {
    const target = components[$ref.slice('#/components/schemas/'.length)];
    if (!target) throw new Error(`there is no ${$ref}`);
    parts.push(resolved(target, components));
  }
  let whole: Schema = own;
  for (const part of parts) {
    const properties = merged(whole.properties as Components, part.properties as Components);
    const required = [...((whole.required ?? []) as string[]), ...((part.required ?? []) as string[])];
    whole = {
      ...whole,
      ...part,
      ...(properties && { properties }),
      ...(required.length > 0 && { required }),
    };
  }
  return whole;
}

function merged(one: Components | undefined, other: Components | undefined): Components | undefined {
  if (!one || !other) return one ?? other;
  const both = Object.keys(one).filter((name) => name in other);
  return { ...one, ...other, ...Object.fromEntries(both.map((name) => [name, { allOf: [one[name], other[name]] }])) };
}

function flaws(value: unknown, unresolved: Schema, components: Components, at: string): readonly string[] {
  const schema = resolved(unresolved, components);
  for (const keyword of Object.keys(schema)) {
    if (!CHECKED.has(keyword) && !SAID.has(keyword)) throw new Error(`${at}: nobody checks ${keyword}`);
  }
  const either = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (either) {
    const tried = either.map((one) => flaws(value, one, components, at));
    return tried.some((found) => found.length === 0) ? [] : tried.flat();
  }
  if (schema.const !== undefined && value !== schema.const) return [`${at} is not ${JSON.stringify(schema.const)}`];
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return [`${at} is none of ${schema.enum}`];
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [`${at} is no ${types.join(' or ')}`];
  if (typeof value === 'string') return flawsInText(value, schema, at);
  if (typeof value === 'number') return flawsInNumber(value, schema, at);
  if (Array.isArray(value)) {
    const {
      minItems = 0,
      maxItems = Number.POSITIVE_INFINITY,
      items,
    } = schema as { minItems?: number; maxItems?: number; items?: Schema };
    const wrong = value.length < minItems || value.length > maxItems ? [`${at} has ${value.length} items`] : [];
    return [...wrong, ...(items ? value.flatMap((item, i) => flaws(item, items, components, `${at}.${i}`)) : [])];
  }
  return typeof value === 'object' && value !== null ? flawsInObject(value, schema, components, at) : [];
}

function flawsInObject(value: object, schema: Schema, components: Components, at: string): readonly string[] {
  const {
    properties,
    required = [],
    additionalProperties,
    propertyNames,
  } = schema as {
    properties?: Components;
    required?: readonly string[];
    additionalProperties?: Schema;
    propertyNames?: Schema;
  };
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const names = propertyNames ? flaws(name, propertyNames, components, `${at}, name ${name}`) : [];
    const declared = properties?.[name] ?? additionalProperties;
    if (declared) return [...names, ...flaws(member, declared, components, `${at}.${name}`)];
    return properties ? [...names, `${at}.${name} is not declared`] : names;
  });
  return [...missing, ...wrong];
}

function flawsInText(value: string, schema: Schema, at: string): readonly string[] {
  const {
    minLength = 0,
    maxLength = Number.POSITIVE_INFINITY,
    pattern,
    format,
  } = schema as {
    minLength?: number;
    maxLength?: number;
    pattern?: string;
    format?: string;
  };
  const length = [...value].length;
  const known = format === undefined ? undefined : FORMATS[format];
  if (format !== undefined && !known) throw new Error(`${at}: nobody checks the format ${format}`);
  return [
    ...(length < minLength || length > maxLength ? [`${at} has ${length} characters`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? [`${at} is not like ${pattern}`] : []),
    ...(known && !known.test(value) ? [`${at} is no ${format}`] : []),
  ];
}

function flawsInNumber(value: number, schema: Schema, at: string): readonly string[] {
  const { minimum = -Infinity, maximum = Infinity } = schema as { minimum?: number; maximum?: number };
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema as Record<string, number>;
  const isWithin = value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
  return isWithin ? [] : [`${at} is ${value}`];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
