import { changedBy } from '@pasar/core/audit';
import type { Endpoint, RefusalCode, Role } from '@pasar/core/contract';
import { type Instant, isId } from '@pasar/core/kernel';
import type * as z from 'zod';
import { recordAct, type Subject } from '../audit/act.ts';
import { type Connection, originOf } from '../audit/origin.ts';
import { authenticate } from '../auth/authenticate.ts';
import type { Tx } from '../database/database.ts';
import { transaction, withScope } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { admit } from '../organization/admission.store.ts';
import { readOpenSupport } from '../support/support.store.ts';
import { DEPLOYMENT, type Scope, systemScope } from '../tenancy/scope.ts';
import { isStorable, JSON_LIMIT, readBody, readJson } from './body.ts';
import { fieldFaults } from './field-faults.ts';
import { type Answered, claimKey, fingerprintOf, isIdempotencyKey, keepAnswer } from './idempotency.ts';
import type { Denial } from './problem.ts';
import type { Refused, Route } from './route.ts';

/** Bytes; of a photo, as the widgets may send it. */
const BINARY_LIMIT = 8 * 1024 * 1024;

/** What came with the request besides the request itself. */
export interface Arrival {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly language: string;
  /** Of the call's row in the audit trail, too. */
  readonly requestId: string;
  readonly connection: Connection;
}

type Outcome = { readonly ok: true; readonly response: Response } | { readonly ok: false; readonly denial: Denial };

const deny = (denial: Denial & { readonly code: RefusalCode }) => ({ ok: false, denial }) as const;

/** One request from door to door: who asks, what is asked, the handler in its transaction, the answer. */
export async function exchange(route: Route, house: House, arrival: Arrival): Promise<Outcome> {
  const { endpoint, schemas } = route;
  const { request, language, requestId } = arrival;
  const now = house.clock.now();

  const caller = await authenticate(request.headers.get('authorization'), endpoint, house, now);
  if (!caller.ok) return { ok: false, denial: { ...caller.refusal, headers: challenge(caller.refusal.code) } };
  const scope = caller.value;

  const isWrite = endpoint.method !== 'GET';
  const bytes = isWrite
    ? await readBody(request, endpoint.body ? (endpoint.limit ?? BINARY_LIMIT) : JSON_LIMIT)
    : undefined;
  if (bytes && !bytes.ok) {
    const isFile = endpoint.body === 'binary' && bytes.refusal.code === 'body.too-large';
    if (!isFile) return { ok: false, denial: bytes.refusal };
    const code = endpoint.refusals.find((own) => own.endsWith('.size')) as RefusalCode;
    const limit = (endpoint.limit ?? BINARY_LIMIT) / 1024 / 1024;
    return { ok: false, denial: { code, params: { limit } } };
  }

  const params = check(schemas.params, arrival.params);
  // An id that cannot be one names nothing: no different from one that is not there.
  if (!params.ok) return deny({ code: 'not-found' });
  const query = check(schemas.query, Object.fromEntries(new URL(request.url).searchParams));
  if (!query.ok) return deny({ code: 'query.invalid', errors: fieldFaults(query.error) });
  const body = endpoint.body
    ? { ok: true as const, value: bytes?.value }
    : checkBody(schemas.body, request, bytes?.value);
  if (!body.ok) return { ok: false, denial: body.denial };

  const key = isWrite && !endpoint.repeatable ? request.headers.get('idempotency-key') : undefined;
  if (key !== undefined && !isIdempotencyKey(key)) return deny({ code: 'idempotency.missing' });
  const fingerprint = key && (await fingerprintOf(request, bytes!.value));

  const keyed = (key: string) => ({ owner: scope.organization ?? house.deployment, scope, key, seal: house.seal });
  const from = originOf(request, arrival.connection, house.trustedProxies);
  let effects: (() => void)[] = [];
  const work = async (tx: Tx): Promise<Answered | Response | Refused> => {
    // Tried again after a deadlock, only the last try's effects count.
    effects = [];
    const subjects: Subject[] = [];
    if (key && fingerprint) {
      const claim = await claimKey(tx, keyed(key), fingerprint, now);
      if (claim.is === 'mismatch') return { ok: false, refusal: { code: 'idempotency.mismatch' } };
      if (claim.is === 'answered') return claim;
    }
    const barred = await barring(tx, scope, endpoint, now);
    if (barred) return { ok: false, refusal: { code: barred } };
    const answer = await route.handle({
      house,
      scope,
      tx,
      params: params.value as never,
      query: query.value as never,
      body: body.value as never,
      now,
      locale: language,
      request,
      requestId,
      from,
      afterCommit: (effect) => effects.push(effect),
      asSystem: (work) => withScope(tx, ownSystem(scope), scope, work),
      about: (kind, id, more) => subjects.push({ kind, id, ...more }),
    });
    if (isRefused(answer)) return answer;
    // PRV-3, PRV-4: no write can forget its row, nor support what it looked at; a read that says what it is about leaves one, too.
    if (isWrite || subjects.length > 0 || scope.support) {
      const { ids, ...changed } = changedBy(params.value, body.value);
      const act = {
        id: requestId,
        at: now,
        action: route.id,
        subjects: subjects.length > 0 ? subjects : named(endpoint, arrival.params),
        changed: { ...changed, ids: scope.support ? { ...ids, support: scope.support } : ids },
        from,
        deployment: house.deployment,
      };
      if (scope.support) await asSupport(tx, scope, (actor) => recordAct(tx, actor, act));
      else await recordAct(tx, scope, act);
    }
    if (answer instanceof Response) return answer;
    const answered = { status: endpoint.status ?? 200, answer: JSON.stringify(answer) };
    if (key) await keepAnswer(tx, keyed(key), answered);
    return answered;
  };
  const done = await transaction(house.database, scope, work, requestId);

  if (isRefused(done)) return { ok: false, denial: done.refusal };
  for (const effect of effects) effect();
  return { ok: true, response: done instanceof Response ? done : jsonResponse(done, language) };
}

/** What a call is about when its route does not say: the last id in its path. */
function named({ path }: Endpoint, params: Arrival['params']): readonly Subject[] {
  const names = Array.from(path.matchAll(/{(\w+)}/g), ([, name]) => name!);
  const kind = names.findLast((name) => isId(params[name]?.toLowerCase() ?? ''));
  return kind ? [{ kind: kind as Subject['kind'], id: params[kind]!.toLowerCase() }] : [];
}

function jsonResponse({ status, answer }: Answered, language: string): Response {
  if (status === 204) return new Response(null, { status });
  return new Response(answer, {
    status,
    headers: { 'Content-Type': 'application/json', 'Content-Language': language },
  });
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && (answer as Partial<Refused>).ok === false;
}

/** ORG-5, ORG-7, PRV-4: what keeps a caller out who was let in by name. Support looks in whatever state the organization is. */
async function barring(tx: Tx, scope: Scope, endpoint: Endpoint, now: Instant): Promise<RefusalCode | undefined> {
  if (!scope.organization) return undefined;
  if (scope.support) return (await readOpenSupport(tx, scope, now)) ? undefined : 'support.ended';
  return admit(tx, scope.organization, endpoint, scope.role as Role);
}

/** PRV-4: support reads as a viewer, and stands in the trail as itself. */
async function asSupport(tx: Tx, scope: Scope, work: (actor: Scope) => Promise<void>): Promise<void> {
  const actor: Scope = { ...scope, role: 'operator' };
  await withScope(tx, actor, scope, () => work(actor));
}

function ownSystem({ organization, role }: Scope): Scope {
  if (organization) return systemScope(organization);
  if (role === 'operator' || role === 'host') return DEPLOYMENT;
  throw new Error('nobody in particular has no organization to act for');
}

function challenge(code: string): Readonly<Record<string, string>> {
  if (code === 'token.missing') return { 'WWW-Authenticate': 'Bearer' };
  return code.startsWith('token.') ? { 'WWW-Authenticate': 'Bearer error="invalid_token"' } : {};
}

type Checked = { ok: true; value: unknown } | { ok: false; error: z.ZodError };

function check(schema: z.ZodType | undefined, value: unknown): Checked {
  if (!schema) return { ok: true, value: undefined };
  // What no database text can hold fails like any other wrong text.
  const result = schema.safeParse(isStorable(value) ? value : undefined, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, error: result.error };
}

function checkBody(schema: z.ZodType | undefined, request: Request, bytes: Uint8Array | undefined) {
  if (!schema || !bytes) return { ok: true, value: undefined } as const;
  const json = readJson(bytes, request.headers.get('content-type'));
  if (!json.ok) return { ok: false, denial: json.refusal as Denial } as const;
  const body = check(schema, json.value);
  if (body.ok) return body;
  const errors = fieldFaults(body.error);
  const denial: Denial = { code: 'body.invalid', errors, ...(errors[0]?.field && { field: errors[0].field }) };
  return { ok: false, denial } as const;
}
