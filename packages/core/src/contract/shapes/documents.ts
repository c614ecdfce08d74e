import * as z from 'zod';
import {
  AcceptancePage,
  AcceptanceQuery,
  HouseAcceptance,
  HouseDocument,
  HouseDocuments,
  HouseDocumentText,
  NewDocument,
  NewHouseDocument,
  PartnerDocument,
  PartnerDocuments,
  Requirements,
} from '../../documents/document.schema.ts';
import { Empty, id } from '../../kernel/kernel.schema.ts';
import type { DOCUMENTS } from '../endpoints/documents.ts';
import { Binary, type Shapes } from './shape.ts';

const document = z.object({ document: id('document') });
const houseDocument = z.object({ houseDocument: id('house-document') });

export const DOCUMENTS_SHAPES = {
  'requirements.read': { answer: Requirements },
  'requirements.set': { body: Requirements, answer: Requirements },
  'documents.list': { answer: PartnerDocuments },
  'documents.create': { query: NewDocument, body: Binary, answer: PartnerDocument },
  'documents.remove': { params: document, answer: Empty },
  'documents.read': { params: document, answer: Binary },
  'partner-documents.list': { params: z.object({ partner: id('partner') }), answer: PartnerDocuments },
  'house-documents.list': { answer: HouseDocuments },
  'house-documents.create': { body: NewHouseDocument, answer: HouseDocument },
  'house-documents.revise': { params: houseDocument, body: HouseDocumentText, answer: HouseDocument },
  'house-documents.retire': { params: houseDocument, body: Empty, answer: HouseDocument },
  'house-documents.accept': { params: houseDocument, body: HouseAcceptance, answer: HouseDocument },
  'house-documents.acceptances': { params: houseDocument, query: AcceptanceQuery, answer: AcceptancePage },
} as const satisfies Shapes<typeof DOCUMENTS>;
