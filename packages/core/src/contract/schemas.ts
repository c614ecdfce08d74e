import * as z from 'zod';
import { Brand } from '../brand/brand.schema.ts';
import { CatalogPage, CatalogQuery, OrderForm } from '../catalog/catalog.schema.ts';
import { StoredFile } from '../files/file.schema.ts';
import { Empty, id, page } from '../kernel/kernel.schema.ts';
import { LiveEvent } from '../live/live.schema.ts';
import { Me } from '../people/person.schema.ts';
import { NewSession, Session } from '../people/session.schema.ts';
import { WalletQuery, WalletView } from '../points/wallet.schema.ts';
import { NewProposal, OwnProposal, ProposalEdit } from '../proposals/proposal.schema.ts';
import { Declining, InboxDetail, InboxPage, InboxQuery, Taking } from '../requests/inbox.schema.ts';
import { Choice, NewRequest, RequestQuery, RequestSummary, RequestView } from '../requests/request.schema.ts';
import type { EndpointId } from './table.ts';

export { Problem } from './problem.schema.ts';

interface EndpointSchemas {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

const file = z.object({ file: id('file') });
const request = z.object({ request: id('request') });
const proposal = z.object({ proposal: id('proposal') });
const Binary = z.string().meta({ format: 'binary' });

/** The shapes of each endpoint, by the table's ids. For the server and the docs; browsers take the types only. */
export const SCHEMAS = {
  'health.read': { answer: z.object({ status: z.literal('up'), schema: z.string() }) },
  'openapi.read': { answer: z.record(z.string(), z.unknown()) },
  'pictures.read': { params: z.object({ picture: z.string().regex(/^[\w-]{1,120}\.svg$/) }), answer: Binary },
  'sessions.create': { body: NewSession, answer: Session },
  'brand.read': { answer: Brand },
  'me.read': { answer: Me },
  'catalog.list': { query: CatalogQuery, answer: CatalogPage },
  'order-form.read': {
    params: z.object({ kind: id('kind') }),
    query: z.object({ site: id('place'), service: id('service').optional() }),
    answer: OrderForm,
  },
  'files.create': { body: Binary, answer: StoredFile },
  'files.read': { params: file, answer: Binary },
  'requests.create': { body: NewRequest, answer: RequestView },
  'requests.list': { query: RequestQuery, answer: page(RequestSummary) },
  'requests.read': { params: request, answer: RequestView },
  'requests.cancel': { params: request, body: Empty, answer: RequestView },
  'requests.choose': { params: request, body: Choice, answer: RequestView },
  'inbox.list': { query: InboxQuery, answer: InboxPage },
  'inbox.read': { params: request, answer: InboxDetail },
  'inbox.take': { params: request, body: Taking, answer: InboxDetail },
  'inbox.undo': { params: request, body: Empty, answer: InboxDetail },
  'inbox.decline': { params: request, body: Declining, answer: InboxDetail },
  'proposals.create': { params: request, body: NewProposal, answer: OwnProposal },
  'proposals.edit': { params: proposal, body: ProposalEdit, answer: OwnProposal },
  'proposals.withdraw': { params: proposal, body: Empty, answer: OwnProposal },
  'wallet.read': { query: WalletQuery, answer: WalletView },
  'live.read': { answer: LiveEvent },
} as const satisfies Record<EndpointId, EndpointSchemas>;

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
