import { COMMON_REFUSALS, ENDPOINTS, type Endpoint, type EndpointId } from '@pasar/core/contract';
import { Problem, SCHEMAS } from '@pasar/core/contract/schemas';
import { PHOTO_TYPES } from '@pasar/core/files';
import { LOCALES } from '@pasar/core/kernel';
import type * as z from 'zod';
import { type JsonSchema, jsonSchemas } from './json-schemas.ts';

interface Shapes {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

interface Telling {
  readonly version: string;
  readonly prefix?: string;
}

const told = new Map<string, JsonSchema>();

/** The same, told once: the contract does not change while a process runs. */
export function openApiOnce({ version, prefix = '' }: Telling): JsonSchema {
  const key = JSON.stringify([version, prefix]);
  const document = told.get(key) ?? openApi({ version, prefix });
  told.set(key, document);
  return document;
}

/**
 * The API as OpenAPI 3.1: nothing but the contract's table and schemas, told another way. The same contract gives the
 * same text, byte for byte.
 * @param prefix where the API is mounted, `/pasar`; empty at the host's root
 */
export function openApi({ version, prefix = '' }: Telling): JsonSchema {
  const schemas = jsonSchemas();
  const problem = schemas.of(Problem, 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  // Answers first: a component's plain name is what is read.
  const answers = new Map(ids().map((id) => [id, schemas.of(SCHEMAS[id].answer, 'output')]));
  for (const id of ids()) {
    const endpoint: Endpoint = ENDPOINTS[id];
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(id, endpoint) };
  }

  function operation(id: EndpointId, endpoint: Endpoint) {
    const { params, query, body }: Shapes = SCHEMAS[id];
    const codes = [...endpoint.refusals, ...COMMON_REFUSALS];
    return {
      operationId: id,
      tags: [id.split('.')[0]],
      summary: endpoint.summary,
      ...(endpoint.roles === 'anyone'
        ? { security: [] }
        : { description: `For: ${endpoint.roles.join(', ')}.`, security: security(endpoint.roles) }),
      parameters: [
        ...(params ? parameters('path', schemas.of(params, 'input')) : []),
        ...(query ? parameters('query', schemas.of(query, 'input')) : []),
        { $ref: '#/components/parameters/Accept-Language' },
        ...(isKeyed(endpoint) ? [{ $ref: '#/components/parameters/Idempotency-Key' }] : []),
        ...(endpoint.answer === 'events' ? [{ $ref: '#/components/parameters/Last-Event-ID' }] : []),
      ],
      ...(body
        ? { requestBody: { required: true, content: content(endpoint, endpoint.body, schemas.of(body, 'input')) } }
        : {}),
      responses: {
        [endpoint.status ?? 200]: {
          description: endpoint.summary,
          ...(endpoint.status === 204 ? {} : { content: content(endpoint, endpoint.answer, answers.get(id)!) }),
        },
        default: {
          description: `A refusal. Codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
          headers: { 'Request-Id': { schema: { type: 'string' } }, 'Content-Language': { schema: { type: 'string' } } },
          content: {
            'application/problem+json': {
              schema: { allOf: [problem, { properties: { code: { enum: codes } } }] },
            },
          },
        },
      },
    };
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'Marketplace API',
      version,
      description:
        'Ids are UUIDv7, instants RFC 3339 in UTC with milliseconds, money whole minor units. ' +
        'Every refusal is a problem document (RFC 9457) with a stable code, in the language asked for.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: prefix || '/' }],
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.components].sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: PARAMETERS,
      securitySchemes: SECURITY,
    },
  };
}

function ids(): EndpointId[] {
  return Object.keys(ENDPOINTS) as EndpointId[];
}

function content({ media = PHOTO_TYPES }: Endpoint, kind: Endpoint['body'] | Endpoint['answer'], schema: JsonSchema) {
  if (kind === 'events') return { 'text/event-stream': { schema: { type: 'string' }, 'x-event': schema } };
  // Bytes have no schema in 3.1: the media type says all.
  if (kind === 'binary') return Object.fromEntries(media.map((type) => [type, {}]));
  return { 'application/json': { schema } };
}

/** Writes are done once per key, but for those that may be done again at no harm. */
function isKeyed({ method, repeatable }: Endpoint): boolean {
  return method !== 'GET' && !repeatable;
}

/** An object schema's members as parameters of a path or query. */
function parameters(place: 'path' | 'query', schema: JsonSchema) {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries(schema.properties as Record<string, JsonSchema>).map(([name, { description, ...member }]) => ({
    name,
    in: place,
    ...(description ? { description } : {}),
    required: place === 'path' || required.has(name),
    schema: member,
  }));
}

/** Which kind of token carries a role. */
function security(roles: readonly string[]) {
  const schemes = new Set(roles.map((role) => ({ host: 'secretKey', public: 'publishableKey' })[role] ?? 'session'));
  return [...schemes].map((scheme) => ({ [scheme]: [] }));
}

const SECURITY = {
  session: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'From `POST /v1/sessions`; ten minutes.',
  },
  secretKey: { type: 'http', scheme: 'bearer', description: '`sk_…`: for a host’s backend, never for a browser.' },
  publishableKey: { type: 'http', scheme: 'bearer', description: '`pk_…`: brand and published catalog only.' },
};

const PARAMETERS = {
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Made by the caller, one per intent. The same key and body get the first answer again, for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: `Of names, texts and refusals. Complete: ${LOCALES.join(', ')}.`,
    schema: { type: 'string' },
  },
  'Last-Event-ID': {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'The last event that was read: what came after it follows, or a `reset` when that is too long ago.',
    schema: { type: 'string' },
  },
};
