import type { EndpointId, Role } from '@pasar/core/contract';
import { ROLES } from '@pasar/core/contract';
import { epochMs } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import fc from 'fast-check';
import { openPglite } from '../database/pglite.ts';
import { readySnapshot } from '../database/snapshot.ts';
import { JPEG, PNG } from '../files/testing/sample-photos.ts';
import { openApi } from '../openapi/openapi.ts';
import type { Asking } from '../testing/server.ts';
import { ASKINGS } from './askings.ts';
import { ABSENT, NAMES } from './belongings.ts';
import { type Deployment, openDeployment } from './deployment.ts';
import { type Report, type TortureOptions, torture } from './run.ts';
import { type Components, flawsIn, resolved, type Schema } from './schema-check.ts';
import { kindOfId, mutantsOf, type Surroundings, valuesOf } from './schema-values.ts';

/**
 * Requests made from the OpenAPI document, valid and mutated, against the whole API on the embedded database: none is
 * answered 5xx, and every answer is as the document declares it, status, media type, members and all.
 */

const REQUESTS = { short: 1_500, long: 50_000 };
/** So many requests, and the work under way is made anew: much of it is ended by then. */
const A_DEPLOYMENT = 750;
/** So many faults in one deployment, and there is something to mend first. */
const ENOUGH = 10;

type Media = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Operation {
  readonly operationId: EndpointId;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, { readonly content?: Media }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Components };
}

const DOCUMENT = openApi({ version: '1' }) as unknown as Document;
const COMPONENTS = DOCUMENT.components.schemas;
const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);
type Listed = (typeof OPERATIONS)[number];

/** A request before it has its token. */
interface Plan {
  readonly operation: Listed;
  readonly asking: Asking;
  readonly role: Role | 'nobody';
}

function plans(operation: Listed, deployment: Deployment, around: Surroundings): fc.Arbitrary<Plan> {
  const { own, neighbour, siblings } = deployment;
  const known = fc.constantFrom(own, own, neighbour, siblings).map((ids) => ASKINGS[operation.operationId](ids));
  const written = fc.record({
    params: parametersOf(operation, 'path', around),
    query: parametersOf(operation, 'query', around),
    body: bodiesOf(operation, around),
  });
  const asked = fc.oneof(
    { weight: 2, arbitrary: known },
    { weight: 4, arbitrary: written },
    { weight: 3, arbitrary: mutantsOf(known) },
    { weight: 3, arbitrary: mutantsOf(written) },
  );
  const headers = fc.dictionary(
    fc.constantFrom('Accept-Language', 'Last-Event-ID', 'Content-Type', 'Idempotency-Key'),
    fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
      fc.constantFrom('application/json', 'fr', ABSENT, 'k'),
    ),
    { maxKeys: 2 },
  );
  return fc.record({
    operation: fc.constant(operation),
    asking: fc
      .tuple(asked, fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }))
      .map(([asking, headers]) => ({ ...(typeof asking === 'object' ? asking : {}), headers }) as Asking),
    role: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...rolesOf(operation)) },
      { weight: 1, arbitrary: fc.constantFrom<Role | 'nobody'>('nobody', ...ROLES) },
    ),
  });
}

const knownPlan = (operation: Listed, { own }: Deployment): Plan => ({
  operation,
  asking: ASKINGS[operation.operationId](own),
  role: rolesOf(operation)[0]!,
});

/** The roles that the document names: `For: customer, partner.` */
function rolesOf(operation: Listed): readonly (Role | 'nobody')[] {
  const named = ROLES.filter((role) =>
    new RegExp(`[ :]${role}[,.]`).test((operation as unknown as { description?: string }).description ?? ''),
  );
  return named.length > 0 ? named : ['nobody'];
}

function parametersOf({ parameters }: Listed, place: 'path' | 'query', around: Surroundings) {
  const here = parameters.filter((parameter) => parameter.in === place);
  const values = here.map(({ name, schema = {}, description }) => {
    const told = description ? { ...schema, description } : schema;
    return [name!, valuesOf(told, around)] as const;
  });
  return fc.record(Object.fromEntries(values), {
    requiredKeys: here.filter(({ required }) => required).map(({ name }) => name!),
  });
}

function bodiesOf({ requestBody }: Listed, around: Surroundings): fc.Arbitrary<unknown> {
  if (!requestBody) return fc.constant(undefined);
  const { schema } = requestBody.content['application/json'] ?? {};
  if (schema) return valuesOf(schema, around);
  return fc.oneof(
    fc.constantFrom(JPEG, PNG),
    fc.uint8Array({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.from([...JPEG.slice(0, 80), ...tail])),
  );
}

function requestOf({ operation, asking }: Plan, token: string | undefined, key: string): Request | undefined {
  const {
    params,
    query,
    body,
    headers = {},
  } = asking as { [name in 'params' | 'query' | 'headers']?: Record<string, unknown> } & { body?: unknown };
  // A lone surrogate has no place in an address: no client can send it.
  const text = (value: unknown) =>
    encodeURIComponent((typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed());
  const path = operation.path.replace(/{(\w+)}/g, (_, name: string) => text(params?.[name]));
  const search = Object.entries(query ?? {})
    .map(([name, value]) => `${text(name)}=${text(value)}`)
    .join('&');
  const isWrite = operation.method !== 'GET';
  const isBinary = body instanceof Uint8Array;
  try {
    return new Request(`http://server.test${path}?${search}`, {
      method: operation.method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(isWrite && { 'Idempotency-Key': key }),
        ...(isWrite && !isBinary && { 'Content-Type': 'application/json' }),
        ...(headers as Record<string, string>),
      },
      ...(isWrite && { body: isBinary ? new Uint8Array(body) : (JSON.stringify(body) ?? '') }),
    });
  } catch {
    // A header that no client can send.
    return undefined;
  }
}

/** Ids of everybody, by what they are of; an endpoint may be asked for anybody's. */
function poolOf({ own, neighbour, siblings, town }: Deployment): Record<string, string[]> {
  const known = NAMES.map((name) => [name, [own, neighbour, siblings].map((ids) => ids[name])] as const);
  const pool: Record<string, string[]> = Object.fromEntries(known);
  pool.place = pool.site!;
  pool.kind!.push(town.locks.id);
  for (const ids of Object.values(pool)) ids.push(ABSENT);
  return pool;
}

/** What an endpoint made is asked for from then on. */
async function collect({ responses }: Listed, response: Response, pool: Record<string, string[]>): Promise<void> {
  const schema = responses[response.status]?.content?.['application/json']?.schema;
  if (response.status !== 201 || !schema) return;
  const { id } = (resolved(schema, COMPONENTS).properties ?? {}) as Components;
  const kind = id && kindOfId(resolved(id, COMPONENTS));
  if (kind) pool[kind]?.push((await response.clone().json()).id);
}

/** What the document does not declare of an answer. */
async function undeclared({ operationId, responses }: Listed, response: Response): Promise<readonly string[]> {
  const media = response.headers.get('content-type')?.split(';')[0] ?? '';
  const declared = responses[response.status] ?? (response.ok ? undefined : responses.default);
  if (!declared) return [`${operationId}: status ${response.status}`];
  if (!declared.content && media === '') return (await response.text()) === '' ? [] : [`${operationId}: a body`];
  const content = declared.content?.[media];
  if (!content) return [`${operationId}: ${response.status} ${media}`];
  if (media === 'text/event-stream') {
    await response.body?.cancel();
    return [];
  }
  if (!content.schema) {
    await response.arrayBuffer();
    return [];
  }
  const value = await response.json();
  const flaws = flawsIn(value, content.schema, COMPONENTS).map((flaw) => `${operationId}: ${response.status} ${flaw}`);
  if (!response.ok && value.status !== response.status)
    flaws.push(`${operationId}: ${response.status} says ${value.status}`);
  return flaws;
}

async function fuzz({ short, json, seed, isLate }: TortureOptions): Promise<Report> {
  const wanted = short ? REQUESTS.short : REQUESTS.long;
  const snapshot = await readySnapshot();
  const faults: string[] = [];
  const reached = new Set<EndpointId>();
  const statuses: Record<number, number> = {};
  let requests = 0;
  let errors = 0;
  let shapes = 0;
  /** Each is asked once as it is meant, so that none is left out however short the run is. */
  const isFirstRound = () => requests < OPERATIONS.length;
  const drawn = (arbitraries: readonly fc.Arbitrary<Plan>[]) =>
    fc.sample(arbitraries[requests % arbitraries.length]!, { seed: seed + requests, numRuns: 1 })[0]!;

  while (requests < wanted && errors + shapes < ENOUGH && !isLate()) {
    const database = await openPglite({ snapshot });
    const deployment = await openDeployment(database, 1, {
      onError: (error) => faults.push(`${error instanceof Error ? error.stack : error}`),
    });
    const { server } = deployment;
    const pool = poolOf(deployment);
    const around = { components: COMPONENTS, pool, now: epochMs(NOW) };
    const arbitraries = OPERATIONS.map((operation) => plans(operation, deployment, around));
    for (let count = 0; count < A_DEPLOYMENT && requests < wanted; count++) {
      const plan = isFirstRound() ? knownPlan(OPERATIONS[requests]!, deployment) : drawn(arbitraries);
      const { operation, role } = plan;
      const token = role === 'nobody' ? undefined : await deployment.owner.as(role);
      const request = requestOf(plan, token, `key-${requests}`);
      requests++;
      if (!request) continue;
      const response = await server.fetch(request);
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      if (response.ok || response.status === 409) reached.add(operation.operationId);
      if (response.status >= 500) {
        errors++;
        faults.push(`${response.status} ${operation.operationId} ${JSON.stringify(plan.asking)}`);
        continue;
      }
      await collect(operation, response, pool);
      const flaws = await undeclared(operation, response);
      if (flaws.length > 0) {
        shapes++;
        faults.push(...flaws.slice(0, 5), JSON.stringify(plan.asking));
      }
    }
    await database.close();
  }
  for (const fault of faults.slice(0, 40)) console.error(fault.slice(0, 2_000));
  if (!json) console.log(statuses);
  const unreached = OPERATIONS.filter(({ operationId }) => !reached.has(operationId));
  if (unreached.length > 0)
    console.error(`never reached: ${unreached.map(({ operationId }) => operationId).join(', ')}`);
  return { torture: 'fuzz', requests, server_errors: errors, undeclared: shapes, unreached: unreached.length, seed };
}

await torture(fuzz, ['server_errors', 'undeclared', 'unreached']);
