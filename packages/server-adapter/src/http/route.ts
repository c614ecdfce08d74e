import { ENDPOINTS, type Endpoint, type EndpointId, type RefusalCode, type SubjectKind } from '@pasar/core/contract';
import { SCHEMAS } from '@pasar/core/contract/schemas';
import type { Instant, Refusal } from '@pasar/core/kernel';
import type * as z from 'zod';
import type { Subject } from '../audit/act.ts';
import type { Origin } from '../audit/origin.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import type { Scope } from '../tenancy/scope.ts';

type Schemas = typeof SCHEMAS;
type PartOf<Id extends EndpointId, Name extends string> = Schemas[Id] extends { readonly [K in Name]: infer Part }
  ? Part
  : undefined;
type Parsed<Part> = Part extends z.ZodType ? z.output<Part> : undefined;

type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };

/** What an endpoint answers; in binary or as events it is a `Response` of the handler's own. */
export type Answer<Id extends EndpointId> = (typeof ENDPOINTS)[Id] extends { readonly answer: 'binary' | 'events' }
  ? Response
  : DeepReadonly<z.output<Schemas[Id]['answer']>>;

export interface Refused<Code extends string = RefusalCode> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

/** One call of an endpoint, already let in and checked against the contract's schemas. */
export interface Call<Id extends EndpointId> {
  readonly house: House;
  readonly scope: Scope;
  /** Under the row security of `scope`. A refusal rolls it back; commits before the answer leaves. */
  readonly tx: Tx;
  readonly params: Parsed<PartOf<Id, 'params'>>;
  readonly query: Parsed<PartOf<Id, 'query'>>;
  /** The bytes, where the contract's body is binary. */
  readonly body: (typeof ENDPOINTS)[Id] extends { readonly body: 'binary' }
    ? Uint8Array<ArrayBuffer>
    : Parsed<PartOf<Id, 'body'>>;
  /** One instant for the whole call. */
  readonly now: Instant;
  /** The reader's first language, a BCP 47 tag: for texts that come in several (`inLocale`). */
  readonly locale: string;
  readonly request: Request;
  readonly requestId: string;
  /** From where, as far as it is kept (PRV-3, AGR-5). */
  readonly from: Origin;
  /** Runs once the transaction has committed, and only then. */
  afterCommit(effect: () => void): void;
  /** A part of the transaction as the server itself, for the caller's organization (an operator's: the deployment): what the caller may not see or do. */
  asSystem<Value>(work: () => Promise<Value>): Promise<Value>;
  /**
   * PRV-3: what the call is about, for its row in the audit trail. Every write has that row by itself, about the last id in
   * its path, else about the organization; to be said where that is not it (what a `create` made), and by a read that gives
   * contact data away, which leaves no row otherwise.
   */
  about(kind: SubjectKind, id: string, more?: Omit<Subject, 'kind' | 'id'>): void;
}

type Handler<Id extends EndpointId> = (call: Call<Id>) => Promise<Answer<Id> | Refused>;

export interface Route {
  readonly id: EndpointId;
  readonly endpoint: Endpoint;
  readonly schemas: {
    readonly params?: z.ZodType;
    readonly query?: z.ZodType;
    readonly body?: z.ZodType;
    readonly answer: z.ZodType;
  };
  readonly handle: (call: Call<never>) => Promise<unknown>;
}

/**
 * Binds a handler to an endpoint of the contract, which says its method, path, roles and shapes.
 *
 * ```ts
 * export const brandRoutes = [route('brand.read', async ({ tx, scope }) => readBrand(tx, scope.organization!))];
 * ```
 */
export function route<Id extends EndpointId>(id: Id, handler: Handler<Id>): Route {
  return { id, endpoint: ENDPOINTS[id], schemas: SCHEMAS[id], handle: handler as unknown as Route['handle'] };
}
