import type * as z from 'zod';
import { AGREEMENTS_SHAPES } from './shapes/agreements.ts';
import { AUDIT_SHAPES } from './shapes/audit.ts';
import { CATALOG_SHAPES } from './shapes/catalog.ts';
import { DOCUMENTS_SHAPES } from './shapes/documents.ts';
import { HOSTING_SHAPES } from './shapes/hosting.ts';
import { INBOX_SHAPES } from './shapes/inbox.ts';
import { OPERATING_SHAPES } from './shapes/operating.ts';
import { ORGANIZATION_SHAPES } from './shapes/organization.ts';
import { POINTS_SHAPES } from './shapes/points.ts';
import { PRIVACY_SHAPES } from './shapes/privacy.ts';
import { REGISTRY_SHAPES } from './shapes/registry.ts';
import { RELATIONS_SHAPES } from './shapes/relations.ts';
import { REQUESTS_SHAPES } from './shapes/requests.ts';
import { SERVICES_SHAPES } from './shapes/services.ts';
import type { Shapes } from './shapes/shape.ts';
import { TICKETS_SHAPES } from './shapes/tickets.ts';
import type { ENDPOINTS, EndpointId } from './table.ts';

export { Problem } from './problem.schema.ts';

/** The shapes of each endpoint, by the table's ids. For the server and the docs; browsers take the types only. */
export const SCHEMAS = {
  ...HOSTING_SHAPES,
  ...DOCUMENTS_SHAPES,
  ...CATALOG_SHAPES,
  ...REQUESTS_SHAPES,
  ...INBOX_SHAPES,
  ...POINTS_SHAPES,
  ...AGREEMENTS_SHAPES,
  ...AUDIT_SHAPES,
  ...REGISTRY_SHAPES,
  ...RELATIONS_SHAPES,
  ...SERVICES_SHAPES,
  ...PRIVACY_SHAPES,
  ...TICKETS_SHAPES,
  ...ORGANIZATION_SHAPES,
  ...OPERATING_SHAPES,
} as const satisfies Shapes<typeof ENDPOINTS>;

type Schemas = typeof SCHEMAS;
type InputOf<Part> = Part extends z.ZodType ? z.input<Part> : undefined;
type PartOf<Id extends EndpointId, Name extends string> = Schemas[Id] extends { readonly [K in Name]: infer Part }
  ? Part
  : undefined;

/** What a caller of an endpoint gives, and what it gets. */
export interface Exchange<Id extends EndpointId> {
  params: InputOf<PartOf<Id, 'params'>>;
  query: InputOf<PartOf<Id, 'query'>>;
  body: InputOf<PartOf<Id, 'body'>>;
  answer: z.output<Schemas[Id]['answer']>;
}
