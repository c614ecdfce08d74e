import type { ENDPOINTS, EndpointId } from './table.ts';

type Table = typeof ENDPOINTS;

/** The endpoints that change something: each leaves a row in the audit trail by itself (PRV-3). */
export type WriteId = {
  [Id in EndpointId]: Table[Id]['method'] extends 'GET' ? never : Id;
}[EndpointId];

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What a path can name, `request` in `/v1/requests/{request}`, and what only bodies and answers name: what an act can be about. */
export type SubjectKind = NamesIn<Table[EndpointId]['path']> | 'customer' | 'deployment' | 'organization' | 'partner';
