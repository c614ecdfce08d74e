import * as z from 'zod';
import { StoredFile } from '../../files/file.schema.ts';
import { Empty, id, page } from '../../kernel/kernel.schema.ts';
import { Choice, NewRequest, RequestQuery, RequestSummary, RequestView } from '../../requests/request.schema.ts';
import type { REQUESTS } from '../endpoints/requests.ts';
import { Binary, type Shapes } from './shape.ts';

const file = z.object({ file: id('file') });
const request = z.object({ request: id('request') });

export const REQUESTS_SHAPES = {
  'files.create': { body: Binary, answer: StoredFile },
  'files.read': { params: file, answer: Binary },
  'requests.create': { body: NewRequest, answer: RequestView },
  'requests.list': { query: RequestQuery, answer: page(RequestSummary) },
  'requests.read': { params: request, answer: RequestView },
  'requests.cancel': { params: request, body: Empty, answer: RequestView },
  'requests.choose': { params: request, body: Choice, answer: RequestView },
} as const satisfies Shapes<typeof REQUESTS>;
